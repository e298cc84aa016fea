import type { DateMention } from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { isLostWithLink } from '../../model/links/lost-texts.ts';
import { damagedMonths } from './damaged-month.ts';
import { exchangedRanges } from './exchanged.ts';
import { irregularFigures } from './irregular.ts';
import { judgeMissing } from './missing.ts';
import { judgePair } from './pairs.ts';
import { reversedRanges, scrambledRange } from './ranges.ts';
import { datesOf, type SegmentDates } from './reading.ts';
import { withoutShared } from './shared.ts';
import { wrongSigns } from './signed.ts';
import { tornDays } from './torn.ts';
import { doubledDates } from './twice.ts';
import { type DateVerdict, type DecidedDates, isReal, type PairPlace, said } from './verdict.ts';

/** All faults of the dates of a document; each rule takes its own from here. */
export const dateVerdicts: (document: Document) => readonly DateVerdict[] = perDocument(
  (document) =>
    datesOf(document).flatMap((dates, at, all) =>
      judgeSegment(document, dates, [all[at - 1], all[at + 1]]),
    ),
);

/** What the text of a segment tells of its dates, whether or not they could be read. */
const ACROSS_DATES: readonly ((document: Document, dates: SegmentDates) => DecidedDates[])[] = [
  irregularFigures,
  wrongSigns,
  tornDays,
  damagedMonths,
  exchangedRanges,
  doubledDates,
];

function judgeSegment(
  document: Document,
  dates: SegmentDates,
  around: readonly (SegmentDates | undefined)[],
): DateVerdict[] {
  const isMoved = (one: DateMention, from: 'missing' | 'extra'): boolean =>
    around.some((beside) => beside && isBeside(dates, beside) && has(beside.comparison[from], one));
  const { pairs, missing, extra } = dates.comparison;
  const places = pairs.map((pair) => withoutShared({ document, dates, pair }));
  const decided = [
    ...places.flatMap(scrambledRange),
    ...ACROSS_DATES.flatMap((judge) => judge(document, dates)),
  ];
  const done = new Set(decided.flatMap(({ mentions }) => mentions));
  const verdicts = decided.map(({ verdict }) => verdict);
  const say = (verdict: DateVerdict | undefined): void => {
    if (verdict) verdicts.push(verdict);
  };
  const isDone = ({ pair: { source, target } }: PairPlace): boolean =>
    done.has(source) || done.has(target) || (target.sharedMonth && sharesWith(target, done));
  for (const place of places) if (!isDone(place)) say(judgePair(place));
  for (const one of missing) {
    const isTold =
      done.has(one) || isMoved(one, 'extra') || isLostWithLink(document, dates.segment, one.range);
    if (!isTold) say(judgeMissing(document, dates, one));
  }
  for (const one of extra) {
    if (!done.has(one) && !isMoved(one, 'missing')) say(judgeExtra(document, dates, one));
  }
  return verdicts.concat(reversedRanges(document, dates));
}

/** Whether a date has its month from one that is told already. */
function sharesWith({ month }: DateMention, done: ReadonlySet<DateMention>): boolean {
  return [...done].some((one) => one.month?.range.start === month?.range.start);
}

// "at 2:00 A.M." and "on March 9, 2008." are two segments, whose parts may stand in either.
function isBeside(one: SegmentDates, other: SegmentDates): boolean {
  return Math.abs(one.segment.index - other.segment.index) === 1;
}

function has(mentions: readonly DateMention[], wanted: DateMention): boolean {
  return mentions.some(
    ({ day, month }) => day?.value === wanted.day?.value && month?.value === wanted.month?.value,
  );
}

function judgeExtra(
  document: Document,
  { segment, source }: SegmentDates,
  target: DateMention,
): DateVerdict | undefined {
  if (isCounted(source, target)) return undefined;
  const date = said(document, target);
  const { range } = target;
  if (!isReal(target)) {
    return { fault: 'invalid', found: { range, segment, message: `There is no ${date}.` } };
  }
  const message = `The target says ${date}, the source has no such date.`;
  return { fault: 'extra', found: { range, segment, message } };
}

/** "5 mai mulți": the number counts something in the source, and the month is another word. */
function isCounted(source: SegmentDates['source'], { day, month, year }: DateMention): boolean {
  if (!day || year || !month?.word?.ambiguous) return false;
  return source.numbers.some(({ value }) => value === day.value);
}
