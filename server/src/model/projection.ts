import { type Range, range } from '../text/range.ts';
import type { Document } from './document.ts';
import type { Segment, Side } from './segments.ts';

/** One side of a document as plain Markdown, with the way back to the file. */
export interface Projection {
  readonly side: Side;
  readonly text: string;
  /** The offset in the file of an offset in the projection. */
  readonly toFile: (offset: number) => number;
  /** The range in the file; it spans markup where the stretch reaches over several segments. */
  readonly toFileRange: (stretch: Range) => Range;
  /** The offset in the projection of an offset in the file; markup falls to the text after it. */
  readonly fromFile: (offset: number) => number;
}

/** A stretch that the projection took over unchanged. */
interface Piece {
  readonly file: number;
  readonly projected: number;
  readonly length: number;
}

/** Replaces every segment by one of its sides: the page that the `live` branch publishes, or the English. */
export function project(document: Document, side: Side): Projection {
  const { pieces, text } = takePieces(document, side);
  const toFile = (offset: number, bias: 'start' | 'end' = 'start'): number => {
    const piece = find(pieces, offset, 'projected', bias);
    return piece.file + Math.min(offset - piece.projected, piece.length);
  };
  return {
    side,
    text,
    toFile,
    toFileRange: ({ start, end }) => {
      const from = toFile(start, start === end ? 'end' : 'start');
      return range(from, start === end ? from : toFile(end, 'end'));
    },
    fromFile: (offset) => {
      const piece = find(pieces, offset, 'file', 'start');
      return piece.projected + Math.min(offset - piece.file, piece.length);
    },
  };
}

function takePieces(document: Document, side: Side): { pieces: Piece[]; text: string } {
  const pieces: Piece[] = [];
  let text = '';
  const take = (start: number, end: number): void => {
    if (end <= start && pieces.length > 0) return;
    pieces.push({ file: start, projected: text.length, length: end - start });
    text += document.text.slice(start, end);
  };
  let at = 0;
  for (const segment of document.segments) {
    take(at, segment.range.start);
    take(segment[side].content.start, segment[side].content.end);
    at = segment.range.end;
  }
  take(at, document.text.length);
  return { pieces, text };
}

/** The last piece that begins at or before an offset; an end belongs to the piece it ends. */
function find(
  pieces: readonly Piece[],
  offset: number,
  key: 'file' | 'projected',
  bias: 'start' | 'end',
): Piece {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const start = pieces[middle]![key];
    if (start < offset || (start === offset && bias === 'start')) low = middle;
    else high = middle;
  }
  return pieces[low]!;
}

/** The segment at an offset, both ends included; undefined between segments. */
export function segmentAt(document: Document, offset: number): Segment | undefined {
  let low = 0;
  let high = document.segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (document.segments[middle]!.range.start <= offset) low = middle;
    else high = middle;
  }
  const segment = document.segments[low];
  return segment && segment.range.start <= offset && offset <= segment.range.end
    ? segment
    : undefined;
}
