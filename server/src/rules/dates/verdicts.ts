import {
  agrees,
  type DateMention,
  type DatePair,
  type DatePart,
  dateLanguage,
  exists,
  ordinal,
  weekdayOf,
  writeDate,
} from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { type Range, slice } from '../../text/range.ts';
import type { Fix, Found, Related, Severity } from '../rule.ts';
import {
  type DateRepair,
  repairParts,
  rewrite,
  rewriteNumber,
  rewriteRange,
  turnFigures,
  valuesOf,
} from './fixes.ts';
import { datesOf, type SegmentDates } from './reading.ts';
import { formatVerdict } from './style.ts';

/** What can be wrong with a date, as the last part of the id of the rule that says it. */
export type DateFault =
  | 'mismatch'
  | 'missing'
  | 'extra'
  | 'invalid'
  | 'order'
  | 'untranslated'
  | 'split'
  | 'range'
  | 'format';

/** One fault of one date. No date has two. */
export interface DateVerdict {
  readonly fault: DateFault;
  readonly found: Found;
}

/** All faults of the dates of a document. */
export const dateVerdicts: (document: Document) => readonly DateVerdict[] = perDocument(
  (document) => datesOf(document).flatMap((dates) => judgeSegment(document, dates)),
);

function judgeSegment(document: Document, dates: SegmentDates): DateVerdict[] {
  const { pairs, missing, extra } = dates.comparison;
  const scrambled = pairs.flatMap((pair) => scrambledRange(document, dates, pair));
  const done = new Set(scrambled.flatMap(({ mentions }) => mentions));
  const judged = pairs
    .filter(({ target }) => !done.has(target))
    .map((pair) => judgePair(document, dates, pair));
  return [
    ...scrambled.map(({ verdict }) => verdict),
    ...judged,
    ...missing.filter((one) => !done.has(one)).map((one) => judgeMissing(document, dates, one)),
    ...extra.map((one) => judgeExtra(document, dates, one)),
    ...reversedRanges(document, dates),
  ].filter((verdict) => verdict !== undefined);
}

function judgePair(
  document: Document,
  dates: SegmentDates,
  pair: DatePair,
): DateVerdict | undefined {
  const { source, target } = pair;
  if (isKeptTitle(document, pair)) return undefined;
  for (const judge of JUDGES) {
    const verdict = judge(document, dates, pair);
    if (verdict !== undefined) return verdict === 'right' ? undefined : verdict;
  }
  return formatVerdict(document, dates, source, target);
}

type Judge = (
  document: Document,
  dates: SegmentDates,
  pair: DatePair,
) => DateVerdict | 'right' | undefined;

const JUDGES: readonly Judge[] = [
  foreignFigures,
  swappedParts,
  impossible,
  different,
  untranslated,
  outOfOrder,
  wrongWeekday,
  cutInTwo,
];

// "12/31/2013" left as it is where 31 would be the month.
function foreignFigures(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  const { source, target } = pair;
  const { swapped, year } = target;
  if (!swapped || isReal(target) || !agrees(pair)) return undefined;
  if (swapped.day !== source.day?.value || swapped.month !== source.month?.value) return undefined;
  if (!year) return 'right';
  const message = `The figures stand in the order of English: ${said(document, target)}.`;
  const repair = turnFigures(document, target);
  const found = verdict('order', dates, document, pair, message, repair, 'information');
  return { ...found, found: { ...found.found, fixes: [fixOf(repair, false)] } };
}

function swappedParts(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  const { source, target } = pair;
  const isCrossed =
    source.day?.value === target.month?.value && source.month?.value === target.day?.value;
  if (!isCrossed || target.form === 'words' || !pair.changed.includes('day')) return undefined;
  const repair = repairParts(document, pair);
  const message = `Day and month are swapped: ${said(document, target)} for ${said(document, source)}.`;
  return verdict('order', dates, document, pair, message, repair);
}

type Judged = DateVerdict | 'right' | undefined;

function impossible(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  const { source, target } = pair;
  if (isReal(target)) return isReal(source) ? undefined : 'right';
  const date = said(document, target);
  if (!isReal(source)) {
    const message = `There is no ${date}. The source has it too: ${said(document, source)}.`;
    return verdict('invalid', dates, document, pair, message, undefined, 'information');
  }
  const repair = agrees(pair) ? undefined : repairParts(document, pair);
  return verdict('invalid', dates, document, pair, `There is no ${date}.`, repair);
}

function different(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  if (agrees(pair)) return undefined;
  if (pair.target.weak && pair.source.weak) return 'right';
  if (correctsRange(document, dates, pair)) return 'right';
  const repair = needsRewriting(document, pair)
    ? rewrite(document, pair)
    : repairParts(document, pair);
  const message = `${differenceOf(pair)}: ${said(document, pair.target)} for ${said(document, pair.source)}.`;
  return verdict('mismatch', dates, document, pair, message, repair);
}

function differenceOf({ changed, lost, added }: DatePair): string {
  if (changed.length > 0)
    return `The ${changed.join(' and ')} ${changed.length > 1 ? 'differ' : 'differs'}`;
  if (lost.length > 0) return `The ${lost.join(' and ')} ${lost.length > 1 ? 'are' : 'is'} lost`;
  return `The source gives no ${added.join(' and ')}`;
}

function needsRewriting(document: Document, { target }: DatePair): boolean {
  return target.english || target.stray !== undefined || isOutOfOrder(document, target);
}

function untranslated(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  if (!pair.target.english) return undefined;
  const message = `The date is left in English: ${said(document, pair.target)}.`;
  return verdict('untranslated', dates, document, pair, message, rewrite(document, pair));
}

function outOfOrder(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  const { target } = pair;
  if (!target.stray && !isOutOfOrder(document, target)) return undefined;
  const message = target.stray
    ? `The date is scrambled: ${said(document, target)}.`
    : `The parts of the date stand in the wrong order: ${said(document, target)}.`;
  return verdict('order', dates, document, pair, message, rewrite(document, pair));
}

function isOutOfOrder(document: Document, { form, order }: DateMention): boolean {
  if ((form !== 'words' && form !== 'signs') || order === 'D') return false;
  return !dateLanguage(document.locale).orders.has(order);
}

function wrongWeekday(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  const { target } = pair;
  const { day, month, year, weekday } = target;
  if (!day || !month || !year || !weekday || !isReal(target)) return undefined;
  const right = weekdayOf(year.value, month.value, day.value);
  if (right === weekday.value) return undefined;
  const names = dateLanguage(document.locale).cldr.weekdays;
  const isSource = pair.source.weekday?.value === weekday.value;
  const message = `${said(document, target)} is no ${slice(document.text, weekday.range)}.`;
  const found = verdict(
    'invalid',
    dates,
    document,
    pair,
    message,
    undefined,
    isSource ? 'information' : undefined,
  );
  const name = names[right]!;
  const fix: Fix = {
    title: `Write ${name}`,
    edits: [{ range: weekday.range, newText: name }],
    preferred: false,
  };
  return {
    ...found,
    found: { ...found.found, range: weekday.range, fixes: isSource ? [] : [fix] },
  };
}

function cutInTwo(document: Document, dates: SegmentDates, pair: DatePair): Judged {
  if (!pair.target.split || pair.source.split) return undefined;
  const message = `Emphasis or a link begins or ends inside the date ${said(document, pair.target)}`;
  return verdict('split', dates, document, pair, `${message}.`);
}

function judgeMissing(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
): DateVerdict | undefined {
  if (isInsideWord(document, dates, source)) return undefined;
  const number = strandedYear(dates, source);
  const related = [sourceRelated(document, source)];
  const { segment } = dates;
  if (number) {
    const repair = rewriteNumber(document, source, number.range);
    const lost = `${slice(document.text, number.range)} for ${said(document, source)}`;
    const message = `The month is lost: ${lost}. ${expecting(repair.result)}`;
    const fixes = [fixOf(repair)];
    return { fault: 'mismatch', found: { range: number.range, message, segment, related, fixes } };
  }
  const expected = writeDate(valuesOf(source, source), document.locale);
  const message = `The source says ${said(document, source)}, the target does not. ${expecting(expected)}`;
  const end = otherEnd(dates, source);
  const range = end?.target.range ?? segment.target.content;
  const fixes = end ? wholeRange(document, end, source) : [];
  return { fault: 'missing', found: { range, message, segment, related, fixes } };
}

function expecting(result: string): string {
  return `Expected ${result}${result.endsWith('.') ? '' : '.'}`;
}

// The year that is left of "January 2021", counted among the equal years of either side.
function strandedYear({ source, target }: SegmentDates, one: DateMention): DatePart | undefined {
  if (one.day || !one.year || one.sharedYear) return undefined;
  const { value } = one.year;
  const left = target.numbers.filter((number) => number.value === value);
  const loose = source.numbers.filter((number) => number.value === value);
  if (left.length !== loose.length + 1) return undefined;
  const before = loose.filter(({ range }) => range.start < one.range.start).length;
  return left[before];
}

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
  if (to!.link !== 'dash' || pair.target.sharedMonth) return [];
  return [fixOf(rewriteRange(document, pair.target.range, from!, to!), false)];
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

function judgeExtra(
  document: Document,
  { segment }: SegmentDates,
  target: DateMention,
): DateVerdict {
  const { range } = target;
  if (!isReal(target)) {
    return {
      fault: 'invalid',
      found: { range, segment, message: `There is no ${said(document, target)}.` },
    };
  }
  const message = `The target says ${said(document, target)}, the source has no such date.`;
  return { fault: 'extra', found: { range, segment, message } };
}

interface Scrambled {
  readonly verdict: DateVerdict;
  readonly mentions: readonly DateMention[];
}

// "16. února 15 2021" for "Feb 16 - Aug 15 2021": both dates are in one heap.
function scrambledRange(document: Document, dates: SegmentDates, pair: DatePair): Scrambled[] {
  const { mentions } = dates.source;
  const partner = mentions[mentions.indexOf(pair.source) + 1];
  const { target } = pair;
  if (!target.stray && !isOutOfOrder(document, target)) return [];
  if (partner?.link !== 'dash') return [];
  if (!dates.comparison.missing.includes(partner)) return [];
  const repair = rewriteRange(document, pair.target.range, pair.source, partner);
  const message = `Two dates are mixed up: ${said(document, pair.target)}.`;
  const found = verdict('order', dates, document, pair, message, repair);
  return [{ verdict: found, mentions: [pair.target, pair.source, partner] }];
}

// An end before its start, in the author's own text: worth telling, and not the translator's.
function reversedRanges(document: Document, dates: SegmentDates): DateVerdict[] {
  const { mentions } = dates.source;
  return mentions.flatMap((to, at) => {
    const from = mentions[at - 1];
    if (!from || !isReversed(document, from, to)) return [];
    const pair = dates.comparison.pairs.find(({ source }) => source === to);
    if (!pair || pair.target.year?.value !== to.year!.value || !agrees(pair)) return [];
    const year = to.year!.value + (isLater(from, to, 1) ? 1 : 2);
    const message =
      `The range ends before it begins: ${said(document, to)} after ${said(document, from)}. ` +
      `The source has it too; the year is probably ${year}.`;
    const edits = [{ range: pair.target.year.range, newText: String(year) }];
    const fix: Fix = { title: `Write ${year}`, edits, preferred: false };
    const found = verdict('range', dates, document, pair, message, undefined, 'information');
    return [{ ...found, found: { ...found.found, fixes: [fix] } }];
  });
}

function isReversed({ text }: Document, from: DateMention, to: DateMention): boolean {
  if (!from.year || !to.year || from.sharedYear || to.sharedYear) return false;
  if (from.year.value > to.year.value + 2 || isLater(from, to, 0)) return false;
  return (
    to.link === 'dash' || UNTIL.test(text.slice(Math.max(0, to.range.start - 12), to.range.start))
  );
}

const UNTIL = /\b(?:until|till|through|to|thru)\s+$/i;

function isLater(from: DateMention, to: DateMention, years: number): boolean {
  const start = ordinal(from.year!.value, from.month!.value, from.day?.value ?? 1);
  const end = ordinal(to.year!.value + years, to.month!.value, to.day?.value ?? 31);
  return end >= start;
}

// A translator who mends the source's reversed range is right.
function correctsRange(document: Document, dates: SegmentDates, pair: DatePair): boolean {
  const isYear = pair.changed.length === 1 && pair.changed[0] === 'year';
  if (!isYear) return false;
  const { mentions } = dates.source;
  const from = mentions[mentions.indexOf(pair.source) - 1];
  const shift = pair.target.year!.value - pair.source.year!.value;
  return Boolean(
    from && isReversed(document, from, pair.source) && isLater(from, pair.source, shift),
  );
}

// "CSP Offers-November 2020": a name that was kept as it is, date and all.
function isKeptTitle({ text }: Document, { source, target }: DatePair): boolean {
  if (plain(text, source.range) !== plain(text, target.range)) return false;
  const [mine, theirs] = [wordsBefore(text, target.range), wordsBefore(text, source.range)];
  const [next, other] = [wordBehind(text, target.range), wordBehind(text, source.range)];
  const isSameBefore =
    mine[0] === theirs[0] &&
    (mine[0]!.length > 3 || (mine[0] !== '' && mine[1] !== '' && mine[1] === theirs[1]));
  return isSameBefore || (next === other && next.length > 3);
}

// No-break spaces are typography, and no translation.
function plain(text: string, place: Range): string {
  return slice(text, place).replace(/\s+/g, ' ');
}

function wordsBefore(text: string, { start }: Range): readonly string[] {
  const words = text
    .slice(Math.max(0, start - 40), start)
    .match(/[\p{L}\p{N}]+(?=[\s*_–—-]*$|\s[\p{L}\p{N}]+[\s*_–—-]*$)/gu);
  return [words?.at(-1) ?? '', words?.at(-2) ?? ''];
}

function wordBehind(text: string, { end }: Range): string {
  return /^[\s*_–—-]*([\p{L}\p{N}]+)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
}

function isReal({ day, month, year, sharedYear }: DateMention): boolean {
  return exists(day?.value, month?.value, sharedYear ? undefined : year?.value);
}

function said({ text }: Document, { range }: DateMention): string {
  return slice(text, range)
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ');
}

function sourceRelated(document: Document, { range, ...source }: DateMention): Related {
  return { range, message: `The source says ${said(document, { range, ...source })}.` };
}

function fixOf(repair: DateRepair, preferred = true): Fix {
  return { title: `Write ${repair.result}`, edits: repair.edits, preferred };
}

function verdict(
  fault: DateFault,
  { segment }: SegmentDates,
  document: Document,
  { source, target }: DatePair,
  message: string,
  repair?: DateRepair,
  severity?: Severity,
): DateVerdict {
  const found: Found = {
    range: target.range,
    message: repair ? `${message} ${expecting(repair.result)}` : message,
    segment,
    severity,
    related: [sourceRelated(document, source)],
    fixes: repair ? [fixOf(repair)] : [],
  };
  return { fault, found };
}
