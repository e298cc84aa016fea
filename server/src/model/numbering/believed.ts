import { longestRising } from '../../text/rising.ts';
import type { Place } from './places.ts';

/**
 * Believes the longest rising run of numbers: takes the number from the places that are not in it,
 * and answers them.
 */
export function believeRising(places: readonly Place[]): ReadonlySet<Place> {
  const numbered = places.filter(({ number }) => number !== undefined);
  if (isRising(numbered)) return new Set();
  const kept = new Set(longestRising(numbered.map(({ number }) => number!)));
  preferNeighborly(numbered, kept);
  const outliers = new Set(numbered.filter((_, i) => !kept.has(i)));
  for (const place of outliers) place.number = undefined;
  return outliers;
}

function isRising(places: readonly Place[]): boolean {
  return places.every(({ number }, i) => i === 0 || places[i - 1]!.number! < number!);
}

/** Of two neighbors with one number, drops the first where the number before theirs is free. */
function preferNeighborly(places: readonly Place[], kept: Set<number>): void {
  for (let i = 1; i < places.length; i++) {
    const number = places[i]!.number!;
    if (places[i - 1]!.number !== number || kept.has(i) === kept.has(i - 1)) continue;
    const isRoomBefore = number - (places[i - 2]?.number ?? number) > 1;
    kept.add(isRoomBefore ? i : i - 1);
    kept.delete(isRoomBefore ? i - 1 : i);
  }
}
