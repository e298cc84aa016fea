import {
  type DateMention,
  type DatePair,
  dateLanguage,
  writesOtherCalendar,
} from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';
import { restoreIso } from './damaged-iso.ts';
import { isShort } from './damaged-year.ts';
import { standsInFigures, wrongFigure } from './in-figures.ts';
import { DAMAGED, type Instead, mismatch } from './instead.ts';
import type { SegmentDates } from './reading.ts';
import { rewriteNumber, rewriteRange } from './repair.ts';
import { wantedValues } from './values.ts';
import {
  type DateVerdict,
  expecting,
  fixOf,
  hasPartElsewhere,
  isInflected,
  saidInSource,
  sourceRelated,
} from './verdict.ts';
import { writeForPage } from './writing.ts';

/** Where a target says a date in a way that is no date by itself. */
const SAYS_OTHERWISE = [isInsideWord, isSaidShortly, standsInFigures];

/** The verdict on a date of the source that no date of the target answers. */
export function judgeMissing(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
): DateVerdict | undefined {
  if (SAYS_OTHERWISE.some((says) => says(document, dates, source))) return undefined;
  const { language } = dateLanguage(document.locale);
  if (writesOtherCalendar(slice(document.text, dates.segment.target.content), language)) {
    return undefined;
  }
  for (const find of INSTEAD) {
    const instead = find(document, dates, source);
    if (instead) return mismatch(document, dates, source, instead);
  }
  return mayBeVerb(document, source) ? undefined : nowhere(document, dates, source);
}

/** `in May` of a heading: who took it for the verb wrote a sentence that no month is missing from. */
function mayBeVerb({ text }: Document, { range: place, day, year }: DateMention): boolean {
  return !day && !year && slice(text, place) === 'May';
}

function nowhere(document: Document, dates: SegmentDates, source: DateMention): DateVerdict {
  const wanted = wantedValues({ source, target: source, added: [] });
  const expected = expecting(writeForPage(document, wanted));
  const end = otherEnd(dates, source);
  const found = {
    range: end?.target.range ?? dates.segment.target.content,
    message: `The source says ${saidInSource(document, source)}, the target does not. ${expected}`,
    segment: dates.segment,
    related: [sourceRelated(document, source)],
    fixes: end ? wholeRange(document, end, source) : [],
  };
  return { fault: 'missing', found };
}

type FindInstead = (
  document: Document,
  dates: SegmentDates,
  source: DateMention,
) => Instead | undefined;

const INSTEAD: readonly FindInstead[] = [cutIso, wrongPart, lostMonth];

function cutIso(
  document: Document,
  { segment }: SegmentDates,
  source: DateMention,
): Instead | undefined {
  const cut = restoreIso(document, segment, source);
  return cut && { ...cut, fault: DAMAGED };
}

function wrongPart(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
): Instead | undefined {
  const wrong = wrongFigure(document, dates, source);
  // Day and month alone may count something else.
  const isSure = source.year !== undefined && !source.sharedYear;
  return wrong && { ...wrong, fault: `The ${wrong.name} differs`, isSure };
}

function lostMonth(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
): Instead | undefined {
  const number = strandedYear(dates, source) ?? strandedDay(document, dates, source);
  if (!number) return undefined;
  const place = withSign(document, number);
  const rest = slice(document.text, place);
  const repair = rewriteNumber(document, source, place);
  const isSure =
    !isInflected(document.text, place, repair) &&
    !hasPartElsewhere(document.text, dates.segment, { source, place, lost: 'month' }, rest);
  return { place, repair, fault: 'The month is lost', isSure };
}

// What is left of "2020年5月1日" goes with its signs.
function withSign({ text }: Document, { start, end }: Range): Range {
  const sign = /^\s?[年년日일号號]/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return range(start, end + sign.length);
}

// The year that is left of "January 2021", counted among the equal years of either side.
function strandedYear({ source, target }: SegmentDates, one: DateMention): Range | undefined {
  if (one.day || !one.year || one.sharedYear) return undefined;
  const { value } = one.year;
  const left = target.numbers.filter((number) => number.value === value);
  const loose = source.numbers.filter((number) => number.value === value);
  if (left.length !== loose.length + 1) return undefined;
  const before = loose.filter(({ range }) => range.start < one.range.start).length;
  return left[before]?.range;
}

// "5 2020", "5 de de 2020", "2020年5日": what is left of "November 5, 2020".
function strandedDay(
  document: Document,
  { target: { numbers } }: SegmentDates,
  source: DateMention,
): Range | undefined {
  const { day, year, sharedYear } = source;
  if (!day || !year || sharedYear) return undefined;
  for (const [at, { value, range: first }] of numbers.entries()) {
    const next = numbers[at + 1];
    if (!next) return undefined;
    const isDayFirst = value === day.value && next.value === year.value;
    const isYearFirst = value === year.value && next.value === day.value;
    if (!isDayFirst && !isYearFirst) continue;
    const between = document.text.slice(first.end, next.range.start);
    if (LEFT_OVER.test(between) && between.length < FARTHEST)
      return range(first.start, next.range.end);
  }
  return undefined;
}

const LEFT_OVER = /^[^\p{L}]{0,3}(?:\p{L}{1,3}(?!\p{L})[^\p{L}]{0,3}){0,2}$/u;
const FARTHEST = 30;

// The date that stands where the other end of the missing one's range is.
function otherEnd({ source, comparison }: SegmentDates, one: DateMention): DatePair | undefined {
  const at = source.mentions.indexOf(one);
  const ends = [
    one.link ? source.mentions[at - 1] : undefined,
    source.mentions[at + 1]?.link ? source.mentions[at + 1] : undefined,
  ];
  return comparison.pairs.find((pair) => ends.includes(pair.source));
}

// What is left of a range may be written out again, if nothing else of it stands elsewhere.
function wholeRange(document: Document, pair: DatePair, one: DateMention): Fix[] {
  const [from, to] = [pair.source, one].sort((a, b) => a.range.start - b.range.start);
  const { sharedMonth, split, form } = pair.target;
  if (to!.link !== 'dash' || sharedMonth || split || form === 'numeric') return [];
  return [fixOf(rewriteRange(document, pair.target, from!, to!), false)];
}

// "8.1.21" for 08-Jan-21, in whichever order
function isSaidShortly({ text }: Document, { segment }: SegmentDates, one: DateMention): boolean {
  if (!isShort(one) || !one.day) return false;
  const figures = slice(text, segment.target.content).split(/\D+/).map(Number);
  return figures.includes(one.day.value) && figures.includes(one.year!.value % 100);
}

// "Juniuppdateringar", "augustusprijzen": a compound says the month.
function isInsideWord(
  { text, locale }: Document,
  { segment }: SegmentDates,
  one: DateMention,
): boolean {
  if (one.day || one.year || !one.month) return false;
  const { inDate, alone } = dateLanguage(locale).cldr;
  const target = slice(text, segment.target.content).toLowerCase();
  const names = [inDate[one.month.value - 1], alone[one.month.value - 1]];
  return names.some((name) => name && name.length > 3 && target.includes(name.toLowerCase()));
}
