import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, slice } from '../../text/range.ts';
import { datesNear, type SegmentDates } from './reading.ts';
import { ownValues } from './values.ts';
import { writeForPage } from './writing.ts';

/** The date that the text of a link should say. */
export interface LinkedDate {
  readonly text: string;
  /** Whether it stands in a list of dates, where no sentence inflects it. */
  readonly isInList: boolean;
}

/** The date for a link whose text in the source is a date and nothing else; or undefined. */
export function dateOfLink(
  document: Document,
  segment: Segment,
  source: Range,
): LinkedDate | undefined {
  const dates = datesNear(document, segment.range.start);
  const trimmed = slice(document.text, source).trim();
  const mention = dates?.source.mentions.find(
    ({ range, weak }) =>
      !weak && slice(document.text, range) === trimmed && range.end <= source.end,
  );
  if (!dates || !mention || mention.range.start < source.start) return undefined;
  const text = asNeighbors(document, dates, writeForPage(document, ownValues(mention)));
  return { text, isInList: dates.source.mentions.length >= SHORTEST_LIST };
}

const SHORTEST_LIST = 3;

/** A date with the capital that all the other dates of its segment have. */
function asNeighbors({ text }: Document, { target }: SegmentDates, date: string): string {
  const models = target.mentions.filter(({ month, english }) => month?.word && !english);
  const firsts = models.map(({ month }) => text[month!.range.start]!);
  const areCapitals = firsts.length > 0 && firsts.every((first) => first !== first.toLowerCase());
  return areCapitals ? date[0]!.toUpperCase() + date.slice(1) : date;
}
