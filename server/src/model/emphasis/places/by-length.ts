import { type Range, range, slice } from '../../../text/range.ts';
import type { Sought } from './sought.ts';

/** As many words as the source has, from one of the ends. */
export function byLength({ document, segment, marked, anchor }: Sought): Range | undefined {
  const { text } = document;
  const { start, end } = anchor ?? {};
  const count = wordsOf(text, marked.content).length;
  const target = segment.target.content;
  if (start !== undefined) {
    const last = wordsOf(text, range(start, target.end)).slice(0, count).at(-1);
    return last && range(start, last.end);
  }
  if (end === undefined) return undefined;
  const [first] = wordsOf(text, range(target.start, end)).slice(-count);
  return first && range(first.start, end);
}

function wordsOf(text: string, within: Range): Range[] {
  return Array.from(slice(text, within).matchAll(WORD), ({ 0: word, index }) =>
    range(within.start + index, within.start + index + word.length),
  );
}

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
