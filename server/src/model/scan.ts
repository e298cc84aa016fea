import { isSpace } from '../text/characters.ts';
import type { Range } from '../text/range.ts';
import { type Document, perDocument } from './document.ts';
import { SEED, withLetter } from './keys.ts';
import {
  Letter,
  letterOf,
  Mark,
  markBehind,
  markOf,
  markOfLetters,
  markOfNumbers,
} from './mark.ts';
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
  /** One for each word with a letter beyond ASCII, else zero. */
  readonly beyond: Uint8Array;
  /** The first word of each half, and at last how many words there are. */
  readonly firsts: Int32Array;
  /** The marks that each half holds. */
  readonly marks: Int32Array;
  /** A number for the runs of figures of each half, equal where these are. */
  readonly figures: Int32Array;
  /** A number for the words of each half in their order; other words hardly ever have the same. */
  readonly wordings: Int32Array;
}

/** The scan of a document. */
export const scanOf: (document: Document) => Scan = perDocument(({ text, segments }) => {
  const halves = 2 * segments.length;
  let scan: Scan = {
    ...newColumns(contentLength(segments) >> 2),
    firsts: new Int32Array(halves + 1),
    marks: new Int32Array(halves),
    figures: new Int32Array(halves),
    wordings: new Int32Array(halves),
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

const FIRST_FIGURE = 48;
const LAST_FIGURE = 57;
const FACTOR = 0x9e3779b1 | 0;

/** Scans a half behind the words already read, and answers how many there are now. */
function scanHalf(
  text: string,
  { start, end }: Range,
  half: number,
  { starts, ends, keys, beyond, marks, figures, wordings }: Scan,
  before: number,
): number {
  let count = before;
  let found = 0;
  let sum = 0;
  let wording = 0;
  // Of the two characters before, where they are no letters.
  let last = 0;
  let lastButOne = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    let letter = letterOf(code);
    if (letter === 0) {
      const mark = markOf(code);
      if ((mark & last & Mark.stop) !== 0) found |= Mark.stops;
      found |= mark;
      lastButOne = last;
      last = mark;
      continue;
    }
    if ((last | lastButOne) !== 0) found |= markBehind(lastButOne, last);
    last = 0;
    lastButOne = 0;
    const width = letter & Letter.wide;
    starts[count] = at;
    const first = letter;
    let others = 0;
    let key = withLetter(SEED, letter & Letter.folded);
    while (++at < end) {
      letter = letterOf(text.charCodeAt(at));
      if (letter === 0 || (letter & Letter.wide) !== width) break;
      key = withLetter(key, letter & Letter.folded);
      others |= letter;
    }
    if (((first | others) & Letter.figure) !== 0) {
      sum = (sum + sumOfFigures(text, starts[count]!, at)) | 0;
      found |= markOfNumbers(text, starts[count]!, at);
    }
    found |= markOfLetters(first, others);
    if (((first | others) & Letter.beyondAscii) !== 0) beyond[count] = 1;
    ends[count] = at;
    keys[count++] = key;
    wording = Math.imul(wording ^ key, FACTOR);
    wording ^= wording >>> 15;
    // What ended the word is looked at as well.
    at--;
  }
  const isPadded = isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1));
  marks[half] = isPadded && end > start ? found | Mark.padded : found;
  figures[half] = sum;
  wordings[half] = wording;
  return count;
}

/** A sum of the numbers in a word, so that their order does not matter. */
function sumOfFigures(text: string, start: number, end: number): number {
  let sum = 0;
  let number = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 0;
    if (code >= FIRST_FIGURE && code <= LAST_FIGURE) {
      number = Math.imul(number + code, FACTOR);
    } else if (number !== 0) {
      sum = (sum + (number ^ (number >>> 15))) | 0;
      number = 0;
    }
  }
  return sum;
}

type Columns = Pick<Scan, 'starts' | 'ends' | 'keys' | 'beyond'>;

function newColumns(length: number): Columns {
  return {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    keys: new Int32Array(length),
    beyond: new Uint8Array(length),
  };
}

function grown(columns: Columns, needed: number): Columns {
  const larger = newColumns(Math.max(needed, 2 * columns.starts.length));
  larger.starts.set(columns.starts);
  larger.ends.set(columns.ends);
  larger.keys.set(columns.keys);
  larger.beyond.set(columns.beyond);
  return larger;
}

function contentLength(segments: readonly Segment[]): number {
  let length = 0;
  for (const { target, source } of segments) {
    length += target.content.end - target.content.start + source.content.end - source.content.start;
  }
  return length;
}
