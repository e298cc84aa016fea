import { contains, range } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { blockReader } from './blocks.ts';
import { pairReader } from './canonical.ts';
import { codeSpans } from './code-spans.ts';
import { type Reading, readDamaged } from './damage.ts';
import type { Problem } from './problems.ts';
import type { Segment } from './segments.ts';

/**
 * Reads all segments of a text in one pass. Pairs in the publisher's own form are recognized by
 * plain searches; only where the text departs from it, from there to the next such pair, is the
 * markup taken apart tag by tag.
 */
export function readSegments(text: string): Reading {
  const segments: Segment[] = [];
  const problems: Problem[] = [];
  const pairs = pairReader(text);
  const nextBlock = blockReader(text);
  if (pairs.nextTarget(0) < 0 && !text.includes('data-stu-id')) return { segments, problems };

  /** The pair at or after an offset that the publisher could have written, outside of code. */
  const nextPair = (from: number): Segment | undefined => {
    for (let scan = from; ; ) {
      const at = pairs.nextTarget(scan);
      if (at < 0) return undefined;
      const block = nextBlock(scan);
      const skipped = block && block.range.start < at;
      const pair = skipped ? undefined : pairs.pairAt(at, segments.length);
      if (pair && !isCode(text, from, pair)) return pair;
      scan = skipped ? block.range.end : at + 1;
    }
  };

  const readGap = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      const block = nextBlock(at);
      const stop = Math.min(block?.range.start ?? end, end);
      if (hasSpanMarkup(text, at, stop)) {
        const reading = readDamaged(text, range(at, stop), segments.length);
        segments.push(...reading.segments);
        problems.push(...reading.problems);
      }
      at = block && block.range.start < end ? Math.min(block.range.end, end) : end;
    }
  };

  for (let at = 0; at <= text.length; ) {
    const pair = nextPair(at);
    readGap(at, pair?.range.start ?? text.length);
    if (!pair) break;
    segments.push(pair.index === segments.length ? pair : { ...pair, index: segments.length });
    at = pair.range.end;
  }
  return { segments, problems };
}

/** Whether a pair is only quoted: it stands between two backticks on its line. */
function isCode(text: string, gapStart: number, { range: pair }: Segment): boolean {
  const gap = text.slice(Math.max(gapStart, pair.start - LONGEST_LOOK), pair.start);
  const line = gap.slice(gap.lastIndexOf('\n') + 1);
  if (!line.includes('`')) return false;
  const near = range(pair.start - line.length, pair.end + LONGEST_LOOK);
  const limit = Math.min(endOfLine(text, pair.end), near.end);
  return codeSpans(text, range(near.start, limit)).some((span) => contains(span, pair));
}

const LONGEST_LOOK = 200;

function hasSpanMarkup(text: string, start: number, end: number): boolean {
  if (end - start < 4) return false;
  return /<\s?\/?\s?s|data-[ts]tu|sxs-lookup/i.test(text.slice(start, end));
}
