import { overlaps, type Range, range, shift, slice } from '../../text/range.ts';
import { type Document, textOf } from '../document.ts';
import type { Segment } from '../segments.ts';
import { isWordAt, occurrences } from '../wording.ts';
import type { BrokenLink } from './broken-link.ts';
import type { Link } from './link.ts';
import { linksOfSegment } from './pairs.ts';
import { leadingMarks, MARKS_AFTER, MARKS_BEFORE, trailingMarks } from './sentence-marks.ts';
import { knownWordings } from './wordings.ts';

/**
 * The text in the target that was the text of a link of the source: it stands there once and
 * outside of links; undefined where it cannot be told.
 */
export function unlinkedText(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
): Range | undefined {
  const { content } = segment.target;
  const bracketed = bracketedText(document, segment);
  if (bracketed) return bracketed;
  for (const wording of knownWordings(document, segment, original, [])) {
    if (wording.length < 2) continue;
    const places = placesOf(document.text, content, wording);
    const [place] = places;
    if (place && places.length === 1 && isFree(document, segment, place)) return place;
    if (place) return undefined;
  }
  return wholeText(document, segment, original);
}

/** Where a wording stands by itself: as it is written, else in other capitals. */
function placesOf(text: string, within: Range, wording: string): Range[] {
  const exact = occurrences(text, within, wording);
  const places = exact.length > 0 ? exact : foldedPlaces(text, within, wording);
  return places.filter((place) => isWordAt(text, place));
}

function foldedPlaces(text: string, within: Range, wording: string): Range[] {
  const [part, sought] = [slice(text, within), wording.toLowerCase()];
  const folded = part.toLowerCase();
  if (folded.length !== part.length || sought.length !== wording.length) return [];
  const places = occurrences(folded, range(0, folded.length), sought);
  return places.map((place) => shift(place, within.start));
}

/**
 * The only text in brackets, where the source has none: its brackets are those of the link. Not in
 * Chinese and Japanese, which put the names of buttons in brackets.
 */
function bracketedText(document: Document, segment: Segment): Range | undefined {
  if (/^(?:ja|zh)\b/.test(document.locale)) return undefined;
  const links = linksOfSegment(document, segment);
  const [pair, ...others] = links?.target.pairs ?? [];
  const isOne = pair && others.length === 0 && links?.source.pairs.length === 0;
  return isOne && links.source.unpaired.length === 1 && document.text[pair.start + 1] !== '^'
    ? range(pair.start + 1, pair.end - 1)
    : undefined;
}

/** Where the source is nothing but the link, all of the target is its text. */
function wholeText(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
): Range | undefined {
  const { target, source } = segment;
  const before = document.text.slice(source.content.start, original.range.start);
  const after = document.text.slice(original.range.end, source.content.end);
  if (!MARKS_BEFORE.test(before) || !MARKS_AFTER.test(after)) return undefined;
  const whole = textOf(document, segment, 'target');
  const wording = slice(document.text, original.text);
  const start = leadingMarks(whole, wording);
  const end = whole.length - trailingMarks(whole, wording);
  const place = range(target.content.start + start, target.content.start + Math.max(start, end));
  return end > start && isFree(document, segment, place) ? place : undefined;
}

function isFree(document: Document, segment: Segment, place: Range): boolean {
  const { links = [], codes = [] } = linksOfSegment(document, segment)?.target ?? {};
  return ![...links.map((link) => link.range), ...codes].some((taken) => overlaps(taken, place));
}
