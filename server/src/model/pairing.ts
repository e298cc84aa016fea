import { contains, range } from '../text/range.ts';
import { forwardSearch, lineSuffix } from '../text/search.ts';
import { type Block, blockReader } from './blocks.ts';
import { pairReader } from './canonical.ts';
import { codeSpans } from './code-spans.ts';
import { assured } from './damage/assurance.ts';
import { besidePairs } from './damage/beside.ts';
import { type Reading, readDamaged } from './damage/damage.ts';
import { joinNested } from './damage/nesting.ts';
import type { Problem } from './problems.ts';
import type { Segment } from './segments.ts';

/**
 * Reads all segments of a text in one pass. Pairs in the publisher's own form are recognized by
 * plain searches; only where the text departs from it, from there to the next such pair, is the
 * markup taken apart tag by tag.
 */
export function readSegments(text: string): Reading {
  const reading = readAll(text);
  if (reading.problems.length === 0) return reading;
  return { ...reading, problems: assured(text, reading, readAll) };
}

function readAll(text: string): Reading {
  const segments: Segment[] = [];
  const problems: Problem[] = [];
  const pairs = pairReader(text);
  const nextBlock = blockReader(text);
  const nextTick = forwardSearch(text, '`');
  if (pairs.nextTarget(0) < 0 && !text.includes('data-stu-id')) return { segments, problems };

  const isQuoted = (from: number, pair: Segment): boolean => {
    const tick = nextTick(from);
    return tick >= 0 && tick < pair.range.start && isCode(text, from, pair);
  };

  /** The next pair outside of code at or after an offset, and the code on the way to it. */
  const nextPair = (from: number): Step => {
    let passed: Block[] | undefined;
    for (let scan = from; ; ) {
      const at = pairs.nextTarget(scan);
      const block = nextBlock(scan);
      if (block && (at < 0 || block.range.start < at)) {
        passed ??= [];
        passed.push(block);
        scan = block.range.end;
        continue;
      }
      const pair = at < 0 ? undefined : pairs.pairAt(at, segments.length);
      if (at < 0 || (pair && !isQuoted(from, pair))) return { pair, passed: passed ?? NO_BLOCKS };
      scan = pair ? pair.range.end : at + 1;
    }
  };

  const readProse = (start: number, end: number): void => {
    if (!hasSpanMarkup(text, start, end)) return;
    const reading = readDamaged(text, range(start, end), segments.length);
    // Not spread into one call: a stack holds only so many arguments.
    for (const segment of reading.segments) segments.push(segment);
    for (const problem of reading.problems) problems.push(problem);
  };

  for (let at = 0; ; ) {
    const { pair, passed } = nextPair(at);
    for (const { range: code } of passed) {
      readProse(at, code.start);
      at = code.end;
    }
    readProse(at, pair?.range.start ?? text.length);
    if (!pair) break;
    segments.push(pair.index === segments.length ? pair : { ...pair, index: segments.length });
    at = pair.range.end;
  }
  const reading = joinNested(text, { segments, problems });
  return { segments, problems: withBeside(text, reading) };
}

function withBeside(text: string, { segments, problems }: Reading): Problem[] {
  const beside = besidePairs(text, segments);
  if (beside.length === 0) return problems;
  return [...problems, ...beside].sort((a, b) => a.range.start - b.range.start);
}

const NO_BLOCKS: readonly Block[] = [];

interface Step {
  readonly pair: Segment | undefined;
  readonly passed: readonly Block[];
}

/** Whether a pair is only quoted: it stands between two backticks on its line. */
function isCode(text: string, gapStart: number, { range: pair }: Segment): boolean {
  const gap = text.slice(Math.max(gapStart, pair.start - LONGEST_LOOK), pair.start);
  const line = gap.slice(gap.lastIndexOf('\n') + 1);
  if (!line.includes('`')) return false;
  const after = lineSuffix(text, pair.end, LONGEST_LOOK);
  const near = range(pair.start - line.length, pair.end + after.length);
  return codeSpans(text, near).some((span) => contains(span, pair));
}

const LONGEST_LOOK = 200;

function hasSpanMarkup(text: string, start: number, end: number): boolean {
  if (end - start < 4) return false;
  return /<\s?\/?\s?s|data-[ts]tu|sxs-lookup/i.test(text.slice(start, end));
}
