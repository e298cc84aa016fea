import type { Document } from '../document.ts';
import type { Place } from './places.ts';
import { countUntagged } from './untagged.ts';

/** A place between its neighbors. */
export interface Surroundings {
  readonly before: Place | undefined;
  readonly place: Place;
  /** The next place that has a number; others may stand between. */
  readonly after: Place | undefined;
}

/** The number that a place must have, as far as its own halves and its neighbors tell. */
export function fittingNumber(
  document: Document,
  { before, place, after }: Surroundings,
  own: readonly number[],
): number | undefined {
  const low = before?.number;
  const high = after?.number ?? Number.POSITIVE_INFINITY;
  const fitting = own.filter((number) => number > (low ?? 0) && number < high);
  if (fitting.length === 1) return fitting[0];
  if (low === undefined) return undefined;
  if (fitting.length === 0 && high - low === 2) return low + 1;
  const expected = low + 1 + countUntagged(document, before!.untaggedFrom, place.start);
  if (fitting.length > 1)
    return isOfTwo(place) || !fitting.includes(expected) ? undefined : expected;
  return expected < high ? expected : undefined;
}

/** Whether a target may have been joined to the source of a later segment, and both stand nowhere else. */
function isOfTwo({ ids: { target, source } }: Place): boolean {
  if (!target || !source || target.number >= source.number) return false;
  return source.number - target.number <= MOST_TORN;
}

/** Hardly anybody tears out more segments at once. */
const MOST_TORN = 20;

/** For each place the next one after it that has a number. */
export function nextNumbered(places: readonly Place[]): (Place | undefined)[] {
  const next: (Place | undefined)[] = new Array(places.length);
  let known: Place | undefined;
  for (let i = places.length - 1; i >= 0; i--) {
    next[i] = known;
    if (places[i]!.number !== undefined) known = places[i];
  }
  return next;
}

/** The numbers that the halves carry; those with the document's prefix speak first. */
export function ownNumbers({ ids }: Place, prefix: string): number[] {
  const found = [ids.target, ids.source].filter((id) => id !== undefined);
  const native = found.filter((id) => id.prefix === prefix);
  return [...new Set((native.length > 0 ? native : found).map(({ number }) => number))];
}
