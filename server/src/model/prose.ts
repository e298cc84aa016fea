import type { Range } from '../text/range.ts';
import { bisect } from '../text/search.ts';
import { blockReader } from './blocks.ts';
import { type Document, perDocument } from './document.ts';
import type { Segment } from './segments.ts';

/** Fences and comments, in their order. */
const blocks = perDocument(({ text }): readonly Range[] => {
  const read = blockReader(text);
  const found: Range[] = [];
  for (let block = read(0); block; block = read(block.range.end)) found.push(block.range);
  return found;
});

/** Whether an offset lies in a code fence or a comment, outside of which Markdown is read. */
export function isInBlock(document: Document, offset: number): boolean {
  return isWithin(blocks(document), offset);
}

/** Whether an offset lies in a segment, its tags included. */
export function isInSegment({ segments }: Document, offset: number): boolean {
  const next = bisect(segments.length, (index) => segments[index]!.range.end > offset);
  return next < segments.length && segments[next]!.range.start <= offset;
}

/** The segment whose target has an offset in its text; undefined for all other places. */
export function targetAt({ segments }: Document, offset: number): Segment | undefined {
  const next = bisect(segments.length, (index) => segments[index]!.range.end > offset);
  const content = segments[next]?.target.content;
  return content && content.start <= offset && offset < content.end ? segments[next] : undefined;
}

function isWithin(ranges: readonly Range[], offset: number): boolean {
  const next = bisect(ranges.length, (index) => ranges[index]!.end > offset);
  return next < ranges.length && ranges[next]!.start <= offset;
}
