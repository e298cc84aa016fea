import type { DateMention } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { certainly, possibly } from '../rule.ts';
import type { SegmentDates } from './reading.ts';
import type { DecidedDates } from './verdict.ts';

/** Dates that stand twice, one right behind the other: `5 mai 2020 5 mai 2020`. */
export function doubledDates(
  document: Document,
  { segment, source, target }: SegmentDates,
): DecidedDates[] {
  if (target.mentions.length < 2 || hasDoubled(document, source.mentions)) return [];
  return target.mentions.flatMap((second, at): DecidedDates[] => {
    const first = target.mentions[at - 1];
    if (!first) return [];
    const again = secondMonth(document, first, second) ?? secondDate(document, first, second);
    if (!again) return [];
    const whole = range(first.range.start, second.range.end);
    const message = `The date stands twice: ${slice(document.text, whole)}.`;
    const title = `Remove ${slice(document.text, again.place).trim()}`;
    const fixes = [(again.isSure ? certainly : possibly)(title, again.place, '')];
    const found = { range: whole, message, segment, fixes };
    return [{ verdict: { fault: 'order', found }, mentions: again.done }];
  });
}

/** What stands again, and the dates that are told by it. */
interface Again {
  readonly place: Range;
  readonly isSure: boolean;
  readonly done: readonly DateMention[];
}

function secondDate(
  document: Document,
  first: DateMention,
  second: DateMention,
): Again | undefined {
  if (!areOne(document, first, second)) return undefined;
  const isOneCase = caseOf(first) === caseOf(second);
  if (hasYear(first) || (!hasYear(second) && isOneCase)) {
    const place = range(first.range.end, second.range.end);
    return { place, isSure: isOneCase, done: [second] };
  }
  return { place: range(first.range.start, second.range.start), isSure: true, done: [first] };
}

/** `20 de enero de enero de 2020`: the month stands again with what is before it. */
function secondMonth(
  { text }: Document,
  first: DateMention,
  second: DateMention,
): Again | undefined {
  const { day, month } = first;
  if (!day || !month?.word || second.day || hasYear(first)) return undefined;
  if (!second.month?.word || second.month.value !== month.value) return undefined;
  const glue = text.slice(day.range.end, month.range.start);
  const between = text.slice(first.range.end, second.month.range.start);
  if (!/\p{L}/u.test(between) || glue.trim() !== between.trim()) return undefined;
  const place = range(first.range.end, second.month.range.end);
  return { place, isSure: true, done: [first, second] };
}

function hasYear({ year, sharedYear }: DateMention): boolean {
  return year !== undefined && !sharedYear;
}

/** What a month has behind its name, and which of its names it is. */
function caseOf({ month }: DateMention): string {
  return `${month?.word?.column.join()} ${month?.word?.ending} ${month?.tail}`;
}

function hasDoubled(document: Document, mentions: readonly DateMention[]): boolean {
  return mentions.some((one, at) => at > 0 && areOne(document, mentions[at - 1]!, one));
}

/** Whether two dates say the same, and nothing but a space stands between them. */
function areOne({ text }: Document, first: DateMention, second: DateMention): boolean {
  const between = text.slice(first.range.end, second.range.start);
  if (!/^[ \u00a0]?$/.test(between) || !first.day || !second.day) return false;
  if (first.day.value !== second.day.value || first.month?.value !== second.month?.value)
    return false;
  return !first.year || !second.year || first.year.value === second.year.value;
}
