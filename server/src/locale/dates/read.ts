import { range } from '../../text/range.ts';
import { exists, yearOf } from './calendar.ts';
import type { Found } from './found.ts';
import { type DateLanguage, dateLanguage } from './language.ts';
import { linkMentions } from './link.ts';
import type { DateMention, DatePart, DateReading, MonthPart } from './mention.ts';
import { withoutRepeats, withoutWeekdays } from './repeats.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';
import { weekdayBeside } from './weekday.ts';
import { type Field, isShortYear, type WordedDate, wordedDate } from './worded.ts';

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
  for (let place = 0; place < units.length; place++) {
    const { kind, figures } = units[place]!;
    if (kind === 'month') found.push(fromWords(field, wordedDate(field, place)));
    if (figures) found.push({ mention: figures, first: place, last: place, day: -1 });
  }
  const mentions = linkMentions(field, withoutRepeats(field, withoutWeekdays(found)));
  return { mentions, numbers: looseNumbers(field) };
}

function looseNumbers({ units, claimed }: Field): DatePart[] {
  const loose: DatePart[] = [];
  for (let place = 0; place < units.length; place++) {
    const unit = units[place]!;
    if (unit.kind === 'number' && !claimed[place]) loose.push(numberPart(unit));
  }
  return loose;
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

function yearPart(field: Field, place: number): DatePart {
  const part = numberPart(field.units[place]!);
  const isShort = isShortYear(field, place) || field.units[place]!.width === 2;
  return { ...part, value: yearOf(part.value, isShort, field.language.era) };
}

function orderOf({ day, month, year, owns }: WordedDate): string {
  if (owns) return year < 0 ? 'DM' : 'DMY';
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
