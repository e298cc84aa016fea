import { folded } from '../text/characters.ts';
import { type Document, perDocument } from './document.ts';
import type { Segment, Side } from './segments.ts';

/**
 * The words of all halves of a document, in columns: word `i` reaches from `starts[i]` to `ends[i]`,
 * and words that differ in nothing but case have equal `keys` (others hardly ever). A word is a run
 * of letters, digits and marks; a text without spaces between words is one long word.
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

/** The key of a word by itself, to look for in the columns. */
export function keyOf(word: string): number {
  let key = SEED;
  for (let at = 0; at < word.length; at++) {
    key = Math.imul(key ^ folded(word.charCodeAt(at)), PRIME);
  }
  return key;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function readWords({ text, segments }: Document): Words {
  const most = mostWords(segments);
  const columns = {
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    keys: new Int32Array(most),
    firsts: new Int32Array(2 * segments.length + 1),
  };
  let count = 0;
  for (const { index, target, source } of segments) {
    columns.firsts[2 * index] = count;
    count = readHalf(text, target.content.start, target.content.end, columns, count);
    columns.firsts[2 * index + 1] = count;
    count = readHalf(text, source.content.start, source.content.end, columns, count);
  }
  columns.firsts[2 * segments.length] = count;
  return columns;
}

/** How many words there could be: each is followed by something that is none, but for the last. */
function mostWords(segments: readonly Segment[]): number {
  let most = 0;
  for (const { target, source } of segments) {
    most += (target.content.end - target.content.start + 1) >> 1;
    most += (source.content.end - source.content.start + 1) >> 1;
  }
  return most;
}

/** Reads the words of a half behind those already read, and answers how many there are now. */
function readHalf(text: string, from: number, end: number, words: Words, count: number): number {
  const { starts, ends, keys } = words;
  for (let at = from; at < end; at++) {
    let letter = folded(text.charCodeAt(at));
    if (letter === 0) continue;
    starts[count] = at;
    let key = SEED;
    do {
      key = Math.imul(key ^ letter, PRIME);
      letter = ++at < end ? folded(text.charCodeAt(at)) : 0;
    } while (letter !== 0);
    ends[count] = at;
    keys[count++] = key;
  }
  return count;
}
