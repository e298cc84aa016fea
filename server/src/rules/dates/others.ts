import type { DateMention, DatePair } from '../../locale/dates/index.ts';
import { type Document, textOf } from '../../model/document.ts';
import { slice } from '../../text/range.ts';
import { datesOf, type SegmentDates } from './reading.ts';

/** So many dated segments are looked at; more have only tables. */
const MOST = 500;

/**
 * Whether a target with another date is the whole sentence of another segment: that one's source
 * has the date, and its target has this one's in turn, or is the same. Rows with little but their
 * date are mended by it, whichever changed its place.
 */
export function isOtherSentence(document: Document, dates: SegmentDates, pair: DatePair): boolean {
  const { source, target, changed } = pair;
  if (changed.every((name) => name === 'year')) return false;
  return datesOf(document)
    .slice(0, MOST)
    .some(
      (other) =>
        other !== dates &&
        says(other.source.mentions, target) &&
        (says(other.target.mentions, source) ||
          targetOf(document, other) === targetOf(document, dates)) &&
        !(isRow(document, dates) && isRow(document, other)),
    );
}

function says(mentions: readonly DateMention[], { day, month, year }: DateMention): boolean {
  return mentions.some(
    (one) =>
      one.day?.value === day?.value &&
      one.month?.value === month?.value &&
      (!year || !one.year || one.year.value === year.value),
  );
}

function targetOf(document: Document, { segment }: SegmentDates): string {
  return textOf(document, segment, 'target');
}

const LONGEST_LABEL = 15;

/** Whether a target is a date with a word beside it at most. */
function isRow(document: Document, dates: SegmentDates): boolean {
  const [only, another] = dates.target.mentions;
  const letters = targetOf(document, dates).replace(/[^\p{L}]/gu, '').length;
  const ofDate = only ? slice(document.text, only.range).replace(/[^\p{L}]/gu, '').length : 0;
  return !another && letters - ofDate <= LONGEST_LABEL;
}
