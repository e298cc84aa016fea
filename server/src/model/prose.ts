import type { Range } from '../text/range.ts';
import { bisect } from '../text/search.ts';
import { type Block, blockReader } from './blocks.ts';
import { type Document, perDocument } from './document.ts';

/** Fences and comments, in their order. */
export const blocksOf: (document: Document) => readonly Block[] = perDocument(({ text }) => {
  const read = blockReader(text);
  const found: Block[] = [];
  for (let block = read(0); block; block = read(block.range.end)) found.push(block);
  return found;
});

const blocks = perDocument((document): readonly Range[] =>
  blocksOf(document).map((block) => block.range),
);

/** Whether an offset lies in a code fence or a comment, outside of which Markdown is read. */
export function isInBlock(document: Document, offset: number): boolean {
  return isWithin(blocks(document), offset);
}

/** Whether an offset lies in a segment, its tags included. */
export function isInSegment({ segments }: Document, offset: number): boolean {
  const next = bisect(segments.length, (index) => segments[index]!.range.end > offset);
  return next < segments.length && segments[next]!.range.start <= offset;
}

function isWithin(ranges: readonly Range[], offset: number): boolean {
  const next = bisect(ranges.length, (index) => ranges[index]!.end > offset);
  return next < ranges.length && ranges[next]!.start <= offset;
}
