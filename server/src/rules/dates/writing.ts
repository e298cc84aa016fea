import {
  type DateMention,
  type DateValues,
  dateLanguage,
  type Manner,
  monthInForm,
  withApostropheOf,
  writeDate,
} from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { slice } from '../../text/range.ts';
import { withDayEnding } from './endings.ts';
import { mannerInPlace, mannerOfPage } from './manner.ts';
import { datesNear } from './reading.ts';
import { spacedAsPage } from './signs.ts';

/** Writes a date as other dates of the page are written, or as the locale writes them. */
export function writeForPage(document: Document, values: DateValues, figures?: string): string {
  return writeLike(document, values, mannerOfPage(document, values), undefined, figures);
}

/** Writes a date as it fits the sentence that has another one in its place. */
export function writeInPlace(document: Document, values: DateValues, target: DateMention): string {
  const monthName = ownMonthName(document, values, target);
  const manner = mannerInPlace(document, values, target);
  const plain = writeLike(document, { ...values, monthName }, manner, target);
  const ended = withDayEnding(document, target, values, plain);
  return withoutTwice(document, withCapital(document, target, ended), endOfDate(document, target));
}

/** Where a date ends, with the point of a short month that comes last: `2 2021 oct.`. */
export function endOfDate(document: Document, mention: DateMention): number {
  const { text } = document;
  const { end } = mention.range;
  if (!endsShort(text, mention)) return end;
  const { source, target } = datesNear(document, end)!.segment;
  const isFinal = target.content.end === end + 1 && text[source.content.end - 1] === '.';
  return isFinal ? end : end + 1;
}

/** Whether a date ends in a short month with its point. */
export function endsShort(text: string, { month, range: { end } }: DateMention): boolean {
  const isShort = month?.word?.column[month.value - 1]?.endsWith('.') ?? false;
  return isShort && month!.range.end === end && text[end] === '.';
}

/** Leaves out what stands behind the date already: `2020 г.` before `года`, a point. */
export function withoutTwice({ text, locale }: Document, date: string, end: number): string {
  const behind = text.slice(end, end + 12);
  // "apirilaren 1etik": the ending has its own vowel.
  if (locale.startsWith('eu') && date.endsWith('a') && /^e?\p{Ll}/u.test(behind)) {
    return date.slice(0, -1);
  }
  const { particles } = dateLanguage(locale);
  const tail = /\s?\p{L}{1,4}\.$/u.exec(date)?.[0];
  const next = /^\s?(\p{L}+)/u.exec(behind)?.[1]?.toLowerCase();
  if (tail && next && particles.has(next)) return date.slice(0, -tail.length);
  const isTwice = behind.startsWith('.') || (/^-\p{L}/u.test(behind) && !tail);
  return date.endsWith('.') && isTwice ? date.slice(0, -1) : date;
}

function writeLike(
  document: Document,
  values: DateValues,
  manner: Manner | undefined,
  there?: DateMention,
  figures?: string,
): string {
  const date = writeDate(values, document.locale, manner, figures);
  const isLocales = !manner || date === writeDate(values, document.locale);
  return withApostropheOf(document.text, isLocales ? spacedAsPage(document, date, there) : date);
}

// The target's own name of the right month stands in the case that its sentence wants; but a
// name that is not for use with a day gives way to the one that is.
function ownMonthName(
  { text, locale }: Document,
  values: DateValues,
  { month }: DateMention,
): string | undefined {
  if (!month?.word || month.value !== values.month) return undefined;
  const { column, short, english } = month.word;
  if (short) {
    // As the language has it: "Oct" in French is English.
    const name = column[month.value - 1]!;
    return !english && text.startsWith(name, month.range.start) ? name : undefined;
  }
  const isAlone = column === dateLanguage(locale).cldr.alone;
  return values.day !== undefined && isAlone ? undefined : monthInForm(values.month, month, locale);
}

// The date that begins its segment with a capital goes on doing so.
function withCapital(document: Document, target: DateMention, date: string): string {
  const { text } = document;
  const before = text.slice(Math.max(0, target.range.start - 20), target.range.start);
  const isFirst = /[>|[][^\p{L}\p{N}]*$/u.test(before);
  const first = slice(text, target.month!.range)[0]!;
  if (!isFirst || !target.month?.word || first === first.toLowerCase()) return date;
  if (!before.endsWith('>') && hasSmallNeighbor(document, target)) return date;
  return date[0]!.toUpperCase() + date.slice(1);
}

// A list of months that has small letters elsewhere goes on with them.
function hasSmallNeighbor(document: Document, { range: place }: DateMention): boolean {
  const neighbors = datesNear(document, place.start)?.target.mentions ?? [];
  return neighbors.some(({ month, english }) => {
    const first = month?.word && !english && document.text[month.range.start]!;
    return first && first !== first.toUpperCase();
  });
}
