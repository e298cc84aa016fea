import { type Range, range } from '../text/range.ts';
import { type Document, idOf, perDocument } from './document.ts';
import { frontMatterValue } from './front-matter.ts';
import { numbering } from './numbering/numbering.ts';
import type { Segment, Side } from './segments.ts';

/** A segment of the committed version and the same segment now. */
export interface KeptSegment {
  readonly before: Segment;
  readonly now: Segment;
}

/** A run of segments of the committed version that are gone. */
export interface LostRun {
  /** In the committed version, in order, next to each other. */
  readonly segments: readonly Segment[];
  /** The kept segments around the run; undefined at the start or the end of the document. */
  readonly previous: KeptSegment | undefined;
  readonly next: KeptSegment | undefined;
}

/** How a document grew out of its committed version. */
export interface Revision {
  readonly base: Document;
  readonly kept: readonly KeptSegment[];
  readonly lost: readonly LostRun[];
}

/**
 * Aligns a document with its committed version by segment ID. It is null where there is no such
 * version, or where it is another hand-off of the page, whose sentences need not be the same.
 */
export const revision = perDocument(readRevision);

/** The segment of the committed version with an ID; undefined in another hand-off. */
export function committedSegment(document: Document, id: string): Segment | undefined {
  const { base } = document;
  if (!base || !isSameHandOff(base, document)) return undefined;
  return segmentsById(base).get(id);
}

function readRevision(document: Document): Revision | null {
  const { base } = document;
  if (!base || base.text === document.text || !isSameHandOff(base, document)) return null;
  const now = segmentsById(document);
  const elsewhere = idsElsewhere(document);
  const kept: KeptSegment[] = [];
  const lost: { segments: Segment[]; previous: KeptSegment | undefined }[] = [];
  const runs: LostRun[] = [];
  for (const before of base.segments) {
    const id = rightIds(base).get(before) ?? idOf(base, before, 'target');
    const segment = now.get(id);
    if (segment) {
      const pair = { before, now: segment };
      const open = lost.pop();
      if (open) runs.push({ ...open, next: pair });
      kept.push(pair);
    } else if (!elsewhere.has(id)) {
      if (lost.length === 0) lost.push({ segments: [], previous: kept.at(-1) });
      lost[0]!.segments.push(before);
    }
  }
  const open = lost.pop();
  if (open) runs.push({ ...open, next: undefined });
  return { base, kept, lost: runs };
}

function isSameHandOff(base: Document, document: Document): boolean {
  // A line that is gone tells of no other hand-off: it is what may have gone by accident.
  const same = (key: string): boolean => {
    const now = frontMatterValue(document.frontMatter, key);
    return now === undefined || now === frontMatterValue(base.frontMatter, key);
  };
  const isRepublished = !same('ms.openlocfilehash') && !same('ms.lasthandoff');
  const [before, now] = [numbering(base).prefix, numbering(document).prefix];
  const isRenumbered = before !== undefined && now !== undefined && before !== now;
  return same('ms.sourcegitcommit') && !isRepublished && !isRenumbered;
}

/** The IDs that segments whose own are wrong should have. */
const rightIds = perDocument(
  (document) =>
    new Map(numbering(document).verdicts.map(({ segment, expected }) => [segment, expected])),
);

const segmentsById = perDocument((document) => {
  const byId = new Map<string, Segment>();
  for (const segment of document.segments) {
    const right = rightIds(document).get(segment);
    const own: readonly Side[] = ['target', 'source'];
    const ids = right ? [right] : own.map((side) => idOf(document, segment, side));
    for (const id of ids) if (!byId.has(id)) byId.set(id, segment);
  }
  return byId;
});

/** IDs of halves that lost their twin: they are damaged, not gone. */
function idsElsewhere(document: Document): ReadonlySet<string> {
  return new Set(document.problems.flatMap(({ ids }) => ids));
}

/** The text between two kept neighbors, in one of the versions. */
export function between(
  document: Document,
  previous: Segment | undefined,
  next: Segment | undefined,
): Range {
  const start = previous?.range.end ?? bodyStart(document);
  return range(start, Math.max(start, next?.range.start ?? document.text.length));
}

/** Where the closing line is lost, its place is behind a line break that is not of the body. */
function bodyStart({ frontMatter }: Document): number {
  if (!frontMatter) return 0;
  const { start, end } = frontMatter.closing;
  return start === end ? end - 1 : end;
}
