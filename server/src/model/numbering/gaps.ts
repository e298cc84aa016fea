import type { Document } from '../document.ts';
import { formatId } from '../ids.ts';
import type { Segment } from '../segments.ts';
import type { Place } from './places.ts';
import { countUntagged } from './untagged.ts';

/** A place where numbers are missing that no image accounts for. */
export interface IdGap {
  /** The segments around the gap. */
  readonly before: Segment;
  readonly after: Segment;
  /** The IDs that are gone, in order. */
  readonly missing: readonly string[];
}

/** A segment whose number is believed. */
export interface NumberedSegment {
  readonly segment: Segment;
  readonly number: number;
}

/** The gaps between the places of a document. */
export function gapsAmong(document: Document, places: readonly Place[], prefix: string): IdGap[] {
  const present = new Set(places.flatMap(({ ids }) => [ids.target?.number, ids.source?.number]));
  return places.flatMap((after, i) => {
    const before = places[i - 1];
    if (!before || !isNumbered(before) || !isNumbered(after)) return [];
    return gapBetween(document, before, after, prefix, present);
  });
}

function isNumbered(place: Place): place is Place & NumberedSegment {
  return place.segment !== undefined && place.number !== undefined;
}

/** The gap between two neighbors, if there is one; no number is missing that is present elsewhere. */
export function gapBetween(
  document: Document,
  before: NumberedSegment,
  after: NumberedSegment,
  prefix: string,
  present: ReadonlySet<number | undefined> = new Set(),
): IdGap[] {
  const missing = numbersBetween(before.number, after.number).filter((one) => !present.has(one));
  if (missing.length === 0) return [];
  const { segment } = before;
  const start = segment.source.content.start;
  if (missing.length <= countUntagged(document, start, after.segment.range.start)) return [];
  const ids = missing.map((number) => formatId({ prefix, mark: '', number }));
  return [{ before: segment, after: after.segment, missing: ids }];
}

function numbersBetween(low: number, high: number): number[] {
  const length = Math.max(0, Math.min(high - low - 1, LONGEST_GAP));
  return Array.from({ length }, (_, i) => low + 1 + i);
}

/** A jump of thousands is a damaged ID; its list of numbers helps nobody. */
const LONGEST_GAP = 50;
