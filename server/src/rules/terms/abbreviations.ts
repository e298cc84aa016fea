import { type Document, perDocument } from '../../model/document.ts';
import { Mark, marksOfHalves } from '../../model/marks.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { halfOf, type Words, words } from '../../model/words.ts';

/** The abbreviations of a half, by their places in the columns of words; none where it is a list of them. */
export function abbreviationsOf(
  document: Document,
  segment: Segment,
  side: Side,
): readonly number[] {
  return abbreviations(document).halves[halfOf(segment.index, side)]!;
}

/** The segments that have abbreviations on a side. */
export function segmentsWithAbbreviations(document: Document, side: Side): readonly Segment[] {
  return abbreviations(document)[side];
}

/** An abbreviation as it is written, without the s of a plural. */
export function abbreviationAt(document: Document, place: number): string {
  const { starts, ends } = words(document);
  const isPlural = document.text.charCodeAt(ends[place]! - 1) === PLURAL;
  return document.text.slice(starts[place], ends[place]! - (isPlural ? 1 : 0));
}

const NONE: readonly number[] = [];

interface Abbreviations {
  /** The places of the abbreviations of each half: words of two to six Latin capitals, plural or not. */
  readonly halves: readonly (readonly number[])[];
  /** The segments that have any in their targets, and in their sources. */
  readonly target: readonly Segment[];
  readonly source: readonly Segment[];
}

const abbreviations = perDocument((document): Abbreviations => {
  const marks = marksOfHalves(document);
  const columns = words(document);
  const halves: (readonly number[])[] = [];
  const found: Record<Side, Segment[]> = { target: [], source: [] };
  for (let half = 0; half < marks.length; half++) {
    const mayHave = (marks[half]! & Mark.capitals) !== 0;
    const places = mayHave ? readHalf(document.text, columns, half) : NONE;
    halves.push(places);
    if (places === NONE) continue;
    found[half % 2 === 0 ? 'target' : 'source'].push(document.segments[half >> 1]!);
  }
  return { halves, ...found };
});

function readHalf(text: string, { starts, ends, firsts }: Words, half: number): readonly number[] {
  const places: number[] = [];
  for (let place = firsts[half]!; place < firsts[half + 1]!; place++) {
    if (isAbbreviation(text, starts[place]!, ends[place]!)) places.push(place);
  }
  return places.length > 0 && places.length <= MOST ? places : NONE;
}

/** More than a sentence has; each is looked for in the other half. */
const MOST = 100;
const SHORTEST = 2;
const LONGEST = 6;
const PLURAL = 115;

function isAbbreviation(text: string, start: number, end: number): boolean {
  // Most words do not begin with a capital, and most of those go on with a small letter.
  if (!isCapital(text.charCodeAt(start)) || !isCapital(text.charCodeAt(start + 1))) return false;
  const isPlural = end - start > SHORTEST && text.charCodeAt(end - 1) === PLURAL;
  const last = isPlural ? end - 1 : end;
  if (last - start < SHORTEST || last - start > LONGEST) return false;
  for (let at = start + 2; at < last; at++) if (!isCapital(text.charCodeAt(at))) return false;
  return true;
}

/** Whether a code unit is a capital of the Latin alphabet of English. */
export function isCapital(code: number): boolean {
  return code >= FIRST_CAPITAL && code <= LAST_CAPITAL;
}

const FIRST_CAPITAL = 65;
const LAST_CAPITAL = 90;
