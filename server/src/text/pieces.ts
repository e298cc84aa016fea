import { type Edit, inOrder } from './edit.ts';
import { type Range, range } from './range.ts';

/** A text that grew out of another: stretches of the other one, and what was written between them. */
export type Pieces = readonly (Range | string)[];

/** The pieces of a text to which nothing has been done yet. */
export function wholeText({ length }: string): Pieces {
  return [range(0, length)];
}

/** Applies edits, which do not overlap and whose ranges are of the text that the pieces make. */
export function editPieces(pieces: Pieces, edits: readonly Edit[]): Pieces {
  const result: (Range | string)[] = [];
  const rest = makeReader(pieces);
  for (const edit of inOrder(edits)) {
    result.push(...rest.upTo(edit.range.start));
    if (edit.newText !== '') result.push(edit.newText);
    rest.upTo(edit.range.end);
  }
  return [...result, ...rest.upTo(Number.POSITIVE_INFINITY)];
}

/** The edits of the other text that make the pieces of it. */
export function editsFromPieces(pieces: Pieces, text: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let written = '';
  const flush = (end: number): void => {
    if (text.slice(at, end) !== written) edits.push({ range: range(at, end), newText: written });
    written = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') written += piece;
    else {
      flush(piece.start);
      at = piece.end;
    }
  }
  flush(text.length);
  return edits;
}

/** Reads pieces from their start; each call goes on where the last one ended. */
function makeReader(pieces: Pieces): { readonly upTo: (offset: number) => (Range | string)[] } {
  let offset = 0;
  let next = 0;
  let open: Range | string | undefined = pieces[next++];
  return {
    upTo: (end) => {
      const read: (Range | string)[] = [];
      while (open !== undefined && offset < end) {
        const length = typeof open === 'string' ? open.length : open.end - open.start;
        const taken = Math.min(length, end - offset);
        if (taken > 0) read.push(part(open, 0, taken));
        offset += taken;
        open = taken < length ? part(open, taken, length) : pieces[next++];
      }
      return read;
    },
  };
}

function part(piece: Range | string, start: number, end: number): Range | string {
  if (typeof piece === 'string') return piece.slice(start, end);
  return range(piece.start + start, piece.start + end);
}
