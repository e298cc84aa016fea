import type { Document } from './document.ts';
import type { Segment, Side } from './segments.ts';

/** One side of a document as plain Markdown, with the way back to the file. */
export interface Projection {
  readonly text: string;
  /** The offset in the file of an offset in the projection. */
  readonly toFile: (offset: number) => number;
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
  return {
    text,
    toFile: (offset) => {
      const piece = pieceAt(pieces, offset);
      return piece.file + Math.min(offset - piece.projected, piece.length);
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

/** The last piece that begins at or before an offset in the projection. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.projected <= offset) low = middle;
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
