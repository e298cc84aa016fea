import {
  type DateMention,
  type DatePair,
  dateLanguage,
  movedArticle,
  shortWeekdays,
  weekdayOf,
  writeInFull,
  writeRange,
  writeWeekday,
} from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { type Range, range, shift, slice } from '../../text/range.ts';
import { movedEnding } from './endings.ts';
import { editPart, insertYear } from './parts.ts';
import { datesNear } from './reading.ts';
import { spacedAsPage } from './signs.ts';
import { isTightRange } from './tight-range.ts';
import { ownValues, wantedValues } from './values.ts';
import { endOfDate, withoutTwice, writeForPage, writeInPlace } from './writing.ts';

/**
 * A repair of one date: the edits, and how the date reads then. No edits where a mark of emphasis
 * or of a link stands inside the date, which would be lost.
 */
export interface DateRepair {
  readonly edits: readonly Edit[];
  readonly result: string;
}

/** Repairs the parts of a target's date that differ from its source's, and touches no other. */
export function repairParts(document: Document, pair: DatePair): DateRepair {
  if (needsRewriting(pair)) return rewrite(document, pair);
  const { target, changed, lost } = pair;
  const edits = changed.map((name) => editPart(document, pair, name));
  if (lost.length > 0) edits.push(insertYear(document, pair));
  return withEnding(document, pair, repaired(document, target.range, edits));
}

// A year can be added by itself; other parts come and go with the words around them.
function needsRewriting({ target, changed, lost, added }: DatePair): boolean {
  const isOfOtherParts = added.length > 0 || lost.some((name) => name !== 'year');
  return isOfOtherParts || (target.sharedMonth && changed.includes('month'));
}

/** Writes the source's date in place of the target's, in the manner of the document. */
export function rewrite(document: Document, pair: DatePair): DateRepair {
  const { target } = pair;
  const whole = withEnglishWeekday(document, pair);
  if (whole) return whole;
  const result = writeInPlace(document, wantedValues(pair), target);
  if (target.split) return { edits: [], result };
  return withEnding(document, pair, { edits: [replacement(document, pair, result)], result });
}

/** Writes a date with its weekday where both were left in English: `Thursday, May 21, 2020`. */
function withEnglishWeekday(
  document: Document,
  { source, target, changed, lost }: DatePair,
): DateRepair | undefined {
  const { text, locale } = document;
  const { weekday, range: original } = source;
  if (!weekday || changed.length + lost.length > 0) return undefined;
  const before = text.slice(weekday.range.start, original.start);
  const start = target.range.start - before.length;
  const isLeft = before !== '' && text.startsWith(before, start) && !target.split;
  const full = isLeft && writeInFull(source, locale);
  if (!full) return undefined;
  const result = withoutTwice(document, full, target.range.end);
  return { edits: [{ range: range(start, target.range.end), newText: result }], result };
}

// A hyphen that joined two halves of words is no sign of a range between two dates.
function replacement(document: Document, { source, target }: DatePair, newText: string): Edit {
  const { text, locale } = document;
  if (!isTightRange(text, source, target)) {
    return { range: withPoint(document, target, newText), newText };
  }
  const { between } = dateLanguage(locale).cldr;
  const { start, end } = target.range;
  return { range: range(start - 1, end), newText: between + newText };
}

// The point behind a day that comes last, or lacked its month, is the day's, and stands in the new
// text: `června 17.`
function withPoint(document: Document, target: DateMention, newText: string): Range {
  const { sharedMonth, day, range: place } = target;
  const isLast =
    sharedMonth || (day?.range.end === place.end && !endsSentence(document, place.end));
  const isOrdinal = isLast && document.text[place.end] === '.' && /^\d+\./.test(newText);
  const start = startOfDate(document.text, target);
  return range(start, isOrdinal ? place.end + 1 : endOfDate(document, target));
}

/** Whether a target ends with a point there, as its source does. */
function endsSentence(document: Document, at: number): boolean {
  const { source, target } = datesNear(document, at)!.segment;
  return target.content.end === at + 1 && document.text[source.content.end - 1] === '.';
}

// "v červenci 7. července": the case of the month that goes has its preposition.
function startOfDate(text: string, { stray, month, range: { start } }: DateMention): number {
  const isFirst = stray?.range.start === start && month?.word !== undefined;
  const isOtherCase = isFirst && slice(text, stray.range) !== slice(text, month.range);
  return isOtherCase && /(?<!\p{L})\p{L} $/u.test(text.slice(start - 3, start)) ? start - 2 : start;
}

function withEnding(document: Document, pair: DatePair, repair: DateRepair): DateRepair {
  const { target } = pair;
  if (repair.edits.length === 0) return repair;
  const weekday = movedWeekday(document, pair, repair);
  const ending = movedEnding(document, target, repair.result);
  const isFromStart = repair.edits.every(({ range: { start } }) => start >= target.range.start);
  const article = isFromStart
    ? movedArticle(document.text, target, repair.result, document.locale)
    : undefined;
  const edits = [
    ...repair.edits,
    ...[article, ending, weekday].filter((edit) => edit !== undefined),
  ];
  return { ...repair, edits };
}

/** The weekday of the date as it will be, where the target has another and the source has not. */
function movedWeekday(document: Document, pair: DatePair, { edits }: DateRepair): Edit | undefined {
  const { text, locale } = document;
  const { source, target } = pair;
  const { day, month, year } = wantedValues(pair);
  if (day === undefined || year === undefined) return undefined;
  const right = weekdayOf(year, month, day);
  if (!target.weekday) return movedShortWeekday(document, target, right);
  const { value, range: place } = target.weekday;
  const isWritten = edits.some(({ range }) => range.start < place.end && place.start < range.end);
  if (right === value || source.weekday?.value === value || isWritten) return undefined;
  return { range: place, newText: writeWeekday(right, slice(text, place), dateLanguage(locale)) };
}

// "Mo., 2. November 2020", if it is that of the day that stands there.
function movedShortWeekday(
  { text, locale }: Document,
  { day, month, year, range: { start, end } }: DateMention,
  right: number,
): Edit | undefined {
  if (!day || !month || !year) return undefined;
  const names = shortWeekdays(locale);
  const own = names[weekdayOf(year.value, month.value, day.value)]!;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - FARTHEST), start));
  const behind = WORD_BEHIND.exec(text.slice(end, end + FARTHEST));
  const word = [before, behind].find((found) => found?.[1]?.toLowerCase() === own);
  if (!word) return undefined;
  const at = word === before ? start - word[0].length : end + word[0].length - own.length;
  const isCapital = text[at] !== own[0];
  const name = names[right]!;
  const newText = isCapital ? name[0]!.toUpperCase() + name.slice(1) : name;
  return { range: range(at, at + own.length), newText };
}

const FARTHEST = 16;
const WORD_BEFORE = /(?<!\p{L})([\p{L}\p{M}]+)\.?,?\s+(?:den\s)?$/u;
const WORD_BEHIND = /^[.,]*\s[(]?([\p{L}\p{M}]+)(?!\p{L})/u;

/** Writes a range of the source in place of what is left of it. */
export function rewriteRange(
  { locale }: Document,
  target: DateMention,
  from: DateMention,
  to: DateMention,
): DateRepair {
  const start = ownValues(from);
  // The year behind `March 4-12, 2021` is that of both.
  const end = start.year === undefined ? { ...ownValues(to), year: to.year?.value } : ownValues(to);
  const newText = writeRange(start, end, locale);
  return { edits: target.split ? [] : [{ range: target.range, newText }], result: newText };
}

/** Writes a date of the source in place of a bare number. */
export function rewriteNumber(document: Document, source: DateMention, place: Range): DateRepair {
  const rest = slice(document.text, place);
  const figures = /(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd})/u.exec(rest)?.[0];
  const date =
    withMonth(document, source, rest) ?? writeForPage(document, ownValues(source), figures);
  const newText = withoutTwice(document, date, place.end);
  return { edits: [{ range: place, newText }], result: newText };
}

// "29.2020": joined figures stay what they are.
function withMonth({ locale }: Document, { month }: DateMention, rest: string): string | undefined {
  const [, first, sign, last] = /^(\d+)([-/]|\. ?)(\d+)$/.exec(rest) ?? [];
  const { cldr, numericOrder } = dateLanguage(locale);
  if (!sign || numericOrder.startsWith('M')) return undefined;
  const isPadded =
    /^0|[^\d]0/.test(rest) ||
    cldr.numeric.includes('{MM}') ||
    (sign === '-' && first!.length === 4);
  return first + sign + String(month!.value).padStart(isPadded ? 2 : 1, '0') + sign + last;
}

/** Puts the year of two months before both: `7月-12 月2020` becomes `2020年7月-12月`. */
export function yearToFront(
  document: Document,
  first: DateMention | undefined,
  { form, order, link, range: { end }, year }: DateMention,
): DateRepair | undefined {
  if (form !== 'signs' || order !== 'MY' || link !== 'dash') return undefined;
  if (first?.form !== 'signs' || first.order !== 'M') return undefined;
  const { text, locale } = document;
  const months = text.slice(first.range.start, year!.range.start).trim();
  const sign = /\{y\}(.*)\{/.exec(dateLanguage(locale).cldr.monthYear)![1]!;
  const tight = months.replace(/(\d)\s(?=[月월])/g, '$1');
  const result = spacedAsPage(document, year!.value + sign + tight);
  return { edits: [{ range: range(first.range.start, end), newText: result }], result };
}

/** Puts day and month of a date in figures in each other's place. */
export function turnFigures(
  document: Document,
  { day, month, range: place }: DateMention,
): DateRepair {
  const { text } = document;
  return repaired(document, place, [
    { range: day!.range, newText: slice(text, month!.range) },
    { range: month!.range, newText: slice(text, day!.range) },
  ]);
}

/** The edits of a date, with the text that they give; they may reach beyond its ends. */
export function repaired({ text }: Document, place: Range, edits: readonly Edit[]): DateRepair {
  const start = Math.min(place.start, ...edits.map((edit) => edit.range.start));
  const end = Math.max(place.end, ...edits.map((edit) => edit.range.end));
  const within = edits.map((edit) => ({ ...edit, range: shift(edit.range, -start) }));
  return { edits, result: applyEdits(text.slice(start, end), within) };
}
