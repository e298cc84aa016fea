import { type Range, slice } from '../text/range.ts';
import { type Document, perDocument } from './document.ts';
import { formatId, numberOf, parseId, type SegmentId } from './ids.ts';
import type { Half, Segment, Side } from './segments.ts';

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

/** A place where numbers are missing that no image accounts for. */
export interface IdGap {
  /** The segments around the gap. */
  readonly before: Segment;
  readonly after: Segment;
  /** The IDs that are gone, in order. */
  readonly missing: readonly string[];
}

/** What the IDs of a document tell, each segment judged once. */
export interface Numbering {
  /** The prefix of most IDs; undefined where no prefix has the majority. */
  readonly prefix: string | undefined;
  readonly verdicts: readonly IdVerdict[];
  readonly gaps: readonly IdGap[];
}

/**
 * Reads the IDs of a document as one sequence. The publisher numbers a document's sentences with
 * one prefix, strictly rising, and leaves out a number only for what carries no tags, the text of an
 * image above all. So the longest rising run of well-formed pairs is believed, and the rest is
 * judged against it.
 */
export const numbering = perDocument(readNumbering);

/** One place in the sequence: a whole segment, or a half that lost its twin. */
interface Place {
  readonly segment: Segment | undefined;
  readonly start: number;
  readonly end: number;
  readonly ids: Readonly<Record<Side, SegmentId | undefined>>;
  /** The number that both halves agree on, or that was found to be right. */
  number: number | undefined;
}

function readNumbering(document: Document): Numbering {
  return readInOrder(document) ?? readPlaces(document);
}

/** The numbering of a document whose IDs are all in order, as nearly all are; else undefined. */
function readInOrder(document: Document): Numbering | undefined {
  const { text, segments, problems, frontMatter } = document;
  const [first] = segments;
  const prefix = first && parseId(slice(text, first.target.id))?.prefix;
  if (prefix === undefined || problems.length > 0) return undefined;
  if (first!.range.start < (frontMatter?.range.end ?? 0)) return undefined;
  const gaps: IdGap[] = [];
  let before = 0;
  for (const [i, { target, source }] of segments.entries()) {
    const number = numberOf(text, target.id, prefix);
    if (number <= before || numberOf(text, source.id, prefix) !== number) return undefined;
    if (i > 0 && number - before > 1) {
      const around = [segments[i - 1]!, segments[i]!].map((one) => placeOf(text, one, NO_TAGS));
      for (const place of around) place.number = agreedNumber(place, prefix);
      gaps.push(...findGaps(document, around, prefix));
    }
    before = number;
  }
  return { prefix, verdicts: [], gaps };
}

const NO_TAGS: ReadonlySet<number> = new Set();

function readPlaces(document: Document): Numbering {
  const places = placesOf(document);
  const prefix = majorityPrefix(places);
  if (prefix === undefined) return { prefix, verdicts: ownFaults(places), gaps: [] };
  const isHead = ({ start }: Place): boolean => start < (document.frontMatter?.range.end ?? 0);
  const head = places.filter(isHead);
  const body = places.filter((place) => !isHead(place));
  for (const place of places) place.number = agreedNumber(place, prefix);
  // Keys of the front matter come in any order, so no number of theirs is out of place.
  const verdicts = judge(document, head, prefix, new Set());
  for (const verdict of judge(document, body, prefix, dropOutliers(body))) verdicts.push(verdict);
  return { prefix, verdicts, gaps: findGaps(document, body, prefix) };
}

function placesOf(document: Document): Place[] {
  const tagProblems = document.problems.filter(({ kind }) => kind === 'tag');
  const damagedTags = new Set(tagProblems.map(({ range }) => range.start));
  const places = ownSegments(document).map((one) => placeOf(document.text, one, damagedTags));
  for (const { kind, ids, range, related } of document.problems) {
    const place = kind === 'nested' && related ? related : range;
    for (const text of ids) places.push(lonePlace(parseId(text), place));
  }
  return document.problems.length > 0 ? places.sort((a, b) => a.start - b.start) : places;
}

function placeOf(text: string, segment: Segment, damagedTags: ReadonlySet<number>): Place {
  const { start, end } = segment.range;
  return { segment, start, end, ids: idsOf(text, segment, damagedTags), number: undefined };
}

/** The segments without those that are only the second part of one around a nested one. */
function ownSegments(document: Document): readonly Segment[] {
  const nested = document.problems.filter(({ kind }) => kind === 'nested');
  const split = new Set(nested.flatMap(({ ids }) => ids));
  if (split.size === 0) return document.segments;
  return document.segments.filter(
    ({ target, source }) =>
      target.open.start < target.open.end || !split.has(slice(document.text, source.id)),
  );
}

function idsOf(
  text: string,
  { target, source }: Segment,
  damagedTags: ReadonlySet<number>,
): Place['ids'] {
  // A half whose tag is lost or damaged is the tag's problem, not the ID's.
  const isLost = ({ open, id }: Half): boolean =>
    open.start === open.end || (id.start === id.end && damagedTags.has(open.start));
  const targetId = slice(text, isLost(target) ? source.id : target.id);
  const sourceId = slice(text, isLost(source) ? target.id : source.id);
  const parsed = parseId(targetId);
  return { target: parsed, source: targetId === sourceId ? parsed : parseId(sourceId) };
}

function lonePlace(id: SegmentId | undefined, { start, end }: Range): Place {
  return { segment: undefined, start, end, ids: { target: id, source: id }, number: undefined };
}

function majorityPrefix(places: readonly Place[]): string | undefined {
  const counts = new Map<string, number>();
  let halves = 0;
  for (const { ids } of places) {
    for (const id of [ids.target, ids.source]) {
      if (!id) continue;
      halves++;
      counts.set(id.prefix, (counts.get(id.prefix) ?? 0) + 1);
    }
  }
  for (const [prefix, count] of counts) if (2 * count > halves) return prefix;
  return undefined;
}

/** Where no prefix prevails, only what a segment says of itself can be judged. */
function ownFaults(places: readonly Place[]): IdVerdict[] {
  return places.flatMap(({ segment, ids }) => {
    if (!segment || (ids.target && sameId(ids.target, ids.source))) return [];
    return [twinVerdict(segment, ids)];
  });
}

function twinVerdict(segment: Segment, ids: Place['ids']): IdVerdict {
  const right = ids.target && !ids.source ? ids.target : !ids.target ? ids.source : undefined;
  const wrong = bothSides.filter((side) => !right || ids[side] !== right);
  const fault = ids.target && ids.source ? 'mismatch' : 'malformed';
  return { fault, segment, wrong, expected: right && formatId(right) };
}

const bothSides: readonly Side[] = ['target', 'source'];

function sameId(a: SegmentId | undefined, b: SegmentId | undefined): boolean {
  return a === b || (a?.prefix === b?.prefix && a?.number === b?.number);
}

function agreedNumber({ ids }: Place, prefix: string): number | undefined {
  if (!ids.target || !sameId(ids.target, ids.source)) return undefined;
  return ids.target.prefix === prefix ? ids.target.number : undefined;
}

// ---- the believed sequence

/** Takes the number from the places that break the rising order; answers them. */
function dropOutliers(places: readonly Place[]): Set<Place> {
  const numbered = places.filter(({ number }) => number !== undefined);
  if (isRising(numbered)) return new Set();
  const kept = longestRising(numbered.map(({ number }) => number!));
  preferNeighborly(numbered, kept);
  const outliers = new Set(numbered.filter((_, i) => !kept.has(i)));
  for (const place of outliers) place.number = undefined;
  return outliers;
}

function isRising(places: readonly Place[]): boolean {
  return places.every(({ number }, i) => i === 0 || places[i - 1]!.number! < number!);
}

/** The indices of a longest strictly rising subsequence (patience sorting, n log n). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, i) => {
    const pile = lowerBound(tails, (tail) => numbers[tail]! < number);
    previous[i] = pile > 0 ? tails[pile - 1]! : -1;
    tails[pile] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(i);
  return kept;
}

function lowerBound(items: readonly number[], isBefore: (item: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
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

// ---- the verdicts

function judge(
  document: Document,
  places: readonly Place[],
  prefix: string,
  outliers: ReadonlySet<Place>,
): IdVerdict[] {
  const taken: ReadonlySet<number | undefined> = new Set(places.map(({ number }) => number));
  const verdicts: IdVerdict[] = [];
  const next = nextNumbered(places);
  places.forEach((place, i) => {
    if (place.number !== undefined) return;
    const surroundings = { before: places[i - 1], place, after: next[i] };
    const own = outliers.has(place) ? [] : ownNumbers(place, prefix);
    place.number = fittingNumber(document, surroundings, own);
    if (!isWhole(place)) return;
    const expected = place.number && formatId({ prefix, number: place.number });
    const isTaken = taken.has(place.ids.target?.number);
    verdicts.push(verdictOf(place, { prefix, expected: expected || undefined, isTaken }));
  });
  return verdicts;
}

interface WholePlace extends Place {
  readonly segment: Segment;
}

function isWhole(place: Place): place is WholePlace {
  return place.segment !== undefined;
}

/** For each place the next one after it that has a number. */
function nextNumbered(places: readonly Place[]): (Place | undefined)[] {
  const next: (Place | undefined)[] = new Array(places.length);
  let known: Place | undefined;
  for (let i = places.length - 1; i >= 0; i--) {
    next[i] = known;
    if (places[i]!.number !== undefined) known = places[i];
  }
  return next;
}

interface Surroundings {
  readonly before: Place | undefined;
  readonly place: Place;
  /** The next place that has a number; others may stand between. */
  readonly after: Place | undefined;
}

/** The number that a place must have, as far as its own halves and its neighbors tell. */
function fittingNumber(
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
  const expected = low + 1 + countUntagged(document, before!, place);
  if (fitting.length > 1) return fitting.includes(expected) ? expected : undefined;
  return expected < high ? expected : undefined;
}

/** The numbers that the halves carry; those with the document's prefix speak first. */
function ownNumbers({ ids }: Place, prefix: string): number[] {
  const found = [ids.target, ids.source].filter((id) => id !== undefined);
  const native = found.filter((id) => id.prefix === prefix);
  return [...new Set((native.length > 0 ? native : found).map(({ number }) => number))];
}

function verdictOf(
  { segment, ids }: WholePlace,
  { prefix, expected, isTaken }: { prefix: string; expected: string | undefined; isTaken: boolean },
): IdVerdict {
  const wrong = bothSides.filter((side) => !ids[side] || formatId(ids[side]) !== expected);
  return { fault: faultOf(ids, prefix, isTaken), segment, wrong, expected };
}

function faultOf({ target, source }: Place['ids'], prefix: string, isTaken: boolean): IdFault {
  if (!target || !source) return 'malformed';
  if (!sameId(target, source)) return 'mismatch';
  if (target.prefix !== prefix) return 'prefix';
  return isTaken ? 'repeated' : 'order';
}

// ---- the gaps

function findGaps(document: Document, places: readonly Place[], prefix: string): IdGap[] {
  const gaps: IdGap[] = [];
  for (let i = 1; i < places.length; i++) {
    const [before, after] = [places[i - 1]!, places[i]!];
    if (before.number === undefined || after.number === undefined) continue;
    if (after.number - before.number < 2 || !before.segment || !after.segment) continue;
    const missing = missingIds(places, before.number, after.number, prefix);
    if (missing.length <= countUntagged(document, before, after)) continue;
    gaps.push({ before: before.segment, after: after.segment, missing });
  }
  return gaps;
}

/** The IDs between two numbers that stand nowhere else in the document. */
function missingIds(
  places: readonly Place[],
  low: number,
  high: number,
  prefix: string,
): readonly string[] {
  const length = Math.min(high - low - 1, LONGEST_GAP);
  const candidates = Array.from({ length }, (_, i) => low + 1 + i);
  const present = new Set(places.flatMap(({ ids }) => [ids.target?.number, ids.source?.number]));
  return candidates
    .filter((number) => !present.has(number))
    .map((number) => formatId({ prefix, number }));
}

/** A jump of thousands is a damaged ID; its list of numbers helps nobody. */
const LONGEST_GAP = 50;

/** How many texts stand between two places that may have taken a number, but carry no tags. */
function countUntagged(document: Document, before: Place, after: Place): number {
  const start = before.segment?.source.content.start ?? before.end;
  const between = document.text.slice(start, after.start);
  const images = between.match(IMAGE)?.length ?? 0;
  return document.text.startsWith(YAML_PAGE)
    ? images + (between.match(METADATA)?.length ?? 0)
    : images;
}

const IMAGE = /!\[|:::[ \t]?image|<img\b/gi;

/** Pages in YAML have their metadata between their texts. */
const YAML_PAGE = '### YamlMime';
const METADATA = /^[ \t]+(?:title|description):(?! <span)/gm;
