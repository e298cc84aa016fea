import {
  compareDates,
  type DateComparison,
  type DateLanguage,
  type DateMention,
  type DateReading,
  dateLanguage,
  hasLanguage,
  joinsFigures,
  mayHoldDate,
  mayNameMonth,
  NO_DATES,
  readClosely,
} from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { Mark, marksOfHalves } from '../../model/marks.ts';
import { type Half, halfOn, type Segment, type Side } from '../../model/segments.ts';
import { halfOf, type Words, words } from '../../model/words.ts';
import { touches } from '../../text/range.ts';
import { bisect } from '../../text/search.ts';
import { linkedDates } from './linked.ts';

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

/** The dates of the translation, in their order. */
export function targetDates(document: Document): DateMention[] {
  return datesOf(document).flatMap(({ target }) => target.mentions);
}

/** The date under or beside an offset, and what the other side says for it. */
export function dateAt(document: Document, offset: number): DateAt | undefined {
  const dates = datesNear(document, offset);
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

/** The dates of the segment around an offset, if it has any. */
export function datesNear(document: Document, offset: number): SegmentDates | undefined {
  const all = datesOf(document);
  const dates = all[bisect(all.length, (i) => all[i]!.segment.range.end >= offset)];
  return dates && touches(dates.segment.range, offset) ? dates : undefined;
}

/** What reading the dates of one document needs. */
interface Reader {
  readonly document: Document;
  readonly words: Words;
  readonly marks: Int32Array;
  readonly source: DateLanguage;
  readonly target: DateLanguage;
}

function readAll(document: Document): readonly SegmentDates[] {
  const { locale, segments } = document;
  if (!hasLanguage(locale)) return [];
  const languages = { source: dateLanguage('en'), target: dateLanguage(locale) };
  const reader = { document, words: words(document), marks: marksOfHalves(document), ...languages };
  const all: SegmentDates[] = [];
  for (let index = 0; index < segments.length; index++) {
    const isSource = mayHold(reader, index, 'source');
    if (!isSource && !mayHold(reader, index, 'target')) continue;
    const segment = segments[index]!;
    const dates = isReadable(segment) ? readSegment(reader, segment, isSource) : undefined;
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
  reader: Reader,
  segment: Segment,
  isSource: boolean,
): SegmentDates | undefined {
  const { document } = reader;
  const source = isSource ? readHalf(reader, segment, 'source') : NO_DATES;
  // Where the source has a date, the target is read in any case: it may have left its number there.
  const isTarget = source.mentions.length > 0 || mayHold(reader, segment.index, 'target');
  const target = isTarget ? readHalf(reader, segment, 'target') : NO_DATES;
  if (source.mentions.length + target.mentions.length === 0) return undefined;
  const isAnswered = isSource || target.mentions.every(({ weak }) => weak);
  const known = isAnswered ? source : readHalf(reader, segment, 'source');
  const linked = linkedDates(document, segment, known, target);
  return { segment, source: known, target, comparison: compareDates(known, target, linked) };
}

function readHalf(reader: Reader, segment: Segment, side: Side): DateReading {
  const { start, end } = segment[side].content;
  return readClosely(reader.document.text, reader[side], start, end);
}

/** Whether a half looks as if it held a date, which few do. */
function mayHold(reader: Reader, index: number, side: Side): boolean {
  const { words: columns, marks, document } = reader;
  const half = halfOf(index, side);
  const first = columns.firsts[half]!;
  const end = columns.firsts[half + 1]!;
  const language = side === 'target' ? reader.target : reader.source;
  const isNamed = mayNameMonth(document.text, columns, first, end, language);
  if (isNamed) return true;
  if (isNamed === false) {
    const hasFigures = (marks[half]! & Mark.digit) !== 0;
    const joins = hasFigures && joinsFigures(document.text, columns, first, end);
    if (joins !== undefined) return joins;
  }
  const { content } = halfOn(document.segments[index]!, side);
  return mayHoldDate(document.text, content.start, content.end, language);
}
