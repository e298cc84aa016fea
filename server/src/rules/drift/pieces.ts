import type { Document } from '../../model/document.ts';
import { between, type KeptSegment, type Revision } from '../../model/revision.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { certainly, type Found } from '../rule.ts';

/**
 * Says where something between the segments is changed that translators never change: code, the
 * address of a link or an image, an anchor.
 */
export function* changedPieces(document: Document, { base, kept }: Revision): Iterable<Found> {
  for (let i = 0; i <= kept.length; i++) {
    const [previous, next] = [kept[i - 1], kept[i]];
    if (!areNeighbors(previous, next, document, base)) continue;
    const here = between(document, previous?.now, next?.now);
    const there = between(base, previous?.before, next?.before);
    yield* comparePieces(document, here, base, there);
  }
}

/** Whether nothing but the text between them separates two kept segments, in both versions. */
function areNeighbors(
  previous: KeptSegment | undefined,
  next: KeptSegment | undefined,
  document: Document,
  base: Document,
): boolean {
  const isNow = (previous?.now.index ?? -1) + 1 === (next?.now.index ?? document.segments.length);
  const isBefore =
    (previous?.before.index ?? -1) + 1 === (next?.before.index ?? base.segments.length);
  return isNow && isBefore;
}

interface Piece {
  readonly name: string;
  readonly range: Range;
}

function* comparePieces(
  document: Document,
  here: Range,
  base: Document,
  there: Range,
): Iterable<Found> {
  if (slice(document.text, here) === slice(base.text, there)) return;
  const pieces = piecesOf(document.text, here);
  const committed = piecesOf(base.text, there);
  const isAligned =
    pieces.length === committed.length &&
    pieces.every(({ name }, i) => name === committed[i]!.name);
  if (!isAligned) return;
  for (const [i, piece] of pieces.entries()) {
    const expected = slice(base.text, committed[i]!.range);
    if (slice(document.text, piece.range) === expected) continue;
    yield {
      range: piece.range,
      message: `${piece.name} was changed since the last commit: expected ${shorten(expected)}.`,
      fixes: [certainly(`Restore ${shorten(expected)}`, piece.range, expected)],
    };
  }
}

const LONGEST_QUOTE = 80;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

/** What is protected, each with the group that holds it; one alternative a form. */
const PROTECTED: readonly [name: string, form: RegExp][] = [
  ['This code', /^ *(`{3,}|~{3,})[^\n]*\n(?:(?! *\1)[^\n]*\n)*/gm],
  ['This address', /(?<=\]\()[^()\s]+(?=[\s)])/g],
  ['This anchor', /(?<=<a (?:name|id)=")[^"<>]*(?=")/g],
  ['This directive', /^:::(?!image)[^\n]*|\[!INCLUDE[^\n]*/gm],
];

function piecesOf(text: string, within: Range): Piece[] {
  const stretch = slice(text, within);
  const pieces = PROTECTED.flatMap(([name, form]) =>
    [...stretch.matchAll(form)].map(({ index, 0: piece }) => ({
      name,
      range: range(within.start + index, within.start + index + piece.length),
    })),
  );
  return pieces.sort((a, b) => a.range.start - b.range.start);
}
