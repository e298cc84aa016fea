/** Which way to look from the caret. */
export type Direction = 'next' | 'previous';

/**
 * The place to go to from the caret: the nearest one in that direction, or, past the last, the
 * one at the other end. Undefined where there is none.
 *
 * @param places in ascending order; of equal places the first counts.
 * @param compare a place with the caret: negative before it, zero at it, positive after it.
 */
export function nearest<Place>(
  places: readonly Place[],
  compare: (place: Place) => number,
  direction: Direction,
): Place | undefined {
  if (direction === 'next') return places.find((place) => compare(place) > 0) ?? places[0];
  return places.findLast((place) => compare(place) < 0) ?? places.at(-1);
}
