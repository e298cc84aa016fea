import { digitValue, isLetter, isRunTogether } from './characters.ts';
import { BEGINS, type DateLanguage, JOINS, MOON, startHash } from './language.ts';
import { monthAt } from './month-word.ts';

/**
 * Whether a stretch of text may hold a date: a month's name, or digits joined as in a date.
 * Nearly all segments hold none, and this one loop over their characters is all they cost.
 */
export function mayHoldDate(
  text: string,
  start: number,
  end: number,
  language: DateLanguage,
): boolean {
  const { flags, starts } = language;
  let before = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const flag = flags[code]!;
    // Rare bits only: a month's first letter with no letter before, a joining sign behind a digit.
    const hit = (flag & ~(before << 1) & BEGINS) | (flag & (before << 1) & JOINS) | (flag & MOON);
    before = flag;
    if (hit === 0) continue;
    if (hit === BEGINS) {
      const hash = startHash(code, text.charCodeAt(at + 1) | 0, text.charCodeAt(at + 2) | 0);
      if (starts[hash] === 1 && isMonth(text, at, start, end, language)) return true;
    } else if (hit === JOINS ? joinsNumbers(text, at, start, end) : isNumbered(text, at))
      return true;
  }
  return false;
}

const POINT = 0x2e;
const CHINESE_NUMERALS = '一二三四五六七八九十';

function isMonth(
  text: string,
  at: number,
  start: number,
  end: number,
  language: DateLanguage,
): boolean {
  const isInside = at > start && isLetter(text.charCodeAt(at - 1));
  if (isInside && !isRunTogether(text.charCodeAt(at)) && text.charCodeAt(at - 1) < 0x3000)
    return false;
  if (language.monthPrefixes.size > 0 && (text.charCodeAt(at) | 0x20) === 0x74) return true;
  return monthAt(text, at, end, language) !== undefined;
}

// A sign between digits. Points join the digits of versions too, so there must be two of them;
// the digits of identifiers stand beside letters.
function joinsNumbers(text: string, at: number, start: number, end: number): boolean {
  if (text.charCodeAt(at) === POINT) return joinsByPoints(text, at + 1, end);
  if (digitValue(text.charCodeAt(at + 1)) < 0 && !isMark(text, at + 1)) return false;
  let from = isMark(text, at - 1) ? at - 2 : at - 1;
  while (from > start && at - from < 5 && digitValue(text.charCodeAt(from - 1)) >= 0) from--;
  const before = from > start ? text.charCodeAt(from - 1) : 0x20;
  return digitValue(before) < 0 && (!isLetter(before) || before >= 0x3000);
}

// Arabic dates in figures carry marks of direction: `10\u200f/1\u200f/2020`.
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x200f || code === 0x200e;
}

function joinsByPoints(text: string, start: number, end: number): boolean {
  let at = start;
  if (at < end && digitValue(text.charCodeAt(at)) < 0) at++;
  const from = at;
  while (at < end && at - from < 3 && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at > from && text.charCodeAt(at) === POINT;
}

function isNumbered(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (digitValue(before) >= 0 || CHINESE_NUMERALS.includes(text[at - 1] ?? ' ')) return true;
  return digitValue(text.charCodeAt(at - 2)) >= 0;
}
