import { folded } from '../text/characters.ts';
import { type Document, perDocument } from './document.ts';
import type { Segment, Side } from './segments.ts';

/**
 * The words of all halves of a document, in columns: word `i` reaches from `starts[i]` to `ends[i]`,
 * and words that differ in nothing but case have equal `keys` (others hardly ever). A word is a run
 * of letters, digits and marks of one width: Chinese, Japanese and Korean end where Latin begins.
 * Text without spaces between words is one long word.
 */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly keys: Int32Array;
  /** Where the words of each half begin: the targets at even, the sources at odd places. */
  readonly firsts: Int32Array;
}

/** The words of a document. */
export const words: (document: Document) => Words = perDocument(readWords);

/** The first word of a half, and the word after its last one, as places in the columns. */
export function firstWord(words: Words, segment: Segment, side: Side): number {
  return words.firsts[2 * segment.index + (side === 'target' ? 0 : 1)]!;
}

/** The place after the last word of a half. */
export function endOfWords(words: Words, segment: Segment, side: Side): number {
  return words.firsts[2 * segment.index + (side === 'target' ? 1 : 2)]!;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** From here on letters are as wide as they are high. */
const FIRST_WIDE = 0x2e80;

/** The key of a word joined to another one, whose key is given. */
export function joinedKey(before: number, text: string, start: number, end: number): number {
  let key = before;
  for (let at = start; at < end; at++) key = Math.imul(key ^ folded(text.charCodeAt(at)), PRIME);
  return key;
}

/** The key of a word by itself, to look for in the columns. */
export function keyOf(word: string): number {
  let key = SEED;
  for (let at = 0; at < word.length; at++) {
    key = Math.imul(key ^ folded(word.charCodeAt(at)), PRIME);
  }
  return key;
}

function readWords({ text, segments }: Document): Words {
  const firsts = new Int32Array(2 * segments.length + 1);
  let columns = newColumns(contentLength(segments) >> 2);
  let count = 0;
  const read = (start: number, end: number): void => {
    const needed = count + (end - start);
    if (needed > columns.starts.length) columns = grown(columns, needed);
    count = readHalf(text, start, end, columns, count);
  };
  for (const { index, target, source } of segments) {
    firsts[2 * index] = count;
    read(target.content.start, target.content.end);
    firsts[2 * index + 1] = count;
    read(source.content.start, source.content.end);
  }
  firsts[2 * segments.length] = count;
  return { ...columns, firsts };
}

type Columns = Omit<Words, 'firsts'>;

function newColumns(length: number): Columns {
  const [starts, ends, keys] = [length, length, length].map((size) => new Int32Array(size));
  return { starts: starts!, ends: ends!, keys: keys! };
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

/** Reads the words of a half behind those already read, and answers how many there are now. */
function readHalf(text: string, from: number, end: number, words: Columns, count: number): number {
  const { starts, ends, keys } = words;
  for (let at = from; at < end; at++) {
    let letter = folded(text.charCodeAt(at));
    if (letter === 0) continue;
    const isWide = letter >= FIRST_WIDE;
    starts[count] = at;
    let key = SEED;
    do {
      key = Math.imul(key ^ letter, PRIME);
      letter = ++at < end ? folded(text.charCodeAt(at)) : 0;
    } while (letter !== 0 && letter >= FIRST_WIDE === isWide);
    ends[count] = at;
    keys[count++] = key;
    if (letter !== 0) at--;
  }
  return count;
}
