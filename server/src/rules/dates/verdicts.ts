import type { DateMention } from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { isLostWithLink } from '../../model/links/lost-texts.ts';
import { exchangedRanges } from './exchanged.ts';
import { judgeMissing } from './missing.ts';
import { judgePair } from './pairs.ts';
import { reversedRanges, scrambledRange } from './ranges.ts';
import { datesOf, type SegmentDates } from './reading.ts';
import { withoutShared } from './shared.ts';
import { type DateVerdict, isReal, said } from './verdict.ts';

/** All faults of the dates of a document; each rule takes its own from here. */
export const dateVerdicts: (document: Document) => readonly DateVerdict[] = perDocument(
  (document) => datesOf(document).flatMap((dates) => judgeSegment(document, dates)),
);

function judgeSegment(document: Document, dates: SegmentDates): DateVerdict[] {
  const { pairs, missing, extra } = dates.comparison;
  const places = pairs.map((pair) => withoutShared({ document, dates, pair }));
  const scrambled = places.flatMap(scrambledRange);
  const done = new Set(scrambled.flatMap(({ mentions }) => mentions));
  const verdicts = scrambled.map(({ verdict }) => verdict);
  const say = (verdict: DateVerdict | undefined): void => {
    if (verdict) verdicts.push(verdict);
  };
  for (const place of places) if (!done.has(place.pair.target)) say(judgePair(place));
  for (const one of missing) {
    const isTold = done.has(one) || isLostWithLink(document, dates.segment, one.range);
    if (!isTold) say(judgeMissing(document, dates, one));
  }
  for (const one of extra) say(judgeExtra(document, dates, one));
  return verdicts.concat(reversedRanges(document, dates), exchangedRanges(document, dates));
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
