import { type Range, range, slice } from '../text/range.ts';

/** Every place of a wording within a stretch of text, in order, none overlapping the one before. */
export function occurrences(text: string, within: Range, wording: string): Range[] {
  const found: Range[] = [];
  if (wording === '') return found;
  const part = slice(text, within);
  let at = part.indexOf(wording);
  while (at >= 0) {
    const start = within.start + at;
    found.push(range(start, start + wording.length));
    at = part.indexOf(wording, at + wording.length);
  }
  return found;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

/** Whether a stretch of text is not the inside of a longer word; scripts without spaces never are. */
export function isWordAt(text: string, { start, end }: Range): boolean {
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

/** Whether a character belongs to a script that puts no spaces between words. */
export function isSpaceless(character: string): boolean {
  return SPACELESS.test(character);
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function joins(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (!WORD_CHARACTER.test(before) || !WORD_CHARACTER.test(after)) return false;
  return !isSpaceless(before) && !isSpaceless(after);
}

/** How much of the longer of two words their common beginning and end make up, from 0 to 1. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : sharedLength(a, b) / longest;
}

/** How many characters two texts share at their beginning and at their end. */
export function sharedLength(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end;
}
