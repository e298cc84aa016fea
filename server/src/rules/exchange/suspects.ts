import type { Document } from '../../model/document.ts';
import { Mark } from '../../model/marks.ts';
import { scanOf } from '../../model/scan.ts';
import type { Range } from '../../text/range.ts';

/** A target, by the place of its segment, and the source that it could belong to. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** How many segments away a source is looked for that a target could belong to. */
const REACH = 4;

/**
 * Pairs of targets that could have changed places, told by a look at lengths, figures and marks:
 * a few in a hundred, of which words tell nearly all to be in order.
 */
export function suspects(document: Document): Move[] {
  const { targets, sources } = lengthsOf(document);
  const misfits = misfitsOf(document);
  const found: Move[] = [];
  const count = targets.length;
  for (let i = 0; i < count; i++) {
    const end = Math.min(count, i + REACH + 1);
    for (let j = i + 1; j < end; j++) {
      const isTold =
        areInverted(
          targets[i]!,
          targets[j]!,
          sources[i]!,
          sources[j]!,
          j === i + 1 ? LONGER_NEXT : LONGER,
        ) ||
        (misfits[i] !== 0 && misfits[j] !== 0 && areAtHome(document, i, j));
      if (isTold) found.push({ from: i, to: j });
    }
  }
  return found;
}

interface Lengths {
  readonly targets: Int32Array;
  readonly sources: Int32Array;
}

function lengthsOf({ segments }: Document): Lengths {
  const targets = new Int32Array(segments.length);
  const sources = new Int32Array(segments.length);
  for (let i = 0; i < segments.length; i++) {
    const { target, source } = segments[i]!;
    targets[i] = sizeOf(target.content);
    sources[i] = sizeOf(source.content);
  }
  return { targets, sources };
}

function sizeOf({ start, end }: Range): number {
  return end - start;
}

/** Shorter texts differ by chance. */
const SHORTEST = 12;
/** How much longer one of two must be than the other: more where many could be meant. */
const LONGER_NEXT = 1.1;
const LONGER = 1.25;

/** Whether the longer one of two sources has the shorter one of their targets. */
function areInverted(
  one: number,
  other: number,
  source: number,
  otherSource: number,
  times: number,
): boolean {
  if ((one - other) * (source - otherSource) >= 0) return false;
  if (Math.max(source, otherSource) < SHORTEST) return false;
  return isLonger(one, other, times) && isLonger(source, otherSource, times);
}

function isLonger(one: number, other: number, times: number): boolean {
  return one > other ? one > times * other : other > times * one;
}

const TELLING =
  Mark.star | Mark.backtick | Mark.bracket | Mark.brace | Mark.angle | Mark.percent | Mark.digit;

/** For each segment, whether figures or marks of its halves differ. */
function misfitsOf(document: Document): Uint8Array {
  const { marks, figures } = scanOf(document);
  const misfits = new Uint8Array(document.segments.length);
  for (let i = 0; i < misfits.length; i++) {
    const differ = ((marks[2 * i]! ^ marks[2 * i + 1]!) & TELLING) !== 0;
    misfits[i] = differ || figures[2 * i] !== figures[2 * i + 1] ? 1 : 0;
  }
  return misfits;
}

/** Whether the figures and marks of two targets are those of each other’s source. */
function areAtHome(document: Document, i: number, j: number): boolean {
  const { marks, figures } = scanOf(document);
  const fits = (target: number, source: number): boolean =>
    ((marks[2 * target]! ^ marks[2 * source + 1]!) & TELLING) === 0 &&
    figures[2 * target] === figures[2 * source + 1];
  return fits(i, j) || fits(j, i);
}
