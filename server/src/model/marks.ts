import { type Document, perDocument } from './document.ts';
import { scanOf } from './scan.ts';
import type { Segment, Side } from './segments.ts';
import { halfOf } from './words.ts';

export { Mark } from './mark.ts';

/**
 * Tells which marks one side of a segment holds. All sides of a document are read in one pass, so
 * that a rule can leave a segment alone for the price of a look.
 */
export function marksOf(document: Document, segment: Segment, side: Side): number {
  return marksOfHalves(document)[halfOf(segment.index, side)]!;
}

/** The marks of all halves by their numbers, for who asks for many. */
export function marksOfHalves(document: Document): Int32Array {
  return scanOf(document).marks;
}

/**
 * The segments of which either side holds one of some marks, in their order. Few do, so that a rule
 * that looks at these alone hardly costs anything.
 */
export function segmentsWith(document: Document, marks: number): readonly Segment[] {
  const known = selections(document);
  const answer = known.get(marks) ?? select(document, marks);
  known.set(marks, answer);
  return answer;
}

const selections = perDocument(() => new Map<number, readonly Segment[]>());

function select(document: Document, wanted: number): readonly Segment[] {
  const { marks } = scanOf(document);
  const selected: Segment[] = [];
  // Segments are only touched where they are wanted.
  for (let half = 0; half < marks.length; half += 2) {
    const isWanted = ((marks[half]! | marks[half + 1]!) & wanted) !== 0;
    if (isWanted) selected.push(document.segments[half >> 1]!);
  }
  return selected;
}

/** Whether both sides of a segment hold the same runs of figures, so that all their numbers agree. */
export function haveSameFigures(document: Document, { index }: Segment): boolean {
  const { figures } = scanOf(document);
  return figures[2 * index] === figures[2 * index + 1];
}
