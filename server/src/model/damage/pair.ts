import { type Edit, inOrder } from '../../text/edit.ts';
import { range, slice } from '../../text/range.ts';
import { type Problem, problem } from '../problems.ts';
import type { Half, Segment } from '../segments.ts';
import type { Tag } from '../tags.ts';
import { type FoundPair, pairProblems, unclosed } from './pair-problems.ts';
import { type DamageReader, idOf, readHalf } from './reader.ts';
import { readSource } from './source.ts';
import { CLOSE, empty, endOf, type OpenHalf, removal } from './span-markup.ts';
import { endOfContainer } from './text-bounds.ts';

/** Reads a pair that begins with the opening tag of its target. */
export function readPair(reader: DamageReader): void {
  const open = reader.tags.take('target')!;
  const { start, end } = open.range;
  reader.textEnd = endOfContainer(reader.text, start);
  const target = readHalf(reader, open, end);
  if (reader.tags.isSource()) finishPair(reader, start, target);
  else reportLoneTarget(reader, open, target);
}

/** Reads on after the target: wrapper, source and the two ends. */
export function finishPair(reader: DamageReader, start: number, target: OpenHalf): void {
  const pair = { target, ...readSource(reader) };
  reader.settled = pair.end;
  reader.problems.push(...together(pairProblems(reader.text, pair)));
  reader.segments.push(segmentOf(pair, start, reader.firstIndex + reader.segments.length));
}

/** What a program did to the tags of a pair is one accident, with one repair. */
function together(problems: readonly Problem[]): readonly Problem[] {
  const [first, ...others] = [...problems].sort((a, b) => a.range.start - b.range.start);
  const isOfTags = problems.every(
    ({ kind, repair }) => repair?.certain && (kind === 'tag' || kind === 'wrapper'),
  );
  if (!first?.repair || others.length === 0 || !isOfTags) return problems;
  const edits = joined(problems.flatMap(({ repair }) => repair!.edits));
  const count = others.length === 1 ? 'is another tag' : `are ${others.length} other tags`;
  const message = `${first.message.replace(/\.$/, '')}; so ${count} of this segment.`;
  const repair = { title: 'Repair the tags', certain: true, edits };
  return [{ ...first, kind: 'tag', message, repair }];
}

/** Edits in their order; what is put in before a tag becomes one with its replacement. */
function joined(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const { range: at, newText } of inOrder(edits)) {
    const before = byPlace.get(at.start)?.newText ?? '';
    byPlace.set(at.start, { range: at, newText: before + newText });
  }
  return [...byPlace.values()];
}

function segmentOf(pair: FoundPair, start: number, index: number): Segment {
  const { target, wrapper, source, wrapperClose, end } = pair;
  return {
    index,
    range: range(start, end),
    target: wholeHalf(target),
    source: wholeHalf(source),
    wrapperOpen: wrapper?.range ?? empty(source.open?.range.start ?? endOf(target)),
    wrapperClose: wrapperClose?.range ?? empty(end),
    quote: '"',
  };
}

function wholeHalf({ open, content, close }: OpenHalf): Half {
  const openRange = open?.range ?? empty(content.start);
  const closeRange = close?.range ?? empty(content.end);
  return {
    range: range(openRange.start, closeRange.end),
    open: openRange,
    id: open?.id ?? empty(content.start),
    content,
    close: closeRange,
  };
}

function reportLoneTarget(reader: DamageReader, open: Tag, target: OpenHalf): void {
  const { tags, problems } = reader;
  reader.settled = endOf(target);
  if (isDoubled(reader, open, target)) {
    const repair = removal('Remove the first of the two', [open.range]);
    problems.push(problem('stray', open.range, 'This tag stands here twice.', { repair }));
    return;
  }
  if (!target.close && tags.peek()?.kind === 'target') {
    problems.push(unclosed('target', target, CLOSE));
  }
  const message =
    'This target has no source: expected its English after it, in a span of class sxs-lookup.';
  const place = target.close?.range.end;
  problems.push(
    problem('source-missing', open.range, message, { ids: [idOf(reader, open)], place }),
  );
}

/** Whether the same opening tag follows at once. */
function isDoubled({ text }: DamageReader, open: Tag, { content, close }: OpenHalf): boolean {
  const isEmpty = !close && content.start === content.end;
  return isEmpty && text.startsWith(slice(text, open.range), content.end);
}
