import { slice } from '../../text/range.ts';
import { exists, weekdayOf } from './calendar.ts';
import { digitValue } from './characters.ts';
import { yearOfEra } from './eras.ts';
import { inHanNumerals, isHanNumeral } from './han-numerals.ts';
import { type DateLanguage, dateLanguage, MONTH_PREPOSITION } from './language.ts';
import type { DateMention } from './mention.ts';
import { nameOf, writeMonth } from './month-name.ts';
import type { DateValues, Manner } from './values.ts';

/**
 * Writes a date as another date of the language is written: numeric stays numeric, with the same
 * signs, particles and kind of month name; where that one has other parts, or there is none, in the
 * locale's long form, with figures like those of a day that stands there.
 */
export function writeDate(
  values: DateValues,
  locale: string,
  like?: Manner,
  figures: string = like ? figuresOf(like) : '',
): string {
  const language = dateLanguage(locale);
  const copied = like && copyManner(values, language, like);
  if (copied !== undefined) return copied;
  const pattern = patternFor(values, language);
  // "09. 2021 Juni" has its nought for a reason.
  const isPadded = figures !== '' && paddingOf(figures);
  const padded = isPadded ? pattern.replace('{d}', '{dd}') : pattern;
  return writeLong(values, language, figures[0], padded);
}

// A date is written anew in the figures that stood there, if they are not those of English.
function figuresOf({ text, mention: { day, year, english } }: Manner): string {
  const part = english ? undefined : (day ?? year);
  return part ? slice(text, part.range) : '';
}

/**
 * Writes a whole date in the locale's longest form, with its weekday; undefined where a part is
 * not said or the calendar does not have the day.
 */
export function writeInFull({ day, month, year }: DateMention, locale: string): string | undefined {
  if (!day || !month || !year || !exists(day.value, month.value, year.value)) return undefined;
  const values = { day: day.value, month: month.value, year: year.value };
  const weekday = weekdayOf(values.year, values.month, values.day);
  return writeDate({ ...values, weekday }, locale);
}

/** Writes a range of two dates in the locale's long form; what both share is said once. */
export function writeRange(from: DateValues, to: DateValues, locale: string): string {
  const language = dateLanguage(locale);
  const isSameYear = from.year === to.year || from.year === undefined;
  if (isSameYear && from.month === to.month && from.day && to.day) {
    return writeDays(from, to, language);
  }
  const yearFirst = language.wordOrder.startsWith('Y');
  const first = isSameYear && !yearFirst ? { ...from, year: undefined } : from;
  const last = isSameYear && yearFirst ? { ...to, year: undefined } : to;
  const start = yearFirst && isSameYear ? { ...first, year: to.year } : first;
  return writeLong(start, language) + language.cldr.between + writeLong(last, language);
}

// "28.–30. Oktober 2020", "10月28日～30日"
function writeDays(from: DateValues, to: DateValues, language: DateLanguage): string {
  const { zero, between } = language.cldr;
  const pattern = patternFor(to, language).replace(
    /\{d+\}(\.(?=.*\{M)|[日일])?/,
    (day, mark = '') =>
      inDigitsOf(zero, dayText(from, language, day.startsWith('{dd'))) +
      mark +
      between.trim() +
      day,
  );
  return writeLong(to, language, zero, pattern);
}

/** The pattern of the locale for the parts that are given. */
export function patternFor({ day, year, weekday }: DateValues, language: DateLanguage): string {
  const { cldr } = language;
  if (day !== undefined && year !== undefined) {
    return weekday === undefined ? cldr.full : cldr.withWeekday;
  }
  if (day !== undefined) return cldr.dayMonth;
  return year === undefined ? '{M}' : cldr.monthYear;
}

function writeLong(
  values: DateValues,
  language: DateLanguage,
  zero: string = language.cldr.zero,
  pattern: string = patternFor(values, language),
): string {
  const { weekdays } = language.cldr;
  const written = withoutTail(pattern, values, language).replace(
    /\{(\w+)\}/g,
    (_, part: string) => {
      if (part.startsWith('d')) return inDigitsOf(zero, dayText(values, language, part === 'dd'));
      if (part.startsWith('M')) return nameOf(values, language);
      if (part === 'E') return weekdays[values.weekday ?? 0] ?? '';
      return inDigitsOf(zero, String(values.year));
    },
  );
  return language.language === 'eu' ? withBasqueVowels(written) : written;
}

// CLDR leaves it open whether a vowel joins the ending: `2021(e)ko urriaren 5(a)`.
function withBasqueVowels(date: string): string {
  return date
    .replace(/(\d+)\(e\)/, (_, year: string) => year + (/[15]$|[1357]0$/.test(year) ? 'e' : ''))
    .replace('(a)', 'a');
}

// "azaroaren" has what the pattern would write behind it.
function withoutTail(pattern: string, { monthName }: DateValues, { tails }: DateLanguage): string {
  const tail = tails.find((one) => monthName?.endsWith(one));
  return tail ? pattern.replace(`{M}${tail}`, '{M}') : pattern;
}

function dayText({ day = 1 }: DateValues, { first }: DateLanguage, padded: boolean): string {
  if (day === 1 && first) return first;
  return padded ? String(day).padStart(2, '0') : String(day);
}

function copyManner(
  values: DateValues,
  language: DateLanguage,
  { text, mention }: Manner,
): string | undefined {
  if (!isCopyable(values, language, mention)) return undefined;
  const parts = ownParts(mention);
  let written = '';
  let at = mention.range.start;
  for (const [name, { range }] of parts) {
    const glue = text.slice(at, range.start);
    written +=
      (name === 'month' ? asPreposition(glue, values, language) : glue) +
      partText(name, values, text, mention, language);
    at = range.end;
    if (name === 'month') at += mention.month!.tail.length;
    if (name === 'day' && !keepsOrdinal(mention, values, language)) at = dayEnd(text, at);
  }
  return written + text.slice(at, mention.range.end);
}

// "de setembre" becomes "d'abril".
function asPreposition(glue: string, { month }: DateValues, { cldr }: DateLanguage): string {
  const wanted = MONTH_PREPOSITION.exec(cldr.inDate[month - 1] ?? '')?.[0];
  return wanted ? glue.replace(/d[ea] $|d[’']$/, wanted) : glue;
}

function isCopyable(values: DateValues, language: DateLanguage, mention: DateMention): boolean {
  if (mention.stray || mention.split || mention.english || mention.sharedMonth) return false;
  const isWorded = mention.form === 'words' || mention.form === 'signs';
  if (isWorded && !language.orders.has(mention.order)) return false;
  const wanted = [values.day, values.month, values.year].map((value) => value !== undefined);
  const ownYear = mention.year !== undefined && !mention.sharedYear;
  const own = [mention.day !== undefined, mention.month !== undefined, ownYear];
  return wanted.every((value, at) => value === own[at]);
}

type NamedPart = readonly [
  'day' | 'month' | 'year',
  { readonly range: { readonly start: number; readonly end: number } },
];

function ownParts({ day, month, year, sharedMonth, sharedYear }: DateMention): NamedPart[] {
  const parts: NamedPart[] = [];
  if (day) parts.push(['day', day]);
  if (month && !sharedMonth) parts.push(['month', month]);
  if (year && !sharedYear) parts.push(['year', year]);
  return parts.sort(([, a], [, b]) => a.range.start - b.range.start);
}

function partText(
  name: 'day' | 'month' | 'year',
  values: DateValues,
  text: string,
  mention: DateMention,
  language: DateLanguage,
): string {
  const { month } = mention;
  if (name === 'year') return yearText(values.year!, slice(text, mention.year!.range), language);
  if (name === 'month') {
    if (values.monthName !== undefined) return values.monthName;
    const isAlone = (language.joinsYear ? values.year : values.day) === undefined;
    if (month!.word) return writeMonth(values.month, text, month!, language.locale, isAlone);
    return figure(values.month, 'month', { text, mention }, language.locale);
  }
  if (values.day === 1 && language.first && mention.form === 'words') return language.first;
  return figure(values.day!, 'day', { text, mention }, language.locale);
}

/** Writes a year as another is written: digits, their number, and the era that a Thai text counts from. */
export function writeYear(year: number, like: string, locale: string): string {
  return yearText(year, like, dateLanguage(locale));
}

function yearText(year: number, like: string, { era }: DateLanguage): string {
  if (isHanNumeral(like[0] ?? ' ')) return inHanNumerals(year);
  const ofEra = yearOfEra(year, like);
  if (ofEra) return ofEra;
  const isShort = like.length === 2;
  const isEra = era > 0 && numberIn(like) > (isShort ? 49 : 2400);
  if (isShort) return inDigitsOf(like, String((isEra ? year + era : year) % 100).padStart(2, '0'));
  return inDigitsOf(like, String(isEra ? year + era : year));
}

function numberIn(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + digitValue(digit.charCodeAt(0)), 0);
}

function inDigitsOf(like: string, digits: string): string {
  if (like === '') return digits;
  const code = like.charCodeAt(0);
  const zero = code - digitValue(code);
  // A word, as in `primero de abril`, shows no figures.
  if (zero === 0x30 || zero > code) return digits;
  return [...digits].map((digit) => String.fromCharCode(zero + Number(digit))).join('');
}

/** Writes a day or a month with as many figures as the parts of a date show to be its manner. */
export function figure(
  value: number,
  name: 'day' | 'month',
  { text, mention }: Manner,
  locale: string,
): string {
  const own = slice(text, mention[name]!.range);
  if (isHanNumeral(own[0]!)) return inHanNumerals(value);
  const isPadded = paddingOf(own) ?? usualPadding(name, { text, mention }, locale);
  return inDigitsOf(own, isPadded ? String(value).padStart(2, '0') : String(value));
}

// Whether a number of less than ten is written with a zero; undefined where a number does not tell.
function paddingOf(digits: string): boolean | undefined {
  if (digits.length === 1) return false;
  return numberIn(digits[0]!) === 0 ? true : undefined;
}

// The locale's way, as far as the other number follows it too; else the other number's.
function usualPadding(
  name: 'day' | 'month',
  { text, mention }: Manner,
  locale: string,
): boolean | undefined {
  const { form, day, month } = mention;
  const { numeric, full } = dateLanguage(locale).cldr;
  if (form === 'words' || form === 'signs') return full.includes('{dd}');
  const other = name === 'day' ? month : day;
  const shown = other && paddingOf(slice(text, other.range));
  const [own, others] = name === 'day' ? ['{dd}', '{MM}'] : ['{MM}', '{dd}'];
  if (form === 'iso') return shown ?? true;
  const isUsual = shown === undefined || shown === numeric.includes(others);
  return isUsual ? numeric.includes(own) : shown;
}

// "1er" and "1º" are only for the first, and are written with it; other days have no ordinal mark.
function keepsOrdinal({ day }: DateMention, values: DateValues, { first }: DateLanguage): boolean {
  return day?.value !== 1 && !(values.day === 1 && first);
}

/** What is written behind the figure of the first of a month alone. */
const DAY_MARK = /^(?:<sup>(?:er|re|st|[oaºª])<\/sup>|er|re|ης?|\.? ?[º°ª])/;

const LONGEST_MARK = 14;

/** What marks the day whose figure ends at an offset as the first of a month; empty for nothing. */
export function dayMarkAt(text: string, at: number): string {
  return DAY_MARK.exec(text.slice(at, at + LONGEST_MARK))?.[0] ?? '';
}

function dayEnd(text: string, at: number): number {
  return at + dayMarkAt(text, at).length;
}
