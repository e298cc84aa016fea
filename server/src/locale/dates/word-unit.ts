import { digitValue, isEastAsian, isLetter, isRunTogether } from './characters.ts';
import { digitsAt } from './digits.ts';
import { fold } from './fold.ts';
import { hanAt } from './han-unit.ts';
import type { DateLanguage } from './language.ts';
import { isMonthWithin, mayBeMonth, monthAt, skipBlanks, wordEnd } from './month-word.ts';
import { type Cut, unit } from './unit.ts';

/** The unit that begins with a letter. */
export function wordAt(text: string, at: number, end: number, language: DateLanguage): Cut {
  if (isEastAsian(text.charCodeAt(at))) return hanAt(text, at, end);
  const found = mayBeMonth(text, at, language) ? monthAt(text, at, end, language) : undefined;
  if (found) {
    const base = unit('month', found.start, found.end);
    return { ...base, value: found.word.month, word: found.word, tail: found.tail };
  }
  const prefix = prefixOfOthers(text, at, end, language);
  if (prefix > at) return unit('word', at, prefix);
  const first = language.firstWords.size > 0 && firstOfMonth(text, at, end, language);
  if (first) return first;
  const particle = particleEnd(text, at, end, language);
  if (particle > at) return unit('particle', at, particle);
  const stop = plainEnd(text, at, end, language);
  const month = language.monthPrefixes.size > 0 && monthBehind(text, at, stop, end, language);
  return month || unit('word', at, stop);
}

// "و12", "وAugust": what is written onto the front of another script is a word of its own.
function prefixOfOthers(text: string, at: number, end: number, { prefixes }: DateLanguage): number {
  const stop = at + (isOfOthers(text.charCodeAt(at + 1)) ? 1 : 2);
  const isPrefix =
    prefixes.length > 0 &&
    stop < end &&
    isOfOthers(text.charCodeAt(stop)) &&
    prefixes.includes(text.slice(at, stop));
  return isPrefix ? stop : at;
}

function isOfOthers(code: number): boolean {
  return digitValue(code) >= 0 || (code < 0x80 && isLetter(code));
}

// "primero de abril": a day only where a month follows.
function firstOfMonth(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
): Cut | undefined {
  const stop = wordEnd(text, at, end);
  if (!language.firstWords.has(fold(text.slice(at, stop)))) return undefined;
  let next = skipBlanks(text, stop, end);
  const particle = wordEnd(text, next, end);
  if (language.particles.has(fold(text.slice(next, particle)))) {
    next = skipBlanks(text, particle, end);
  }
  const isDay = mayBeMonth(text, next, language) && monthAt(text, next, end, language);
  return isDay ? { ...unit('number', at, stop), value: 1, width: 1, role: 'day' } : undefined;
}

// "ค.ศ": the era with the point between its letters.
function particleEnd(
  text: string,
  at: number,
  end: number,
  { pointedParticles }: DateLanguage,
): number {
  if (pointedParticles.size === 0) return at;
  const first = fold(text.slice(at, wordEnd(text, at, end)));
  const whole = pointedParticles.get(first)?.find((one) => text.startsWith(one, at));
  return whole === undefined ? at : at + whole.length;
}

/** The end of a word with its digits, hyphens inside not included: `E3`, `v1`. */
export function plainEnd(text: string, start: number, end: number, language: DateLanguage): number {
  let at = start;
  let last = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? PLAIN[code] === 0 : !isPlain(code)) break;
    if (last >= 0x80 && isRunTogether(last) && endsRun(text, at, end, language)) break;
    last = code;
    at++;
  }
  return at;
}

const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => Number(isPlain(code)));

function isPlain(code: number): boolean {
  return !isEastAsian(code) && (isLetter(code) || digitValue(code) >= 0);
}

// Scripts without spaces write years and names of months right behind other words.
function endsRun(text: string, at: number, end: number, language: DateLanguage): boolean {
  return digitValue(text.charCodeAt(at)) >= 0 || isMonthWithin(text, at, end, language);
}

// "tháng 3"
function monthBehind(
  text: string,
  start: number,
  stop: number,
  end: number,
  { monthPrefixes }: DateLanguage,
): Cut | undefined {
  if (!monthPrefixes.has(fold(text.slice(start, Math.min(stop, start + 20))))) return undefined;
  const from = skipBlanks(text, stop, end);
  const word = VIETNAMESE.exec(text.slice(from, Math.min(end, from + LONGEST_NAME)))?.[0];
  if (word) {
    const value = VIETNAMESE_MONTHS.indexOf(word.toLowerCase()) % 12;
    return { ...unit('month', start, from + word.length), value: value + 1, role: 'month' };
  }
  const { value, digitsEnd } = digitsAt(text, from, end);
  if (digitsEnd === from || digitsEnd - from > 2) return undefined;
  const width = digitsEnd - from;
  return { ...unit('month', start, digitsEnd), value, width, role: 'month' };
}

// "Tháng Tám", "tháng tám năm 2021"; but "tháng một lần" is once a month.
const VIETNAMESE_MONTHS =
  'một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai giêng hai ba bốn năm sáu bảy tám chín mười một chạp'
    .split(' ')
    .map((word) => word.replace('_', ' '));
const VIETNAMESE =
  /^(?:(?:Giêng|Chạp|Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?: [Mm]ột| [Hh]ai)?)(?!\p{L})|(?:giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)(?= năm \d))/u;
const LONGEST_NAME = 24;
