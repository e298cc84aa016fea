import { type Document, textOf } from '../../model/document.ts';
import { type Gain, weighMoves, weighOnSight } from './fit.ts';
import { type Move, suspects } from './suspects.ts';

/** Segments whose targets moved: each one’s target belongs to the next one’s source. */
export interface Round {
  /** The places of the segments. */
  readonly places: readonly number[];
  /** Whether the last target belongs to the first source, so that all are there. */
  readonly isClosed: boolean;
  /** Whether no other order is nearly as likely. */
  readonly isSure: boolean;
}

/** The rounds of a document; no segment is in two of them. */
export function readRounds(document: Document): Round[] {
  const pairs = suspects(document).filter((move) => areUnlike(document, move));
  if (pairs.length === 0) return [];
  const onSight = weighOnSight(document);
  const moves = pairs
    .filter((move) => isLikely(move, onSight))
    .flatMap((move) => [move, back(move)]);
  if (moves.length === 0) return [];
  const homes: Homes = new Map();
  findHomes(document, moves, homes);
  if (homes.size === 0) return [];
  findHomes(document, neighborly(document, homes), homes);
  findHomes(document, elsewhere(document, homes), homes);
  findHomes(document, rivals(document, homes), homes);
  findHomes(document, closing(document, homes), homes);
  return chosen(document, homes);
}

function back({ from, to }: Move): Move {
  return { from: to, to: from };
}

/** Whether a move changes anything. */
function areUnlike(document: Document, { from, to }: Move): boolean {
  const [one, other] = [document.segments[from], document.segments[to]];
  if (!one || !other) return false;
  return (['target', 'source'] as const).every((side) => {
    const text = textOf(document, one, side);
    return text !== '' && text !== textOf(document, other, side);
  });
}

/** So much has to speak for an exchange before it gets a closer look. */
const LEAST_LIKELY = 0.6;
const MOST_CONTRARY = -0.5;

function isLikely(move: Move, onSight: Gain): boolean {
  const [there, here] = [onSight(move), onSight(back(move))];
  return Math.min(there, here) > MOST_CONTRARY && there + here >= LEAST_LIKELY;
}

/** For each target the sources that it fits better than its own, and how much better. */
type Homes = Map<number, Map<number, number>>;

/** So much each target must fit better where it belongs. */
const LEAST = 0.4;

/** Takes down where targets fit better. */
function findHomes(document: Document, moves: readonly Move[], homes: Homes): void {
  if (moves.length === 0) return;
  const gainOf = weighMoves(document, moves);
  for (const move of moves) {
    const gain = gainOf(move);
    if (gain < LEAST) continue;
    const known = homes.get(move.from);
    if (known) known.set(move.to, gain);
    else homes.set(move.from, new Map([[move.to, gain]]));
  }
}

/** Where a target fits best. */
function bestHome(homes: Homes, from: number): number | undefined {
  const [first, ...others] = homes.get(from) ?? [];
  return first && others.reduce((best, one) => (one[1] > best[1] ? one : best), first)[0];
}

function gainOf(homes: Homes, from: number, to: number): number {
  return homes.get(from)?.get(to) ?? 0;
}

/** How far a run of targets that moved by one is followed. */
const LONGEST = 12;
const TELLING = 1;

/** Where one target moved by one, its neighbors may have, too. */
function neighborly(document: Document, homes: Homes): Move[] {
  const found = new Map<number, Move>();
  for (const from of homes.keys()) {
    for (const by of [1, -1]) {
      if (gainOf(homes, from, from + by) < TELLING) continue;
      for (let near = from - LONGEST; near <= from + LONGEST; near++) {
        const move = { from: near, to: near + by };
        if (areUnlike(document, move)) found.set(3 * near + by, move);
      }
    }
  }
  return [...found.values()];
}

/** How far around a better home is looked for, before a target is said to belong to a source. */
const AROUND = 8;

/** All sources around targets that do not fit their own best. */
function elsewhere(document: Document, homes: Homes): Move[] {
  const found: Move[] = [];
  for (const [from, known] of homes) {
    for (let to = from - AROUND; to <= from + AROUND; to++) {
      const move = { from, to };
      if (!known.has(to) && areUnlike(document, move)) found.push(move);
    }
  }
  return found;
}

/** What else could belong to the sources that targets seem to belong to. */
function rivals(document: Document, homes: Homes): Move[] {
  const found: Move[] = [];
  const claimed = new Set([...homes.keys()].map((from) => bestHome(homes, from)!));
  for (const to of claimed) {
    for (let from = to - AROUND; from <= to + AROUND; from++) {
      const move = { from, to };
      if (!homes.has(from) && areUnlike(document, move)) found.push(move);
    }
  }
  return found;
}

/** From the ends of runs to their beginnings: where the last target would be at home. */
function closing(document: Document, homes: Homes): Move[] {
  const isTaken = new Set([...homes.keys()].map((from) => bestHome(homes, from)));
  const found: Move[] = [];
  for (const first of homes.keys()) {
    if (isTaken.has(first)) continue;
    const path = follow(homes, first, new Set());
    const move = { from: path.at(-1)!, to: first };
    if (path.length > 2 && areUnlike(document, move)) found.push(move);
  }
  return found;
}

/** The segments from one target’s home to the next, up to one that was seen or has none. */
function follow(homes: Homes, first: number, seen: Set<number>): number[] {
  const path: number[] = [];
  for (let at: number | undefined = first; at !== undefined && !seen.has(at); ) {
    if (path.length === LONGEST) break;
    seen.add(at);
    path.push(at);
    at = bestHome(homes, at);
  }
  return path;
}

/** So much all targets of a round together must fit better. */
const LEAST_OF_ALL = 2;
/** Where the last one has no home, and nothing tells that the first one moved, too. */
const LEAST_OPEN = 5;
const FEWEST_OPEN = 3;

function chosen(document: Document, homes: Homes): Round[] {
  const claims = claimsOf(homes);
  const seen = new Set<number>();
  const taken = new Set<number>();
  const paths = [...homes.keys()].map((first) => follow(homes, first, seen));
  const loops = paths.map((path) => path.slice(loopStart(homes, path)));
  const closed = [...loops, ...pairsOf(homes)].map((places) => ({ places, isClosed: true }));
  const open = paths.map((places) => ({ places, isClosed: false }));
  return [...closed, ...open].flatMap(({ places, isClosed }) => {
    const steps = stepsOf(places, isClosed);
    const gain = steps.reduce((sum, { from, to }) => sum + gainOf(homes, from, to), 0);
    if (gain < (isClosed ? LEAST_OF_ALL : LEAST_OPEN) || places.some((one) => taken.has(one)))
      return [];
    if (!isClosed && (places.length < FEWEST_OPEN || !isSlide(steps))) return [];
    for (const place of places) taken.add(place);
    const isSure =
      isClosed && steps.every((step) => isClear(document, homes, claims, places, step));
    return [{ places, isClosed, isSure }];
  });
}

/** Where each target goes. */
export function stepsOf(places: readonly number[], isClosed: boolean): Move[] {
  const steps = places.slice(1).map((to, i) => ({ from: places[i]!, to }));
  return isClosed && places.length > 1
    ? [...steps, { from: places.at(-1)!, to: places[0]! }]
    : steps;
}

function isSlide(steps: readonly Move[]): boolean {
  const by = steps[0]!.to - steps[0]!.from;
  return Math.abs(by) === 1 && steps.every(({ from, to }) => to - from === by);
}

/** Where the part of a path begins that comes back to its beginning; its end where none does. */
function loopStart(homes: Homes, path: readonly number[]): number {
  const start = path.indexOf(bestHome(homes, path.at(-1) ?? -1) ?? -1);
  return start < 0 ? path.length : start;
}

/** How well another target must fit a source to call an exchange in question. */
const RIVAL = 0.3;

/** Whether a target fits nothing better, and nothing else fits its source, so that the order is certain. */
function isClear(
  document: Document,
  homes: Homes,
  claims: ReadonlyMap<number, readonly number[]>,
  places: readonly number[],
  { from, to }: Move,
): boolean {
  if (bestHome(homes, from) !== to || isCopied(document, from)) return false;
  const least = places.length === 2 ? RIVAL * gainOf(homes, from, to) : 0;
  return claims.get(to)!.every((one) => places.includes(one) || gainOf(homes, one, to) < least);
}

/** How much less well a target may fit where it belongs than elsewhere. */
const NEARLY = 0.5;

/** Pairs that fit each other’s source, and hardly another better. */
function* pairsOf(homes: Homes): Generator<readonly number[]> {
  const isGood = (from: number, to: number): boolean =>
    gainOf(homes, from, to) >= NEARLY * gainOf(homes, from, bestHome(homes, from)!);
  for (const [from, all] of homes) {
    for (const to of all.keys()) {
      const isMutual = from < to && homes.get(to)?.has(from) === true;
      if (isMutual && isGood(from, to) && isGood(to, from)) yield [from, to];
    }
  }
}

/** Whether another target nearby says the same, so that one of them belongs to neither. */
function isCopied(document: Document, place: number): boolean {
  const { segments } = document;
  const text = textOf(document, segments[place]!, 'target');
  const around = segments.slice(Math.max(0, place - AROUND), place + AROUND + 1);
  return around.some((one) => one.index !== place && textOf(document, one, 'target') === text);
}

/** For each source the targets that could belong there. */
function claimsOf(homes: Homes): ReadonlyMap<number, readonly number[]> {
  const claims = new Map<number, number[]>();
  for (const [from, all] of homes) {
    for (const to of all.keys()) {
      const known = claims.get(to);
      if (known) known.push(from);
      else claims.set(to, [from]);
    }
  }
  return claims;
}
