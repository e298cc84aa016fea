import { digitValue, isBlank, isEastAsian, isLetter, isRunTogether } from './characters.ts';
import { figuresMention } from './figures-mention.ts';
import { fold } from './fold.ts';
import type { DateLanguage, MonthWord } from './language.ts';
import { isMarkup, markupEnd } from './markup.ts';
import type { DateMention } from './mention.ts';
import { isMonthWithin, mayBeMonth, monthAt, skipBlanks, wordEnd } from './month-word.ts';
import { figuresAt } from './numeric.ts';

/** What a piece of text is to a reader of dates. */
export type UnitKind =
  | 'number'
  | 'figures'
  | 'month'
  | 'particle'
  | 'word'
  | 'dash'
  | 'comma'
  | 'point'
  | 'slash'
  | 'break';

/** One piece of a text; blanks and markup lie between units. */
export interface Unit {
  readonly kind: UnitKind;
  readonly start: number;
  readonly end: number;
  /** The number, or the month (1–12). */
  readonly value: number;
  /** How many digits a number has. */
  readonly width: number;
  /** What the sign behind an East Asian number, or an ordinal's mark, makes of it. */
  readonly role: 'year' | 'month' | 'day' | undefined;
  /** Behind the number's own digits: ordinal endings and signs lie between this and `end`. */
  readonly digitsEnd: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether emphasis, a link's bracket or a tag stands between it and the unit before. */
  readonly marked: boolean;
  readonly word: MonthWord | undefined;
  /** Letters behind a month's spelling. */
  readonly tail: string;
  /** The date that numbers joined by signs say: `2020-11-05`. */
  readonly figures: DateMention | undefined;
}

/** Cuts a stretch of text into units. Code, URLs and tags become breaks or vanish. */
export function unitsOf(
  text: string,
  start: number,
  end: number,
  language: DateLanguage,
): readonly Unit[] {
  const units: Unit[] = [];
  let at = start;
  let spaced = false;
  let marked = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      spaced = true;
      at++;
      continue;
    }
    const markup = isMarkup(code) ? markupEnd(text, at, end) : undefined;
    if (markup && markup.end > at) {
      if (markup.breaks) units.push(unit('break', at, markup.end, spaced, marked));
      if (markup.blank) spaced = true;
      else marked = !markup.breaks && (marked || !markup.escape);
      at = markup.end;
      continue;
    }
    const next = unitAt(text, at, end, language, spaced, marked);
    units.push(next);
    at = next.end;
    spaced = false;
    marked = false;
  }
  return units;
}

function unitAt(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
  spaced: boolean,
  marked: boolean,
): Unit {
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return numberAt(text, at, end, language, spaced, marked);
  if (isLetter(code)) return wordAt(text, at, end, language, spaced, marked);
  return unit(SIGNS[text[at]!] ?? 'break', at, at + 1, spaced, marked);
}

const SIGNS: Readonly<Record<string, UnitKind>> = {
  '-': 'dash',
  '‐': 'dash',
  '‑': 'dash',
  '–': 'dash',
  '—': 'dash',
  '−': 'dash',
  '~': 'dash',
  '〜': 'dash',
  '～': 'dash',
  '／': 'slash',
  '/': 'slash',
  ',': 'comma',
  '،': 'comma',
  '、': 'comma',
  '，': 'comma',
  '፣': 'comma',
  '၊': 'comma',
  '.': 'point',
  '．': 'point',
  '․': 'point',
  '&': 'word',
  "'": 'particle',
  '’': 'particle',
};

function unit(kind: UnitKind, start: number, end: number, spaced: boolean, marked: boolean): Unit {
  return {
    kind,
    start,
    end,
    value: 0,
    width: 0,
    role: undefined,
    digitsEnd: end,
    spaced,
    marked,
    word: undefined,
    tail: '',
    figures: undefined,
  };
}

function wordAt(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
  spaced: boolean,
  marked: boolean,
): Unit {
  if (isEastAsian(text.charCodeAt(at))) return hanAt(text, at, end, spaced, marked);
  const found = mayBeMonth(text, at, language) ? monthAt(text, at, end, language) : undefined;
  if (found) {
    const base = unit('month', found.start, found.end, spaced, marked);
    return { ...base, value: found.word.month, word: found.word, tail: found.tail };
  }
  const particle = particleEnd(text, at, end, language);
  if (particle > at) return unit('particle', at, particle, spaced, marked);
  const stop = plainEnd(text, at, end, language);
  const month = language.monthPrefixes.size > 0 && monthBehind(text, at, stop, end, language);
  return month ? { ...month, spaced, marked } : unit('word', at, stop, spaced, marked);
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

// A word with its digits, hyphens inside not included: `E3`, `v1`.
function plainEnd(text: string, start: number, end: number, language: DateLanguage): number {
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
): Unit | undefined {
  if (!monthPrefixes.has(fold(text.slice(start, Math.min(stop, start + 20))))) return undefined;
  const from = skipBlanks(text, stop, end);
  const { value, digitsEnd } = digitsAt(text, from, end);
  if (digitsEnd === from || digitsEnd - from > 2) return undefined;
  const width = digitsEnd - from;
  return { ...unit('month', start, digitsEnd, false, false), value, width, role: 'month' };
}

function hanAt(text: string, at: number, end: number, spaced: boolean, marked: boolean): Unit {
  const isNext = NOT_BEFORE_MONTH.includes(text[at - 1] ?? ' ');
  const chinese = isNext ? null : CHINESE_MONTH.exec(text.slice(at, Math.min(end, at + 3)));
  if (chinese) {
    const base = unit('month', at, at + chinese[0].length, spaced, marked);
    return { ...base, value: CHINESE.indexOf(chinese[1]!), role: 'month' };
  }
  let stop = at + 1;
  while (stop < end && isEastAsian(text.charCodeAt(stop)) && !startsChinese(text, stop, end))
    stop++;
  return unit('word', at, stop, spaced, marked);
}

function startsChinese(text: string, at: number, end: number): boolean {
  if (!CHINESE.includes(text[at]!)) return false;
  return CHINESE_MONTH.test(text.slice(at, Math.min(end, at + 3)));
}

const CHINESE_MONTH = /^(十[一二]?|[一二三四五六七八九])月(?![额額曜次])/;
// "Next month", "every month", "the third month": counted, not named.
const NOT_BEFORE_MONTH = '下上每第这這另同前后後';
const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function digitsAt(
  text: string,
  start: number,
  end: number,
): { readonly value: number; readonly digitsEnd: number } {
  let value = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) break;
    if (at - start < 9) value = value * 10 + digit;
  }
  return { value, digitsEnd: at };
}

function numberAt(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
  spaced: boolean,
  marked: boolean,
): Unit {
  const { value, digitsEnd } = digitsAt(text, at, end);
  const joined = mayBeJoined(text, digitsEnd) ? figuresAt(text, at, end) : undefined;
  const figures = joined && figuresMention(joined, language);
  if (figures) return { ...unit('figures', at, figures.range.end, spaced, marked), figures };
  const glued = isGluedNumber(text, at, digitsEnd, end);
  if (glued) return unit('word', at, gluedEnd(text, digitsEnd, end, language), spaced, marked);
  const behind = behindNumber(text, digitsEnd, end, language);
  const kind: UnitKind = behind.role === 'month' ? 'month' : 'number';
  const base = unit(kind, at, behind.end, spaced, marked);
  return { ...base, value, width: digitsEnd - at, digitsEnd, role: behind.role };
}

// The signs of figures, and the marks and thin spaces that may stand before them.
function mayBeJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x2e || code === 0x2f || code > 0x2000;
}

// Decimals, times and versions: `1.5`, `15:00`, `1,000`. Not `31,2021` or `1.2021`, which only lack
// a space before the year.
function isGluedNumber(text: string, start: number, at: number, end: number): boolean {
  const sign = text[at];
  if (sign !== ':' && sign !== '.' && sign !== ',') return sign === '%';
  const { value, digitsEnd } = digitsAt(text, at + 1, end);
  const width = digitsEnd - at - 1;
  if (sign === ':') return width > 0 && at - start <= 2;
  return width > 0 && !(width === 4 && value >= 1900 && value < 2200 && at - start <= 2);
}

function gluedEnd(text: string, start: number, end: number, language: DateLanguage): number {
  let at = plainEnd(text, start, end, language);
  while (at < end && '.:,'.includes(text[at]!) && digitValue(text.charCodeAt(at + 1)) >= 0) {
    at = plainEnd(text, at + 1, end, language);
  }
  return at === start ? start + 1 : at;
}

interface BehindNumber {
  readonly end: number;
  readonly role: 'year' | 'month' | 'day' | undefined;
}

function behindNumber(text: string, at: number, end: number, language: DateLanguage): BehindNumber {
  const from = skipBlanks(text, at, end);
  const role = text.charCodeAt(from) > 0x80 ? SIGN_ROLES[text[from]!] : undefined;
  if (role && !(role === 'month' && NOT_MONTHS.includes(text[from + 1] ?? ' '))) {
    return { end: from + 1, role };
  }
  if (text[from] === 'º' || text[from] === '°' || text[from] === 'ª') {
    return { end: from + 1, role: 'day' };
  }
  if (language.language === 'eu' && text[at] === '(')
    return { end: basqueEnd(text, at), role: undefined };
  return ordinalBehind(text, at, end, language);
}

// "2021(e)ko", "1(a)": Basque writes the joining vowel in brackets.
function basqueEnd(text: string, at: number): number {
  return at + (/^\([ae]\)(?:ko|ren|n)?/.exec(text.slice(at, at + 6))?.[0].length ?? 0);
}

const SIGN_ROLES: Readonly<Record<string, 'year' | 'month' | 'day'>> = {
  年: 'year',
  년: 'year',
  月: 'month',
  월: 'month',
  日: 'day',
  号: 'day',
  號: 'day',
  일: 'day',
};

// Monthly fees, Mondays, and "the next month": words that only begin like a month.
const NOT_MONTHS = '额額曜次給刊例あ当租费費요별간';

function ordinalBehind(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
): BehindNumber {
  const hyphen = (text[at] === '-' || text[at] === ':') && language.joinsEndings ? 1 : 0;
  const stop = wordEnd(text, at + hyphen, end);
  if (stop === at + hyphen) return { end: at, role: undefined };
  const letters = fold(text.slice(at + hyphen, stop));
  if (mayBeMonth(text, at + hyphen, language) && monthAt(text, at + hyphen, end, language))
    return { end: at, role: undefined };
  if (hyphen > 0 && letters.length < 6 && letters[0] === text[at + 1]) {
    return { end: stop, role: undefined };
  }
  if (hyphen > 0) return { end: at, role: undefined };
  return ORDINALS.has(letters) ? { end: stop, role: 'day' } : { end: at, role: undefined };
}

const ORDINALS = new Set('st nd rd th er re ère e eme ème de ste o a º ª do da η ης να'.split(' '));
