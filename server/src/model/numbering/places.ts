import { type Range, slice } from '../../text/range.ts';
import type { Document } from '../document.ts';
import { parseId, type SegmentId } from '../ids.ts';
import type { Half, Segment, Side } from '../segments.ts';

/** One place in the sequence of IDs: a whole segment, or a half that lost its twin. */
export interface Place {
  readonly segment: Segment | undefined;
  readonly start: number;
  /** From where on a text without tags may have taken the next number: an image in the English. */
  readonly untaggedFrom: number;
  readonly ids: PlaceIds;
  /** The number that is believed, as far as the numbering has come; undefined while there is none. */
  number: number | undefined;
}

/** The IDs of both halves; undefined where one does not have the publisher's form. */
export type PlaceIds = Readonly<Record<Side, SegmentId | undefined>>;

/** All places of a document, in the order of the text, with no number believed yet. */
export function placesOf(document: Document): Place[] {
  const { text, problems } = document;
  const damagedTags = new Set(
    problems.filter(({ kind }) => kind === 'tag').map(({ range }) => range.start),
  );
  const whole = ownSegments(document).map((segment) => segmentPlace(text, segment, damagedTags));
  const lone = problems.flatMap(({ kind, ids, range, related }) => {
    const around = kind === 'nested' && related ? related : range;
    return ids.map((id) => lonePlace(parseId(id), around));
  });
  return lone.length > 0 ? [...whole, ...lone].sort((a, b) => a.start - b.start) : whole;
}

/**
 * The segments without those that are only the second part of one around a nested one, and without
 * copies that are to be taken out.
 */
function ownSegments({ text, problems, segments }: Document): readonly Segment[] {
  const nested = problems.filter(({ kind }) => kind === 'nested');
  if (nested.length === 0) return segments;
  const split = new Set(nested.flatMap(({ ids }) => ids));
  const copies = new Set(nested.flatMap(({ range, repair }) => (repair ? [range.start] : [])));
  return segments.filter(
    ({ range, target, source }) =>
      !copies.has(range.start) &&
      (target.open.start < target.open.end || !split.has(slice(text, source.id))),
  );
}

function segmentPlace(text: string, segment: Segment, damagedTags: ReadonlySet<number>): Place {
  const { range, source } = segment;
  const ids = idsOf(text, segment, damagedTags);
  const untaggedFrom = source.content.start;
  return { segment, start: range.start, untaggedFrom, ids, number: undefined };
}

function idsOf(
  text: string,
  { target, source }: Segment,
  damagedTags: ReadonlySet<number>,
): PlaceIds {
  // A half whose tag is lost or damaged is the tag's problem, not the ID's.
  const isLost = ({ open, id }: Half): boolean =>
    open.start === open.end || (id.start === id.end && damagedTags.has(open.start));
  const targetId = slice(text, isLost(target) ? source.id : target.id);
  const sourceId = slice(text, isLost(source) ? target.id : source.id);
  const parsed = parseId(targetId);
  return { target: parsed, source: targetId === sourceId ? parsed : parseId(sourceId) };
}

function lonePlace(id: SegmentId | undefined, { start, end }: Range): Place {
  const ids = { target: id, source: id };
  return { segment: undefined, start, untaggedFrom: end, ids, number: undefined };
}

/** The prefix that more than half of all IDs have. */
export function majorityPrefix(places: readonly Place[]): string | undefined {
  const ids = places.flatMap(({ ids: { target, source } }) => [target, source]);
  const prefixes = ids.flatMap((id) => (id ? [id.prefix] : []));
  const counts = new Map<string, number>();
  for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  return [...counts].find(([, count]) => 2 * count > prefixes.length)?.[0];
}

/** The number that both halves of a place have under a prefix. */
export function agreedNumber({ ids }: Place, prefix: string): number | undefined {
  if (!ids.target || !sameId(ids)) return undefined;
  return ids.target.prefix === prefix ? ids.target.number : undefined;
}

/** Whether both halves have the same ID, or neither has one. */
export function sameId({ target, source }: PlaceIds): boolean {
  const parts = ['prefix', 'mark', 'number'] as const;
  return parts.every((part) => target?.[part] === source?.[part]);
}
