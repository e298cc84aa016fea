import { agrees, type DateMention, type DatePair, ordinal } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range } from '../../text/range.ts';
import { exchanging } from '../rule.ts';
import { isRange, pairOf } from './ranges.ts';
import type { SegmentDates } from './reading.ts';
import { type DecidedDates, expecting, pairVerdict, said } from './verdict.ts';

/** Ranges whose target has the end where the start belongs: `24 al 15 de agosto`. */
export function exchangedRanges(document: Document, dates: SegmentDates): DecidedDates[] {
  const { mentions } = dates.source;
  if (mentions.length < 2) return [];
  return mentions.flatMap((to, at): DecidedDates[] => {
    const from = mentions[at - 1];
    if (!from) return [];
    const [start, end] = [pairOf(dates, from), pairOf(dates, to)];
    if (!start || !end || !agreesButForYear(start) || !agreesButForYear(end)) return [];
    if (!isBefore(from, to) || !areTurned(document, from, to, end, start)) return [];
    return [exchange(document, dates, start, end)];
  });
}

/** `23 février 2019 – 7 janvier`: the year that both share goes with the end. */
function agreesButForYear(pair: DatePair): boolean {
  const { target, changed, lost } = pair;
  const isShared = !target.year || target.sharedYear !== undefined;
  return agrees(pair) || (isShared && [...changed, ...lost].join() === 'year');
}

/** Whether a date is earlier than another one, as far as they are said. */
function isBefore(from: DateMention, to: DateMention): boolean {
  if (!from.month || !to.month) return false;
  const year = to.year?.value ?? from.year?.value ?? 0;
  const [first, last] = [from, to].map((date) =>
    ordinal(date.year?.value ?? year, date.month!.value, date.day?.value ?? 1),
  );
  return first! < last!;
}

/** Whether a source gives a range, and the target the same one from its end to its start. */
function areTurned(
  document: Document,
  from: DateMention,
  to: DateMention,
  { target: first }: DatePair,
  { target: second }: DatePair,
): boolean {
  if (isBetween(document.text, from, to)) {
    const joint = document.text.slice(first.range.end, second.range.start);
    return first.range.end <= second.range.start && JOINT.test(joint);
  }
  return isRange(document, from, to) && areBesideEachOther(document, first, second);
}

/** `between May 18, 2021 and June 10, 2021`, which languages say in no other order. */
function isBetween(text: string, from: DateMention, to: DateMention): boolean {
  const before = text.slice(Math.max(0, from.range.start - 10), from.range.start);
  return /\bbetween\s$/i.test(before) && text.slice(from.range.end, to.range.start) === ' and ';
}

/** A word or two. */
const JOINT = /^[^\p{P}\p{N}]{1,12}$/u;

/** What stands between the start and the end of a range, beside a dash, and in no other order. */
export const UNTIL = new Set(
  `a à ao al au até hasta bis to tot t/m do да до па по la až till til iki līdz đến إلى حتى עד ως έως
  fins sampai hingga kuni ถึง 至 到 から 부터`.split(/\s+/),
);

/** `bis zum 3. Mai`, `til den 3. maj`. */
const ARTICLE = / (?:zum|den|ngày|al|às?|i|la|le|el)$/;

function areBesideEachOther({ text }: Document, first: DateMention, second: DateMention): boolean {
  if (second.range.start < first.range.end) return false;
  if (second.link === 'dash') return true;
  const joint = text.slice(first.range.end, second.range.start).trim().toLowerCase();
  return UNTIL.has(joint.replace(/^\.\s/, '').replace(ARTICLE, ''));
}

function exchange(
  document: Document,
  dates: SegmentDates,
  start: DatePair,
  end: DatePair,
): DecidedDates {
  const [last, first] = [end.target, start.target].map((mention) => said(document, mention));
  const message = `The range ends before it begins: ${first} after ${last}. ${expecting(`${first} first`)}`;
  const places = exchangeable(end.target, start.target);
  const fixes = places ? [exchanging('Exchange the dates', document.text, ...places)] : [];
  const verdict = pairVerdict('range', { document, dates, pair: start }, message, { fixes });
  return { verdict, mentions: [start.source, end.source] };
}

/** What changes its place: the days of dates that share their month or year, else the whole dates. */
function exchangeable(one: DateMention, other: DateMention): [Range, Range] | undefined {
  const isShared = one.sharedMonth || other.sharedMonth || one.sharedYear || other.sharedYear;
  const isAlike = !isShared && one.order === other.order;
  // "23 février 2019 – 7 janvier": the year belongs to the end.
  const isYearEarly = one.order === 'DMY' && other.order === 'DM' && !other.sharedMonth;
  if (isAlike || isYearEarly) return [one.range, other.range];
  // "4 août et 28 juillet 2023": the year stays where it is.
  const isYearLate = one.order === 'DM' && other.order === 'DMY' && !one.sharedMonth;
  if (isYearLate) return [one.range, range(other.range.start, endOfMonth(other))];
  const isOneMonth = one.month?.value === other.month?.value && hasOneYear(one, other);
  return isOneMonth && one.day && other.day ? [one.day.range, other.day.range] : undefined;
}

function endOfMonth({ month }: DateMention): number {
  return month!.range.end + month!.tail.length;
}

function hasOneYear(one: DateMention, other: DateMention): boolean {
  return !one.year || !other.year || one.year.value === other.year.value;
}
