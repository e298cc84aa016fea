import type { Document } from '../document.ts';
import { formatId } from '../ids.ts';
import type { Segment, Side } from '../segments.ts';
import { fittingNumber, nextNumbered, ownNumbers } from './fitting.ts';
import { type Place, type PlaceIds, sameId } from './places.ts';

/** What is wrong with the identity of a segment. */
export type IdFault = 'malformed' | 'mismatch' | 'prefix' | 'repeated' | 'order';

/** A segment whose ID is not what its place in the document asks for. */
export interface IdVerdict {
  readonly fault: IdFault;
  readonly segment: Segment;
  /** The halves that carry the wrong ID; both where nothing tells which one it is. */
  readonly wrong: readonly Side[];
  /** The one ID that fits, from the twin, the neighbors and the prefix; undefined in doubt. */
  readonly expected: string | undefined;
}

/** A run of places to be judged by the numbers that are believed. */
export interface Sequence {
  readonly document: Document;
  readonly prefix: string;
  readonly mark: string;
  readonly places: readonly Place[];
  /** Places whose own number is not believed. */
  readonly outliers: ReadonlySet<Place>;
}

/** Judges the places without a number, and gives each the number that fits there. */
export function judge({ document, prefix, mark, places, outliers }: Sequence): IdVerdict[] {
  const taken = new Set(places.map(({ number }) => number));
  const next = nextNumbered(places);
  const verdicts: IdVerdict[] = [];
  for (const [i, place] of places.entries()) {
    if (place.number !== undefined) continue;
    const own = outliers.has(place) ? [] : ownNumbers(place, prefix);
    const surroundings = { before: places[i - 1], place, after: next[i] };
    place.number = fittingNumber(document, surroundings, own);
    if (place.segment) verdicts.push(verdictOn(place, place.segment, { prefix, mark, taken }));
  }
  return verdicts;
}

/** Judges each segment by itself: where no prefix prevails, only its two halves tell of it. */
export function judgeAlone(places: readonly Place[]): IdVerdict[] {
  return places.flatMap(({ segment, ids }) => {
    if (!segment || (ids.target && sameId(ids))) return [];
    return [twinVerdict(segment, ids)];
  });
}

function twinVerdict(segment: Segment, ids: PlaceIds): IdVerdict {
  const formed = SIDES.filter((side) => ids[side]);
  const right = formed.length === 1 ? ids[formed[0]!] : undefined;
  const wrong = right ? SIDES.filter((side) => !ids[side]) : SIDES;
  const fault = formed.length === 2 ? 'mismatch' : 'malformed';
  return { fault, segment, wrong, expected: right && formatId(right) };
}

const SIDES: readonly Side[] = ['target', 'source'];

interface Standard {
  readonly prefix: string;
  readonly mark: string;
  readonly taken: ReadonlySet<number | undefined>;
}

function verdictOn({ ids, number }: Place, segment: Segment, standard: Standard): IdVerdict {
  const { prefix, mark } = standard;
  const expected = number === undefined ? undefined : formatId({ prefix, mark, number });
  const wrong = SIDES.filter((side) => !ids[side] || formatId(ids[side]) !== expected);
  return { fault: faultOf(ids, standard), segment, wrong, expected };
}

function faultOf(ids: PlaceIds, { prefix, taken }: Standard): IdFault {
  const { target, source } = ids;
  if (!target || !source) return 'malformed';
  if (!sameId(ids)) return 'mismatch';
  if (target.prefix !== prefix) return 'prefix';
  return taken.has(target.number) ? 'repeated' : 'order';
}
