import { type Range, range, slice } from '../../text/range.ts';
import { type HalfLinks, type LinkPair, type SegmentLinks, sortOf } from './pairs.ts';

/** A link that covers only some of the words that it covers in the source. */
export interface Shrunk {
  readonly pair: LinkPair;
  /** The words before the link that may belong to it, by the length it has in the source. */
  readonly before: Range | undefined;
  /** The words behind it, likewise. */
  readonly behind: Range | undefined;
}

/** A short text says nothing by its length. */
const SHORTEST_SOURCE = 16;
/** How short the text may be, for the length that the rest of its sentence lets one expect. */
const MOST_KEPT = 0.4;
/** The words that a link has lost stand beside it and make the rest of the sentence longer. */
const LEAST_REST = 1.15;

/** A link whose text is far too short for its source, while the rest of the sentence is too long. */
export function readShrunk(text: string, links: SegmentLinks, pair: LinkPair): Shrunk | undefined {
  const { segment, target, source } = links;
  if (sortOf(pair.target) !== 'link' || sortOf(pair.source) !== 'link') return undefined;
  const said = slice(text, pair.target.text).trim();
  const original = slice(text, pair.source.text).trim();
  const isName = original.length < SHORTEST_SOURCE || !original.includes(' ');
  if (isName || said === '' || said === original) return undefined;
  const { content } = segment.target;
  const whole = lengthOf(content, target);
  const wholeSource = lengthOf(segment.source.content, source);
  const expected = original.length * (whole / wholeSource);
  if (said.length >= MOST_KEPT * expected) return undefined;
  if (whole - said.length <= LEAST_REST * Math.max(1, whole - expected)) return undefined;
  const missing = expected - said.length;
  return {
    pair,
    before: wordsBefore(text, range(content.start, pair.target.range.start), missing),
    behind: wordsBehind(text, range(pair.target.range.end, content.end), missing),
  };
}

/** How long the words of a half are, without the marks of its links. */
function lengthOf(content: Range, { links }: HalfLinks): number {
  return links.reduce(
    (length, { range: whole, text }) => length - widthOf(whole) + widthOf(text),
    widthOf(content),
  );
}

function widthOf({ start, end }: Range): number {
  return end - start;
}

/** Marks that the text of a link seldom goes across. */
const BORDER = /[[\]()<>{}*_`|.:;!?,]/;
const BORDERS = new RegExp(BORDER, 'g');
/** How much of the missing length the words up to the next mark must have. */
const LEAST_FOUND = 0.6;

function wordsBefore(text: string, place: Range, missing: number): Range | undefined {
  const near = text.slice(Math.max(place.start, place.end - 2 * missing), place.end);
  const border = [...near.matchAll(BORDERS)].at(-1);
  const words = near.slice(border ? border.index + 1 : 0);
  const starts = [...words.matchAll(/(?<=^|\s)\S/g)].map(({ index }) => words.length - index);
  const length = nearestTo(missing, starts);
  return length === undefined ? undefined : range(place.end - length, place.end);
}

function wordsBehind(text: string, place: Range, missing: number): Range | undefined {
  const near = text.slice(place.start, Math.min(place.end, place.start + 2 * missing));
  const border = near.search(BORDER);
  const words = border < 0 ? near : near.slice(0, border);
  const ends = [...words.matchAll(/\S(?=\s|$)/g)].map(({ index }) => index + 1);
  const length = nearestTo(missing, ends);
  return length === undefined ? undefined : range(place.start, place.start + length);
}

/** The length that comes nearest to the missing one, where any has enough of it. */
function nearestTo(missing: number, lengths: readonly number[]): number | undefined {
  const enough = lengths.filter((length) => length >= LEAST_FOUND * missing);
  return enough.toSorted((a, b) => Math.abs(a - missing) - Math.abs(b - missing))[0];
}
