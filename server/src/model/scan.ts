import { folded } from '../text/characters.ts';
import type { Range } from '../text/range.ts';
import { type Document, perDocument } from './document.ts';
import { SEED, withLetter } from './keys.ts';
import { kindOfLetter, markOf, markOfLetters, markOfNumber } from './mark.ts';
import type { Segment } from './segments.ts';

/**
 * What one look at every character of a document's halves tells; `words.ts` and `marks.ts` say what
 * it means. The halves are numbered: the targets even, the sources odd.
 */
export interface Scan {
  /** Where each word begins and ends, and the key that it is compared by. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly keys: Int32Array;
  /** The first word of each half, and at last how many words there are. */
  readonly firsts: Int32Array;
  /** The marks that each half holds. */
  readonly marks: Int32Array;
  /** A number for the runs of figures of each half, equal where these are. */
  readonly figures: Int32Array;
}

/** The scan of a document. */
export const scanOf: (document: Document) => Scan = perDocument(({ text, segments }) => {
  const halves = 2 * segments.length;
  let scan: Scan = {
    ...newColumns(contentLength(segments) >> 2),
    firsts: new Int32Array(halves + 1),
    marks: new Int32Array(halves),
    figures: new Int32Array(halves),
  };
  let count = 0;
  for (let half = 0; half < halves; half++) {
    const { target, source } = segments[half >> 1]!;
    const { content } = half % 2 === 0 ? target : source;
    const needed = count + content.end - content.start;
    if (needed > scan.starts.length) scan = { ...scan, ...grown(scan, needed) };
    scan.firsts[half] = count;
    count = scanHalf(text, content, half, scan, count);
  }
  scan.firsts[halves] = count;
  return scan;
});

/** From here on letters are as wide as they are high. */
const FIRST_WIDE = 0x2e80;
const LAST_FIGURE = 57;
const FACTOR = 0x9e3779b1 | 0;

/** Scans a half behind the words already read, and answers how many there are now. */
function scanHalf(
  text: string,
  { start, end }: Range,
  half: number,
  { starts, ends, keys, marks, figures }: Scan,
  before: number,
): number {
  let count = before;
  let found = 0;
  let sum = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    let letter = folded(code);
    if (letter === 0) {
      found |= markOf(code);
      continue;
    }
    const isWide = letter >= FIRST_WIDE;
    starts[count] = at;
    let key = SEED;
    let kinds = 0;
    let number = 0;
    do {
      key = withLetter(key, letter);
      kinds |= kindOfLetter(letter);
      at++;
      const next = at < end ? folded(text.charCodeAt(at)) : 0;
      if (letter <= LAST_FIGURE) {
        number = Math.imul(number + letter, FACTOR);
        if (next === 0 || next > LAST_FIGURE) {
          // A sum, so that the order of numbers does not matter.
          sum = (sum + (number ^ (number >>> 15))) | 0;
          number = 0;
          found |= markOfNumber(text, at);
        }
      }
      letter = next;
    } while (letter !== 0 && letter >= FIRST_WIDE === isWide);
    found |= markOfLetters(kinds);
    ends[count] = at;
    keys[count++] = key;
    // What ended the word is looked at as well.
    at--;
  }
  marks[half] = found;
  figures[half] = sum;
  return count;
}

type Columns = Pick<Scan, 'starts' | 'ends' | 'keys'>;

function newColumns(length: number): Columns {
  return {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    keys: new Int32Array(length),
  };
}

function grown(columns: Columns, needed: number): Columns {
  const larger = newColumns(Math.max(needed, 2 * columns.starts.length));
  larger.starts.set(columns.starts);
  larger.ends.set(columns.ends);
  larger.keys.set(columns.keys);
  return larger;
}

function contentLength(segments: readonly Segment[]): number {
  let length = 0;
  for (const { target, source } of segments) {
    length += target.content.end - target.content.start + source.content.end - source.content.start;
  }
  return length;
}
