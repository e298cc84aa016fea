import {
  compareDates,
  type DateComparison,
  type DateLanguage,
  type DateMention,
  type DateReading,
  dateLanguage,
  glanceForDates,
  hasLanguage,
  NO_DATES,
  readClosely,
} from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import type { Half, Segment, Side } from '../../model/segments.ts';
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

interface Languages {
  readonly source: DateLanguage;
  readonly target: DateLanguage;
}

function readAll({ text, locale, segments }: Document): readonly SegmentDates[] {
  if (!hasLanguage(locale)) return [];
  const languages = { source: dateLanguage('en'), target: dateLanguage(locale) };
  const all: SegmentDates[] = [];
  for (const segment of segments) {
    const dates = isReadable(segment) ? readSegment(text, segment, languages) : undefined;
    if (dates) all.push(dates);
  }
  return all;
}

// Published segments are a tenth of this. What is longer is no sentence, and nobody's date.
const LONGEST_SENTENCE = 20_000;

function isReadable({ source, target }: Segment): boolean {
  const [from, to] = [lengthOf(source), lengthOf(target)];
  return from > 0 && to > 0 && from <= LONGEST_SENTENCE && to <= LONGEST_SENTENCE;
}

function lengthOf({ content }: Half): number {
  return content.end - content.start;
}

function readSegment(
  text: string,
  segment: Segment,
  languages: Languages,
): SegmentDates | undefined {
  const from = segment.source.content;
  const to = segment.target.content;
  const source = glanceForDates(text, languages.source, from.start, from.end);
  // Where the source has a date, the target is read in any case: it may have left its number there.
  const read = source.mentions.length > 0 ? readClosely : glanceForDates;
  const target = read(text, languages.target, to.start, to.end);
  if (source.mentions.length + target.mentions.length === 0) return undefined;
  const isAnswered = source !== NO_DATES || target.mentions.every(({ weak }) => weak);
  const known = isAnswered ? source : readClosely(text, languages.source, from.start, from.end);
  return { segment, source: known, target, comparison: compareDates(known, target) };
}
