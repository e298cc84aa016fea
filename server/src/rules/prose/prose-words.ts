import type { Document } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isProse } from './is-prose.ts';

/** Where the words of prose stand among some words of a half: no code, numbers or addresses. */
export function proseWords(
  document: Document,
  segment: Segment,
  side: Side,
  first: number,
  end: number,
): Range[] {
  const { starts, ends } = words(document);
  const found: Range[] = [];
  for (let i = first; i < end; i++) {
    if (!isProseWord(document, segment, side, i)) continue;
    found.push(range(starts[i]!, ends[i]!));
  }
  return found;
}

/** Whether a word of a half is prose, by its place in the columns of `words`. */
export function isProseWord(
  document: Document,
  segment: Segment,
  side: Side,
  word: number,
): boolean {
  const { text } = document;
  const { starts, ends } = words(document);
  const place = range(starts[word]!, ends[word]!);
  if (DIGIT.test(slice(text, place)) || isTechnical(text, place)) return false;
  return isProse(document, segment, side, place);
}

const DIGIT = /\d/;

/** Whether a word is part of an identifier, a path or a setting: `customer_id`, `{id}`, `/v1`, `a-b-c`. */
function isTechnical(text: string, { start, end }: Range): boolean {
  const [before, after] = [text[start - 1]!, text[end] ?? ' '];
  // The label of a link: `[text][some-label]`.
  if (before === '[' && text[start - 2] === ']') return true;
  if (before === '-' && (after === '-' || after === ']')) return true;
  if (before === '-' && OPTION.test(text.slice(Math.max(0, start - LONGEST_OPTION), start)))
    return true;
  return TECHNICAL.has(before) || TECHNICAL.has(after);
}

/** What stands before the last word of an option: `--read-` in `--read-only`. */
const OPTION = /(?<![\w-])-(?:[\w-]*-)?$/;
const LONGEST_OPTION = 60;
const TECHNICAL = new Set('{}_/\\$@#=');
