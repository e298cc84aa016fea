import { digitValue, isLetter, isRunTogether } from './characters.ts';
import { type DateLanguage, startHash } from './language.ts';
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
  const { starts, eastAsian } = language;
  let before = 0;
  let first = 0;
  let second = 0;
  for (let at = start; at < end + 2; at++) {
    const third = at < end ? text.charCodeAt(at) : 0;
    if (starts[startHash(first, second, third)] === 1) {
      if (beginsWord(before, first, language) && isMonth(text, at - 2, end, language)) return true;
    }
    if ((second - HYPHEN) >>> 0 < 3 && joinsNumbers(text, at, end, first, third)) return true;
    if (eastAsian && (third === MOON || third === WOL) && isNumbered(first, second)) return true;
    before = first;
    first = second;
    second = third;
  }
  return false;
}

const HYPHEN = 0x2d;
const POINT = 0x2e;
const MOON = 0x6708;
const WOL = 0xc6d4;
const CHINESE_NUMERALS = '一二三四五六七八九十';

function beginsWord(before: number, first: number, language: DateLanguage): boolean {
  return !isLetter(before) || isRunTogether(first) || (language.eastAsian && before >= 0x3000);
}

function isMonth(text: string, start: number, end: number, language: DateLanguage): boolean {
  const code = text.charCodeAt(start);
  if (language.language === 'vi' && (code | 0x20) === 0x74) return true;
  const found = monthAt(text, start, end, language);
  if (!found) return false;
  // The verbs: "may" stands in every tenth English sentence.
  const isLower = code >= 0x61 && code <= 0x7a;
  if (!found.word.ambiguous || !isLower || language.language !== 'en') return true;
  return hasDigitBeside(text, start, found.end);
}

function hasDigitBeside(text: string, start: number, end: number): boolean {
  return digitValue(text.charCodeAt(start - 2)) >= 0 || digitValue(text.charCodeAt(end + 1)) >= 0;
}

// A point joins the digits of versions too, so it must come twice; the other signs may come once.
function joinsNumbers(text: string, at: number, end: number, left: number, right: number): boolean {
  if (text.charCodeAt(at - 1) === POINT) return joinsByPoints(text, at, end, left);
  return digitValue(left) >= 0 && digitValue(right) >= 0;
}

function joinsByPoints(text: string, start: number, end: number, left: number): boolean {
  if (digitValue(left) < 0) return false;
  let at = start;
  if (at < end && !(digitValue(text.charCodeAt(at)) >= 0)) at++;
  const from = at;
  while (at < end && at - from < 3 && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at > from && text.charCodeAt(at) === POINT;
}

function isNumbered(first: number, second: number): boolean {
  if (digitValue(second) >= 0 || CHINESE_NUMERALS.includes(String.fromCharCode(second)))
    return true;
  return digitValue(first) >= 0;
}
