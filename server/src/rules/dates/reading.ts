import {
  compareDates,
  type DateComparison,
  type DateMention,
  type DateReading,
  dateLanguage,
  hasLanguage,
  NO_DATES,
  readClosely,
  readDates,
} from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { touches } from '../../text/range.ts';

/** The dates of a segment; ranges are offsets in the document. */
export interface SegmentDates {
  readonly segment: Segment;
  readonly source: DateReading;
  readonly target: DateReading;
  readonly comparison: DateComparison;
}

/** A date at a place of a document. */
export interface DateAt {
  readonly segment: Segment;
  readonly side: Side;
  readonly mention: DateMention;
  /** The date of the other side that says the same, or should. */
  readonly counterpart: DateMention | undefined;
}

/** The segments of a document that hold a date on either side, in their order. */
export const datesOf: (document: Document) => readonly SegmentDates[] = perDocument(readAll);

/** The date under or beside an offset, and what the other side says for it. */
export function dateAt(document: Document, offset: number): DateAt | undefined {
  const dates = datesOf(document).find(({ segment }) => touches(segment.range, offset));
  if (!dates) return undefined;
  const { segment, comparison } = dates;
  for (const side of ['target', 'source'] as const) {
    const mention = dates[side].mentions.find(({ range }) => touches(range, offset));
    if (!mention) continue;
    const pair = comparison.pairs.find((one) => one[side] === mention);
    const counterpart = pair?.[side === 'target' ? 'source' : 'target'];
    return { segment, side, mention, counterpart };
  }
  return undefined;
}

function readAll(document: Document): readonly SegmentDates[] {
  if (!hasLanguage(document.locale)) return [];
  const all: SegmentDates[] = [];
  for (const segment of document.segments) {
    const dates = readSegment(document, segment);
    if (dates) all.push(dates);
  }
  return all;
}

// Published segments are a tenth of this. What is longer is no sentence, and nobody's date.
const LONGEST_SENTENCE = 20_000;

function readSegment({ text, locale }: Document, segment: Segment): SegmentDates | undefined {
  const [from, to] = [segment.source.content, segment.target.content];
  if (from.start === from.end || to.start === to.end) return undefined;
  if (Math.max(from.end - from.start, to.end - to.start) > LONGEST_SENTENCE) return undefined;
  const source = readDates(text, 'en', from.start, from.end);
  const first = readDates(text, locale, to.start, to.end);
  if (source.mentions.length + first.mentions.length === 0) return undefined;
  // What is missing from the target may have left its number there.
  const isUnread = first === NO_DATES && source.mentions.length > 0;
  const target = isUnread ? readClosely(text, dateLanguage(locale), to.start, to.end) : first;
  const isRead = source !== NO_DATES || target.mentions.every(({ weak }) => weak);
  const known = isRead ? source : readClosely(text, dateLanguage('en'), from.start, from.end);
  return { segment, source: known, target, comparison: compareDates(known, target) };
}
