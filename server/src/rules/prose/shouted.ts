import type { Document } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { folded } from '../../text/characters.ts';

/** Words in a row with capitals behind their first letter, as places in the columns of `words`. */
export interface Run {
  readonly first: number;
  readonly end: number;
  /** Whether no other word with letters stands in its half. */
  readonly isAll: boolean;
}

const FEWEST_WORDS = 3;
const FEWEST_OF_ALL = 2;

/**
 * The longest run of words in capitals that a half has, told by a look at the second letter of each;
 * figures and single letters may stand among them. Undefined where it is short.
 */
export function shoutedRun(document: Document, segment: Segment, side: Side): Run | undefined {
  const columns = words(document);
  const start = firstWord(columns, segment, side);
  const stop = endOfWords(columns, segment, side);
  let [first, end, most, count, others] = [start, start, 0, 0, 0];
  let from = start;
  for (let word = start; word < stop; word++) {
    const code = secondLetter(document.text, columns, word);
    if (code === 0 || isFigure(code)) continue;
    if (!isCapital(code)) {
      others++;
      count = 0;
      continue;
    }
    if (count === 0) from = word;
    count++;
    if (count > most) [first, end, most] = [from, word + 1, count];
  }
  const isAll = others === 0 && most >= FEWEST_OF_ALL;
  return isAll || most >= FEWEST_WORDS ? { first, end, isAll } : undefined;
}

function secondLetter(text: string, { starts, ends }: Words, word: number): number {
  const at = starts[word]! + 1;
  return at < ends[word]! ? text.charCodeAt(at) : 0;
}

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  const letter = folded(code);
  return letter !== code && letter !== 0;
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}
