import { range } from '../text/range.ts';
import type { Reading } from './damage.ts';
import type { Problem } from './problems.ts';
import type { Segment } from './segments.ts';

/**
 * Sees a segment inside the target of another one. Such a target looks like two accidents: one
 * that is never closed, and further on an end without a beginning whose source has the same ID.
 * They are one, and become one problem at the inner segment.
 */
export function joinNested(text: string, { segments, problems }: Reading): Reading {
  const cutOff = problems.filter(({ kind, ids }) => kind === 'source-missing' && ids.length > 0);
  if (cutOff.length === 0) return { segments, problems };
  const gone = new Set<Problem>();
  const nested: Problem[] = [];
  for (const opening of cutOff) {
    const rest = findRest(text, segments, problems, opening);
    if (!rest) continue;
    const inner = segments.slice(0, rest.segment.index).filter((segment) => {
      return segment.range.start > opening.range.end;
    });
    if (inner.length === 0) continue;
    nested.push(...inner.map((segment) => describe(segment, opening)));
    for (const part of problems) if (isPartOf(part, opening, rest.problem)) gone.add(part);
  }
  const kept = problems.filter((problem) => !gone.has(problem));
  const all = [...kept, ...nested].sort((a, b) => a.range.start - b.range.start);
  return { segments, problems: all };
}

interface Rest {
  readonly segment: Segment;
  readonly problem: Problem;
}

function findRest(
  text: string,
  segments: readonly Segment[],
  problems: readonly Problem[],
  opening: Problem,
): Rest | undefined {
  const segment = segments.find(
    ({ range, target, source }) =>
      range.start > opening.range.start &&
      target.open.start === target.open.end &&
      text.slice(source.id.start, source.id.end) === opening.ids[0],
  );
  const problem = problems.find(
    ({ kind, range }) => kind === 'target-missing' && range.start === segment?.range.start,
  );
  return segment && problem ? { segment, problem } : undefined;
}

function isPartOf(problem: Problem, opening: Problem, rest: Problem): boolean {
  const isUnclosed = problem.kind === 'unclosed' && problem.range.start === opening.range.start;
  return problem === opening || problem === rest || isUnclosed;
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
