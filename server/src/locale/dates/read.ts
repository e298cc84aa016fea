import { contains, range } from '../../text/range.ts';
import { exists } from './calendar.ts';
import { isEastAsian, isLetter, isRunTogether } from './characters.ts';
import { type DateLanguage, dateLanguage, fold } from './language.ts';
import { type Found, linkMentions } from './link.ts';
import type { DateMention, DatePart, DateReading, MonthPart } from './mention.ts';
import { type Unit, type UnitKind, unitsOf } from './units.ts';
import { type Field, isShortYear, kindAt, type WordedDate, wordedDate } from './worded.ts';

/** What a text without dates says. */
export const NO_DATES: DateReading = { mentions: [], numbers: [] };

/**
 * Reads the dates of a text, or of the stretch of it given by offsets. The source is read as `en`.
 * Any text is read; ranges are offsets in the whole text.
 */
export function readDates(
  text: string,
  locale: string,
  start = 0,
  end: number = text.length,
): DateReading {
  return readClosely(text, dateLanguage(locale), start, end);
}

/** The same with the tables of a language, for who reads many. */
export function readClosely(
  text: string,
  language: DateLanguage,
  start: number,
  end: number,
): DateReading {
  const units = unitsOf(text, start, end, language);
  const field: Field = { text, units, language, claimed: new Uint8Array(units.length) };
  const found: Found[] = [];
  units.forEach((unit, place) => {
    if (unit.kind === 'month') found.push(fromWords(field, wordedDate(field, place)));
    if (unit.figures) found.push({ mention: unit.figures, first: place, last: place, day: -1 });
  });
  const mentions = linkMentions(field, withoutRepeats(field, withoutWeekdays(found)));
  return { mentions, numbers: looseNumbers(field) };
}

// Breton has one word for March and Tuesday.
function withoutWeekdays(found: readonly Found[]): readonly Found[] {
  const weekdays = found.flatMap(({ mention }) => mention.weekday?.range ?? []);
  if (weekdays.length === 0) return found;
  return found.filter(
    ({ first, last, mention }) =>
      first !== last || !weekdays.some((weekday) => contains(weekday, mention.range)),
  );
}

// "1 mei mei 2020", "2020년 4월 4월 1일": two halves of a date, each with the month.
function withoutRepeats({ units }: Field, found: readonly Found[]): readonly Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const last = all.at(-1);
    if (last && isRepeat(units, last, one)) all.push(joined(all.pop()!, one));
    else all.push(one);
  }
  return all;
}

function isRepeat(units: readonly Unit[], { mention, last }: Found, next: Found): boolean {
  const { day, month, year, form } = mention;
  const other = next.mention;
  if (last + 1 !== next.first || units[next.first]!.marked || form === 'numeric') return false;
  if (month?.value !== other.month?.value || other.form !== form) return false;
  return !(day && other.day) && !(year && other.year) && Boolean(day || other.day);
}

function joined(found: Found, next: Found): Found {
  const [one, other] = [found.mention, next.mention];
  const mention: DateMention = {
    ...one,
    range: range(one.range.start, other.range.end),
    day: one.day ?? other.day,
    month: one.day ? one.month : other.month,
    year: one.year ?? other.year,
    weekday: one.weekday ?? other.weekday,
    stray: one.day ? other.month : one.month,
    weak: one.weak && other.weak,
    english: one.english && other.english,
  };
  return {
    mention,
    first: found.first,
    last: next.last,
    day: found.day < 0 ? next.day : found.day,
  };
}

function looseNumbers({ units, claimed }: Field): DatePart[] {
  const loose = units.filter((unit, place) => unit.kind === 'number' && !claimed[place]);
  return loose.map(numberPart);
}

function numberPart(unit: Unit): DatePart {
  return { value: unit.value, range: range(unit.start, unit.digitsEnd) };
}

function fromWords(field: Field, date: WordedDate): Found {
  const { units } = field;
  const [from, to] = extent(date);
  const month = units[date.month]!;
  const mention: DateMention = {
    range: range(units[from]!.start, endOf(field, date, to)),
    form: month.role === 'month' && month.word === undefined ? 'signs' : 'words',
    day: date.day < 0 ? undefined : numberPart(units[date.day]!),
    month: monthPart(month),
    year: date.year < 0 ? undefined : yearPart(field, date.year),
    weekday: weekdayBeside(field, from, to),
    sharedMonth: false,
    sharedYear: undefined,
    order: orderOf(date),
    english: month.word?.english ?? false,
    weak: date.weak || isUnlikely(field, date) || isShortAlone(field, date),
    swapped: undefined,
    stray: date.stray < 0 ? undefined : numberPart(units[date.stray]!),
    split: isSplit(units, from, to),
    link: undefined,
  };
  return { mention, first: from, last: to, day: date.day };
}

// The point of "2020. november 5." belongs to its day.
function endOf({ text, units, language }: Field, { day }: WordedDate, last: number): number {
  const { end, digitsEnd } = units[last]!;
  const hasPoint = last === day && end === digitsEnd && text[end] === '.';
  return hasPoint && language.cldr.full.endsWith('{d}.') ? end + 1 : end;
}

// The places of its first and last part.
function extent({ day, month, year, stray }: WordedDate): readonly [number, number] {
  let [first, last] = [month, month];
  for (const place of [day, year, stray]) {
    if (place >= 0 && place < first) first = place;
    if (place > last) last = place;
  }
  return [first, last];
}

function monthPart({ start, end, digitsEnd, width, value, word, tail }: Unit): MonthPart {
  const figures = range(width > 0 ? digitsEnd - width : start, digitsEnd);
  return { value, range: word ? range(start, end - tail.length) : figures, word, tail };
}

// "Monday, November 2", "fredag den 1. januar", "2 Kasım 2020 Pazartesi", "2020. november 2., hétfő"
function weekdayBeside(field: Field, from: number, to: number): DatePart | undefined {
  return weekdayTowards(field, from, -1) ?? weekdayTowards(field, to, 1);
}

function weekdayTowards(field: Field, from: number, step: 1 | -1): DatePart | undefined {
  for (let place = from + step, steps = 0; steps < 4; place += step, steps++) {
    const unit = field.units[place];
    const kind = kindAt(field, place);
    if (!unit || kind === 'break') return undefined;
    const found = weekdayAt(field, unit, step);
    if (found || !isBetween(kind, step)) return found;
  }
  return undefined;
}

function weekdayAt(field: Field, { start, end }: Unit, step: 1 | -1): DatePart | undefined {
  if (step > 0) return weekdayIn(field, () => start);
  const isRun = isRunTogether(field.text.charCodeAt(start));
  return weekdayIn(field, (length) => (isRun ? start : end - length));
}

function isBetween(kind: UnitKind | undefined, step: 1 | -1): boolean {
  return kind === 'comma' || kind === 'particle' || (kind === 'point' && step > 0);
}

// Names of weekdays may be several words, and are looked for whole.
function weekdayIn(
  { text, units, language }: Field,
  startFor: (length: number) => number,
): DatePart | undefined {
  for (const length of language.weekdayLengths) {
    const start = startFor(length);
    if (start < units[0]!.start) continue;
    const value = language.weekdays.get(fold(text.slice(start, start + length)));
    if (value === undefined || !isWhole(text, start, start + length)) continue;
    return { value, range: range(start, start + length) };
  }
  return undefined;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isJoinedLetter(text.charCodeAt(start - 1)) && !isJoinedLetter(text.charCodeAt(end));
}

function isJoinedLetter(code: number): boolean {
  return isLetter(code) && !isEastAsian(code) && !isRunTogether(code);
}

function yearPart(field: Field, place: number): DatePart {
  const part = numberPart(field.units[place]!);
  if (isShortYear(field, place) || field.units[place]!.width === 2) {
    return { ...part, value: part.value + 2000 };
  }
  const { era } = field.language;
  return era > 0 && part.value > 2400 ? { ...part, value: part.value - era } : part;
}

function orderOf({ day, month, year }: WordedDate): string {
  const dayMonth = day < 0 ? 'M' : day < month ? 'DM' : 'MD';
  if (year < 0) return dayMonth;
  const before = Number(day >= 0 && day < year) + Number(month < year);
  return `${dayMonth.slice(0, before)}Y${dayMonth.slice(before)}`;
}

function isSplit(units: readonly Unit[], first: number, last: number): boolean {
  for (let place = first + 1; place <= last; place++) if (units[place]!.marked) return true;
  return false;
}

// A short form is a month for certain in a whole date; with less, "6 pro" may be anything.
function isShortAlone({ units, language }: Field, { day, month, year }: WordedDate): boolean {
  if (language.language === 'en' || !units[month]!.word?.short) return false;
  return day < 0 !== year < 0;
}

// A number and a month that make no day of the calendar were perhaps never meant as one.
function isUnlikely({ units }: Field, { day, month, year }: WordedDate): boolean {
  return day >= 0 && year < 0 && !exists(units[day]!.value, units[month]!.value, undefined);
}
