import type { Document } from './document.ts';
import { type Scan, scanOf } from './scan.ts';
import type { Segment, Side } from './segments.ts';

export { joinedKey, keyOf } from './keys.ts';

/**
 * The words of all halves of a document, in columns: word `i` reaches from `starts[i]` to `ends[i]`,
 * and words that differ in nothing but case have equal `keys` (others hardly ever). A word is a run
 * of letters, digits and marks of one width: Chinese, Japanese and Korean end where Latin begins.
 * Text without spaces between words is one long word.
 */
export type Words = Pick<Scan, 'starts' | 'ends' | 'keys' | 'beyond' | 'firsts' | 'wordings'>;

/** The words of a document. */
export const words: (document: Document) => Words = scanOf;

/** The number of a half, by the place of its segment: the place of its first word in `firsts`. */
export function halfOf(index: number, side: Side): number {
  return 2 * index + (side === 'target' ? 0 : 1);
}

/** The first word of a half, and the word after its last one, as places in the columns. */
export function firstWord(words: Words, segment: Segment, side: Side): number {
  return words.firsts[halfOf(segment.index, side)]!;
}

/** The place after the last word of a half. */
export function endOfWords(words: Words, segment: Segment, side: Side): number {
  return words.firsts[halfOf(segment.index, side) + 1]!;
}

/** A number for the words of a half in their order; other words hardly ever have the same. */
export function keyOfHalf(words: Words, segment: Segment, side: Side): number {
  return words.wordings[halfOf(segment.index, side)]!;
}
