import { applyEdits, type Edit } from '../../text/edit.ts';
import { contains, type Range, range, shift, slice } from '../../text/range.ts';
import { endOfLine } from '../../text/search.ts';
import type { Problem } from '../problems.ts';
import type { Half, Segment } from '../segments.ts';
import type { Reading } from './damage.ts';
import { isSound, type ReadText } from './soundness.ts';

/** Some lines with damage that is judged together. */
export interface Affliction {
  readonly lines: Range;
  readonly problems: readonly Problem[];
  /** The segments of the lines. */
  readonly segments: readonly Segment[];
  /** The IDs of segments that are on lines without damage. */
  readonly idsElsewhere: ReadonlySet<string>;
  /** Those of a pair that has all its tags in their order, however they are written. */
  readonly sure: ReadonlySet<Problem>;
  /** What segments hold that are in the text more than once, letter by letter. */
  readonly repeated: () => ReadonlySet<string>;
}

/** Groups what is wrong by the lines that it is on, with all that the repairs touch. */
export function afflictions(
  text: string,
  { segments, problems }: Reading,
  read: ReadText,
): Affliction[] {
  const groups = groupsOf(text, segments, problems);
  const idsElsewhere = new Set(idsBeside(text, segments, groups));
  let known: ReadonlySet<string> | undefined;
  const repeated = (): ReadonlySet<string> => {
    known ??= repeatedOf(text, segments);
    return known;
  };
  let next = 0;
  return groups.map(({ lines, problems }) => {
    while (next < segments.length && segments[next]!.range.end < lines.start) next++;
    const first = next;
    while (next < segments.length && segments[next]!.range.start <= lines.end) next++;
    const own = segments.slice(first, next);
    const sure = sureOnes(text, own, problems, read);
    return { lines, problems, segments: own, idsElsewhere, sure, repeated };
  });
}

function repeatedOf(text: string, segments: readonly Segment[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { range: at } of segments) {
    const copy = slice(text, at);
    if (once.has(copy)) repeated.add(copy);
    else once.add(copy);
  }
  return repeated;
}

/** The IDs of segments that are not on a line with damage. */
function idsBeside(
  text: string,
  segments: readonly Segment[],
  groups: readonly { readonly lines: Range }[],
): string[] {
  let next = 0;
  return segments.flatMap(({ range: at, target }) => {
    while (next < groups.length && groups[next]!.lines.end < at.start) next++;
    const isAfflicted = next < groups.length && groups[next]!.lines.start <= at.start;
    return isAfflicted ? [] : [slice(text, target.id)];
  });
}

interface Group {
  lines: Range;
  readonly problems: Problem[];
}

function groupsOf(
  text: string,
  segments: readonly Segment[],
  problems: readonly Problem[],
): Group[] {
  const groups: Group[] = [];
  let next = 0;
  for (const problem of problems) {
    while (next < segments.length && segments[next]!.range.end < problem.range.start) next++;
    const touched = touchedBy(problem, segments[next]);
    const last = groups.at(-1);
    if (last && touched.start <= last.lines.end) {
      last.lines = widened(text, last.lines, touched);
      last.problems.push(problem);
    } else groups.push({ lines: linesAround(text, touched), problems: [problem] });
  }
  return groups;
}

function touchedBy({ range: at, repair }: Problem, segment: Segment | undefined): Range {
  const edits = repair?.edits.map((edit) => edit.range) ?? [];
  const around = segment && segment.range.start <= at.start ? [segment.range] : [];
  const all = [at, ...edits, ...around];
  return range(Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end)));
}

/** The lines with those that are touched beyond them; no line is searched twice. */
function widened(text: string, lines: Range, { start, end }: Range): Range {
  return range(
    start < lines.start ? startOfLine(text, start) : lines.start,
    end > lines.end ? endOfLine(text, end) : lines.end,
  );
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function linesAround(text: string, { start, end }: Range): Range {
  return range(startOfLine(text, start), endOfLine(text, end));
}

function sureOnes(
  text: string,
  segments: readonly Segment[],
  problems: readonly Problem[],
  read: ReadText,
): ReadonlySet<Problem> {
  const sure = new Set<Problem>();
  let next = 0;
  for (const segment of segments) {
    while (next < problems.length && problems[next]!.range.start < segment.range.start) next++;
    const first = next;
    while (next < problems.length && contains(segment.range, problems[next]!.range)) next++;
    const own = problems.slice(first, next);
    if (!hasAllTags(text, segment) || !own.every(isOfSpelling)) continue;
    if (isSound(mended(text, segment.range, own), read)) for (const one of own) sure.add(one);
  }
  return sure;
}

function mended(text: string, at: Range, problems: readonly Problem[]): string {
  const edits = problems.flatMap(({ repair }) => repair?.edits ?? []);
  return applyEdits(slice(text, at), inside(at, edits));
}

/** Edits of a text as edits of a stretch of it. */
export function inside({ start }: Range, edits: readonly Edit[]): Edit[] {
  return edits.map(({ range: at, newText }) => ({ range: shift(at, -start), newText }));
}

function hasAllTags(text: string, { target, source, wrapperOpen, wrapperClose }: Segment): boolean {
  const ids = [slice(text, target.id), slice(text, source.id)].filter((id) => id !== '');
  const tags = [wrapperOpen, wrapperClose, ...[target, source].flatMap(tagsOf)];
  return new Set(ids).size === 1 && tags.every(({ start, end }) => start < end);
}

function tagsOf({ open, close }: Half): Range[] {
  return [open, close];
}

/** How a tag is written; where it stands is not in question. */
function isOfSpelling({ kind, repair }: Problem): boolean {
  return kind === 'tag' && repair?.certain === true;
}
