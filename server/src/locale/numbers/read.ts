import { type Range, range, rangeLookup } from '../../text/range.ts';
import { digitValue } from '../dates/characters.ts';
import { ERAS } from '../dates/eras.ts';
import {
  APOSTROPHES,
  COMMAS,
  canonical,
  POINTS,
  raisedValue,
  SPACES,
  valuesOf,
  withPlainFigures,
} from './figures.ts';
import { multiplied } from './magnitudes.ts';
import { timeAt, timesOf } from './times.ts';

/** A number in figures. */
export interface NumberMention {
  /** The figures with the separators among them. */
  readonly range: Range;
  /**
   * What it may say, in plain figures with a point: `1.234` says `1234` or `1.234`, `30 万` says
   * `30` or `300000`, `2PM` says `2`, `14` or `14:00`. Zeros that add nothing are left out; a
   * version such as `2.1.3` stays as it is.
   */
  readonly values: readonly string[];
  /** Those of the values that the word or sign behind it makes of it: `300K` says `300000`. */
  readonly multiples: readonly string[];
  /** The numbers that a comma, a space or a colon may part: `1,2` may be one and two. */
  readonly parts: readonly NumberMention[];
  /**
   * What it makes a name with: `Q` of `Q2`, `FY` of `FY21`, and RAISED_LABEL for a raised figure;
   * empty where it makes none.
   */
  readonly label: string;
  readonly isPercent: boolean;
  /**
   * Whether it stands by itself. What belongs to a name (`E5`, `21Vianet`), a full hour, a fraction,
   * a footnote or a phrase (`24x7`) may be said otherwise in another language, so nobody misses it.
   */
  readonly isFirm: boolean;
}

/**
 * Reads the numbers in a stretch of text, but for those in the ranges to skip. Figures of other
 * scripts, full-width and raised ones are read too; separators may be points, commas, spaces,
 * apostrophes. The language is a lower-case subtag, such as `nl`.
 */
export function readNumbers(
  text: string,
  within: Range,
  skip: readonly Range[],
  language: string,
): NumberMention[] {
  const isSkipped = rangeLookup(skip);
  const found: NumberMention[] = [];
  for (let at = within.start; at < within.end; ) {
    const number = numberAt(text, at, within, language);
    if (number && !isSkipped(at)) found.push(number);
    at = number?.range.end ?? at + 1;
  }
  return found;
}

function numberAt(
  text: string,
  at: number,
  within: Range,
  language: string,
): NumberMention | undefined {
  const code = text.charCodeAt(at);
  if (code === POINT && isDecimalPoint(text, at)) {
    return makeMention(text, within, range(at, digitsEnd(text, at + 1, within.end)), language);
  }
  if (digitValue(code) < 0) return raisedValue(code) < 0 ? undefined : raisedAt(text, at, within);
  const time = timeAt(text, at, within.end);
  const all = range(at, time?.end ?? numberEnd(text, at, within.end));
  return time ? makeTime(text, all, time.values) : makeMention(text, within, all, language);
}

const POINT = 46;

/** Whether a point begins a number, as in `.99`, and ends nothing. */
function isDecimalPoint(text: string, at: number): boolean {
  const isBehind = !/[\s([$€£<>=-]/.test(text[at - 1] ?? ' ');
  return !isBehind && /^\d+(?![.,]?[\p{L}\p{Nd}_])/u.test(text.slice(at + 1, at + 9));
}

const PLAIN = { multiples: [], parts: [], label: '', isPercent: false };

function raisedAt(text: string, start: number, within: Range): NumberMention {
  let value = '';
  let end = start;
  for (; end < within.end && raisedValue(text.charCodeAt(end)) >= 0; end++) {
    value += raisedValue(text.charCodeAt(end));
  }
  return {
    range: range(start, end),
    values: [canonical(value)],
    ...PLAIN,
    label: RAISED_LABEL,
    isFirm: false,
  };
}

/** The label of figures that are raised, by a tag or of themselves. */
export const RAISED_LABEL = '^';

/**
 * The end of a number. A point or comma belongs to it where a figure follows; a space or an
 * apostrophe only where exactly three do, after no more than three.
 */
function numberEnd(text: string, start: number, limit: number): number {
  let end = digitsEnd(text, start, limit);
  const isShort = end - start <= 3;
  for (;;) {
    const isEscaped = text[end] === '\\';
    const separator = end + (isEscaped ? 1 : 0);
    const next = separator + 1;
    if (next >= limit) return end;
    const sign = text[separator]!;
    const after = digitsEnd(text, next, limit);
    const isDecimal = (POINTS.includes(sign) || COMMAS.includes(sign)) && after > next;
    const isGroup = SPACES.includes(sign) || APOSTROPHES.includes(sign);
    if (!isDecimal && !(isGroup && isShort && after - next === 3)) return end;
    end = after;
  }
}

function digitsEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at;
}

function makeMention(text: string, within: Range, at: Range, language: string): NumberMention {
  const before = text.slice(Math.max(within.start, at.start - 8), at.start);
  const after = text.slice(at.end, Math.min(within.end, at.end + 14));
  const figures = text.slice(at.start, at.end);
  const plain = plainOf(figures, after, language);
  const isApart = isBehindWord(before);
  const isPercent = PERCENT_AFTER.test(after) || (!isApart && PERCENT_BEFORE.test(before));
  const isDecade = DECADE.test(figures) && /^['’]?s\b/.test(after);
  const decade = isDecade ? [figures.slice(2)] : [];
  const isFirm =
    !isDecade &&
    (isApart ? isFree(after) : isByItself(before, figures, after)) &&
    !(isPercent && plain[0] === '100');
  const multiples = multiplied(plain, after, language);
  const years =
    !isApart && isShortYear(before, figures, after)
      ? [`20${figures}`]
      : inOurEra(plain, before, after, language);
  return {
    range: at,
    values: [...plain, ...multiples, ...timesOf(text, at.start, at.end), ...years, ...decade],
    multiples,
    parts: /[,，،٬\s]/.test(figures) ? partsOf(text, at, isFirm) : [],
    label: isApart ? '' : labelOf(before),
    isPercent,
    isFirm,
  };
}

/** What figures may say; a stop before them may stand there by mistake. */
function plainOf(figures: string, after: string, language: string): string[] {
  if (figures.startsWith('.')) return [`0${figures}`, figures.slice(1)].map(canonical);
  return TENTHS_LEFT.test(after) ? [leftOver(figures)] : valuesOf(figures, language);
}

/** `the 1990s` are `de jaren 90`, and those of the nineties. */
const DECADE = /^(?:1[789]|20)\d0$/;

/** Whether all that stands before a number is a word and a space, as nearly always, or nothing. */
function isBehindWord(before: string): boolean {
  const last = before.length - 1;
  if (last < 1) return last < 0;
  const letter = before.charCodeAt(last - 1);
  return before.charCodeAt(last) === SPACE && letter >= SMALL_A && letter <= SMALL_Z;
}

const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;

function labelOf(before: string): string {
  return RAISED_BEFORE.test(before) ? RAISED_LABEL : (LABEL.exec(before)?.[0] ?? '');
}

/** `85 折`, `8.5 折`: what is left to pay of a price that is 15 percent lower. */
const TENTHS_LEFT = /^\s?折(?!扣)/;

function leftOver(figures: string): string {
  const value = Number(withPlainFigures(figures));
  return String(Math.round(100 - (value > 10 ? value : 10 * value)));
}

const PERCENT_AFTER = /^\s?(?:[%％٪]|per\s?cent)/i;
const PERCENT_BEFORE = /[%％٪]\s?$/;
const RAISED_BEFORE = /<sup>\(?$|\[\^$/i;
const LABEL = /(?<![\p{L}\p{Nd}_.-])(?:\p{Lu}{1,5}|v)$/u;

function makeTime(text: string, at: Range, values: readonly string[]): NumberMention {
  const isFirm = values.every((value) => /:(?!00$)/.test(value));
  return { range: at, values, ...PLAIN, parts: partsOf(text, at, false), isFirm };
}

/** The runs of figures in a number, each as a number. Three of which one is `001` are a group. */
function partsOf(text: string, { start, end }: Range, isFirm: boolean): NumberMention[] {
  const runs = [...text.slice(start, end).matchAll(/\p{Nd}+/gu)];
  if (runs.some(({ 0: figures }) => /^0\d\d$/.test(withPlainFigures(figures)))) return [];
  return runs.map(({ 0: figures, index }) => ({
    range: range(start + index, start + index + figures.length),
    values: [canonical(withPlainFigures(figures))],
    ...PLAIN,
    isFirm,
  }));
}

/**
 * `2563` in Thai also says 2020, since years are counted from Buddha there; `令和 2 年` does, and
 * in Persian and Arabic `1399` and `1442` may, which begin on other days than ours.
 */
function inOurEra(
  [value]: readonly string[],
  before: string,
  after: string,
  language: string,
): string[] {
  const count = ERA_YEARS[language];
  if (count) return YEAR.test(value!) ? count(Number(value)).map(String) : [];
  const isYear = (language === 'ja' || language === 'zh') && /^\s?年/.test(after);
  const era = isYear ? ERAS.find(({ name }) => before.trimEnd().endsWith(name)) : undefined;
  return era ? [String(Number(value) + era.before)] : [];
}

const YEAR = /^(?:1[34]|2[45])\d\d$/;

const ERA_YEARS: Readonly<Record<string, (year: number) => readonly number[]>> = {
  th: (year) => (year > 2400 ? [year - 543] : []),
  fa: (year) => (year < 1500 ? [year + 621, year + 622] : []),
  ar: (year) => (year < 1500 ? lunar(year) : []),
  ur: (year) => (year < 1500 ? lunar(year) : []),
};

/** A year of twelve moons lies in two of ours, or in three. */
function lunar(year: number): readonly number[] {
  const start = Math.floor(year * 0.970224 + 621.57);
  return [start, start + 1];
}

/** `FY21`, `FY 21` and `’21` also say 2021. */
function isShortYear(before: string, figures: string, after: string): boolean {
  if (!/^\d\d$/.test(figures) || /^\p{L}/u.test(after)) return false;
  return /\p{Lu}{2}['’]?$|[FC]Y\s?['’]?$|['’]$/u.test(before);
}

/**
 * What comes before a name's figures: `FY21`, `v2`, `x-1`, `_3`, `$_1`; a half of `7/10`, `24x7`;
 * a footnote.
 */
const JOINED_BEFORE = /[A-Za-zÀ-ɏͰ-ԯ_#]$|[A-Za-z][-‑]$|\p{Nd}[/:×]$|<sup>\(?$|\[\^$/u;
/** What joins figures to what follows: `21Vianet`, `24x7`, `1/2`, `10:30`, `2nd`, `8 a.m.` */
const JOINED_AFTER =
  /^(?:[/:×]\p{Nd}|_|x\d|h\d|\s?[ap]\.?m\b|\p{L}{5}|\p{L}+\d|(?:st|nd|rd|th)\b)/iu;

/** What may stand directly before a number that is none of a name: a fiscal year, a currency. */
const FREE_BEFORE = /\b(?:FY\s?|USD|EUR|GBP|INR|JPY|CNY)['’]?$/;
/** A version, with or without its `v`. */
const VERSION = /^\d+\.\d+\.\d+/;

function isByItself(before: string, figures: string, after: string): boolean {
  if (FREE_BEFORE.test(before)) return true;
  const isVersion = VERSION.test(figures) && /(?:^|[^\p{L}])v$/iu.test(before);
  return (isVersion || !JOINED_BEFORE.test(before)) && isFree(after);
}

/** Whether nothing joins figures to what follows. */
function isFree(after: string): boolean {
  return !JOINED_AFTER.test(after) || isEastAsian(after);
}

/** Whether a text begins in a script that puts no space between a number and what it counts. */
function isEastAsian(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}
