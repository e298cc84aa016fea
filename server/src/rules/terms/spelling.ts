import { languageOf } from '../../locale/language.ts';

/** Shorter names have too many neighbors among common words. */
const SHORTEST_NAME = 5;

/** Languages that change the end of a name by its case, number or role in the sentence. */
const INFLECTING = new Set(
  'be bg bs cs el et eu fi ga gd hr hu is ka kk la lt lv mk pl ro ru se sk sl sq sr tr uk uz'.split(
    ' ',
  ),
);

/** Languages that add no `s` to a name. */
const WITHOUT_S = new Set('ar he it ja ko th vi zh'.split(' '));

/** Of a name that lost its end, so many letters must be left, and so many may be gone. */
const SHORTEST_CUT = 5;
const MOST_LOST = 3;

/**
 * Whether a word is a name with one letter wrong, missing, added, or two swapped, or with its last
 * letters lost. What a language adds to a name or does to its last letters is no fault.
 */
export function isMisspelling(word: string, name: string, locale: string): boolean {
  if (name.length < SHORTEST_NAME || !LATIN.test(word)) return false;
  const [written, right] = [word.toLowerCase(), name.toLowerCase()];
  if (written === right || written[0] !== right[0]) return false;
  const lost = right.length - written.length;
  if (lost > 1) return isCut(written, right);
  if (lost < -1) return false;
  let start = 1;
  while (start < right.length && written[start] === right[start]) start++;
  if (start >= right.length) return written === `${right}s` && WITHOUT_S.has(languageOf(locale));
  const isShorter = start === written.length;
  if (start >= right.length - 2 && !isShorter && INFLECTING.has(languageOf(locale))) return false;
  let end = 0;
  const shortest = Math.min(written.length, right.length) - start;
  while (end < shortest && written.at(-1 - end) === right.at(-1 - end)) end++;
  const [left, wanted] = [written.length - start - end, right.length - start - end];
  return Math.max(left, wanted) <= 1 || isSwap(written, right, start, left, wanted);
}

/** Whether a word is the beginning of another one, whose last letters are lost. */
export function isCut(written: string, right: string): boolean {
  const isLong = written.length >= SHORTEST_CUT && right.length - written.length <= MOST_LOST;
  return isLong && right.startsWith(written);
}

const LATIN = /^[\p{Script=Latin}\d]+$/u;

function isSwap(written: string, right: string, at: number, left: number, wanted: number): boolean {
  return (
    left === 2 && wanted === 2 && written[at] === right[at + 1] && written[at + 1] === right[at]
  );
}
