import { range, slice } from '../../text/range.ts';
import type { Problem, Repair } from '../problems.ts';
import type { Segment } from '../segments.ts';
import type { Reading } from './damage.ts';

/**
 * Sees a segment inside the target of another one. Such a target looks like two accidents: one
 * that is never closed, and further on an end without a beginning whose source has the same ID.
 * They are one, and become one problem at the inner segment.
 */
export function joinNested(text: string, { segments, problems }: Reading): Reading {
  const pairs = pairsOf(text, segments, problems);
  if (pairs.length === 0) return { segments, problems };
  const nested = segmentsInside(segments, pairs);
  const joined = new Set(nested.map(({ pair }) => pair));
  const gone = new Set<Problem>();
  const starts = new Set<number>();
  for (const { opening, rest } of joined) {
    gone.add(opening).add(rest);
    starts.add(opening.range.start);
  }
  const kept = problems.filter(
    (problem) =>
      !gone.has(problem) && !(problem.kind === 'unclosed' && starts.has(problem.range.start)),
  );
  const all = [
    ...kept,
    ...nested.map(({ segment, pair }) => ({
      ...describe(segment, pair.opening),
      repair: nested.length > 1 ? undefined : taken(text, segment, pair, segments[pair.end]!),
    })),
  ];
  return { segments, problems: all.sort((a, b) => a.range.start - b.range.start) };
}

/** The two accidents that are one: where a target began, and the rest of its segment. */
interface Pair {
  readonly opening: Problem;
  readonly rest: Problem;
  /** The index of the segment that the rest is. */
  readonly end: number;
}

/** Pairs each rest with the nearest opening before it that has its ID. */
function pairsOf(
  text: string,
  segments: readonly Segment[],
  problems: readonly Problem[],
): readonly Pair[] {
  const rests = new Map<number, Problem>();
  const openings: Problem[] = [];
  for (const problem of problems) {
    if (problem.kind === 'target-missing') rests.set(problem.range.start, problem);
    if (problem.kind === 'source-missing' && problem.ids.length > 0) openings.push(problem);
  }
  if (rests.size === 0) return [];
  openings.sort(byStart);
  const open = new Map<string, Problem[]>();
  const pairs: Pair[] = [];
  let next = 0;
  for (const { index, range: whole, source, target } of segments) {
    for (; next < openings.length && openings[next]!.range.start < whole.start; next++) {
      const opening = openings[next]!;
      const id = opening.ids[0]!;
      const others = open.get(id);
      if (others) others.push(opening);
      else open.set(id, [opening]);
    }
    const rest = target.open.start === target.open.end ? rests.get(whole.start) : undefined;
    const opening = rest && open.get(slice(text, source.id))?.pop();
    if (rest && opening) pairs.push({ opening, rest, end: index });
  }
  return pairs;
}

interface Nested {
  readonly segment: Segment;
  readonly pair: Pair;
}

/** The segments that stand inside a pair, each once, with the innermost pair around it. */
function segmentsInside(segments: readonly Segment[], pairs: readonly Pair[]): Nested[] {
  const waiting = [...pairs].sort((a, b) => byStart(a.opening, b.opening));
  const around: Pair[] = [];
  const nested: Nested[] = [];
  let next = 0;
  for (const segment of segments) {
    for (; next < waiting.length; next++) {
      if (waiting[next]!.opening.range.end >= segment.range.start) break;
      around.push(waiting[next]!);
    }
    while (around.length > 0 && around.at(-1)!.end <= segment.index) around.pop();
    const pair = around.at(-1);
    if (pair) nested.push({ segment, pair });
  }
  return nested;
}

function byStart(a: Problem, b: Problem): number {
  return a.range.start - b.range.start;
}

/** Takes a segment out of the end of a target, and puts it behind. */
function taken(
  text: string,
  { range: inner, target: { open } }: Segment,
  { opening }: Pair,
  { target: { content }, range: outer }: Segment,
): Repair | undefined {
  const before = text.slice(opening.range.end, inner.start).trimEnd();
  const start = opening.range.end + before.length;
  if (before === '' || text.slice(inner.end, content.end).trim() !== '') return undefined;
  // Of a copy, nobody can tell that it was moved.
  const tag = slice(text, open);
  if (text.indexOf(tag) !== text.lastIndexOf(tag)) return undefined;
  const newText = text.slice(content.end, outer.end) + text.slice(start, inner.end);
  const edits = [{ range: range(start, outer.end), newText }];
  return { title: 'Move it behind that segment', certain: true, edits };
}

function describe(inner: Segment, opening: Problem): Problem {
  return {
    kind: 'nested',
    range: range(inner.range.start, inner.range.end),
    message: `This segment stands inside the target of segment ${opening.ids[0]}: expected it after that segment, or before it.`,
    ids: opening.ids,
    repair: undefined,
    place: undefined,
    related: opening.range,
  };
}
