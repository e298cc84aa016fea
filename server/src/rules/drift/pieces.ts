import { type Document, textOf } from '../../model/document.ts';
import { between, type KeptSegment, type Revision } from '../../model/revision.ts';
import type { Segment } from '../../model/segments.ts';
import { difference } from '../../text/difference.ts';
import { contains, type Range, range, slice } from '../../text/range.ts';
import { idRange } from '../identity.ts';
import { certainly, type Fix, type Found } from '../rule.ts';

/**
 * Says where something between the segments is changed or gone that translators never change: code,
 * the address of a link or an image, an anchor, what makes a line a heading or an item of a list.
 */
export function* changedPieces(document: Document, { base, kept }: Revision): Iterable<Found> {
  for (let i = 0; i <= kept.length; i++) {
    const [previous, next] = [kept[i - 1], kept[i]];
    if (!areNeighbors(previous, next, document, base)) continue;
    const gap: Gap = {
      document,
      base,
      here: between(document, previous?.now, next?.now),
      there: between(base, previous?.before, next?.before),
      around: [next?.now, previous?.now].filter((segment) => segment !== undefined),
    };
    if (slice(document.text, gap.here) !== slice(base.text, gap.there)) yield* comparePieces(gap);
  }
}

/** What stands between two segments, in both versions. */
interface Gap {
  readonly document: Document;
  readonly base: Document;
  readonly here: Range;
  readonly there: Range;
  /** The segment after it, and the one before. */
  readonly around: readonly Segment[];
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
  readonly form: Form;
  readonly range: Range;
  /** What must be the same. */
  readonly key: string;
}

function* comparePieces(gap: Gap): Iterable<Found> {
  const { document, base, here, there } = gap;
  const pieces = piecesOf(document.text, here);
  const committed = piecesOf(base.text, there);
  const isAligned =
    pieces.length === committed.length &&
    pieces.every(({ form }, i) => form === committed[i]!.form);
  if (!isAligned) {
    const lost = without(committed, pieces).filter((piece) => !isHoisted(gap, piece));
    if (lost.length > 0) yield goneFrom(gap, lost);
    return;
  }
  for (const [i, piece] of pieces.entries()) {
    if (piece.key === committed[i]!.key) continue;
    const expected = slice(base.text, committed[i]!.range);
    yield {
      range: piece.range,
      message: `${piece.form.name} was changed since the last commit: expected ${shorten(expected)}.`,
      fixes: [certainly(`Restore ${shorten(expected)}`, piece.range, expected)],
    };
  }
}

/** The committed pieces that are nowhere in the text now. */
function without(committed: readonly Piece[], pieces: readonly Piece[]): Piece[] {
  const left = pieces.map(({ form, key }) => form.name + key);
  return committed.filter(({ form, key }) => {
    const at = left.indexOf(form.name + key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether an address is that of a link around a segment that has moved into it: a legal edit. */
function isHoisted({ document, base, around }: Gap, { form, range: place }: Piece): boolean {
  if (form !== ADDRESS) return false;
  const address = slice(base.text, place);
  return around.some((segment) => textOf(document, segment, 'source').includes(address));
}

function goneFrom(gap: Gap, lost: readonly Piece[]): Found {
  const { base, around } = gap;
  const named = lost.map(({ form, range: place }) =>
    `${form.lost} ${slice(base.text, place)}`.trim(),
  );
  const [segment] = around;
  return {
    range: segment ? idRange(segment, 'target') : gap.here,
    message: `Gone from ${segment && segment.range.start >= gap.here.end ? 'before' : 'after'} this segment since the last commit: ${shorten([...new Set(named)].join(', '))}.`,
    segment,
    fixes: restoration(gap),
  };
}

/** Certain where nothing that somebody wrote there since is overwritten. */
function restoration({ document, base, here, there }: Gap): Fix[] {
  const edit = difference(slice(document.text, here), slice(base.text, there), here.start);
  if (!edit) return [];
  const isCertain = slice(document.text, edit.range).trim() === '';
  return [{ title: 'Restore what stood there', edits: [edit], preferred: isCertain }];
}

const LONGEST_QUOTE = 80;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

/** A form of what is protected. */
interface Form {
  /** Named as what is pointed at, and as what is gone. */
  readonly name: string;
  readonly lost: string;
  readonly pattern: RegExp;
  /** What of it must be the same; all where there is nothing to say. */
  readonly keyOf?: (piece: string) => string;
}

const ADDRESS: Form = {
  name: 'This address',
  lost: 'the address',
  pattern: /(?<=\]\()[^()\s]+(?=[\s)])/g,
};

const PROTECTED: readonly Form[] = [
  {
    name: 'This code',
    lost: 'the code',
    pattern: /^[ \t>]*(`{3,}|~{3,})[^\n]*\n(?:(?![ \t>]*\1)[^\n]*\n)*/gm,
  },
  {
    name: 'This comment',
    lost: 'the comment',
    pattern: /<!--(?!\s*locdocs)(?:(?!-->)[\s\S])*-->/g,
  },
  ADDRESS,
  {
    name: 'This anchor',
    lost: 'the anchor',
    pattern: /(?<=<a (?:name|id)=")[^"<>]*(?=")/g,
  },
  {
    name: 'This directive',
    lost: 'the directive',
    pattern: /^[ \t>]*:::(?!image)[^\n]*|\[!INCLUDE[^\n]*/gm,
  },
  {
    name: 'This image',
    lost: 'the image',
    pattern: /:::image\b[^\n]*/g,
    // Its description is translated.
    keyOf: (piece) => piece.replace(/\balt-text="[^"\n]*"/, ''),
  },
  {
    name: 'This mark of a heading',
    lost: 'the mark of a heading',
    pattern: /^[ \t>]*#{1,6}(?=[ \t])/gm,
    keyOf: (piece) => piece.trim(),
  },
  {
    name: 'This list marker',
    lost: 'the list marker',
    pattern: /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])/gm,
    // Editors write other markers for the same list.
    keyOf: (piece) => piece.replace(/[*+]/, '-').replace(/\d+[.)]/, '1.'),
  },
  {
    name: 'This alert',
    lost: 'the alert',
    pattern: /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi,
  },
  {
    name: 'This definition',
    lost: 'the definition',
    pattern: /^[ \t>]{0,4}\[[^[\]\n]+\]:[^\n]*/gm,
  },
];

/** Not among the pieces that can change: only whether there is one. */
const BREAK: Form = {
  name: 'This break',
  lost: 'the empty line',
  pattern: /\n[ \t>]*\r?\n/,
  keyOf: () => '',
};

function piecesOf(text: string, within: Range): Piece[] {
  const stretch = slice(text, within);
  const all = PROTECTED.flatMap((form) => occurrencesOf(form, stretch, within.start));
  const blocks = all.filter(({ form }) => form === PROTECTED[0] || form === PROTECTED[1]);
  const isInside = ({ range: place }: Piece): boolean =>
    blocks.some((block) => block.range !== place && contains(block.range, place));
  const pieces = all.filter((piece) => !isInside(piece));
  pieces.sort((a, b) => a.range.start - b.range.start);
  if (!BREAK.pattern.test(stretch)) return pieces;
  return [...pieces, { form: BREAK, range: range(within.end, within.end), key: '' }];
}

function occurrencesOf(form: Form, stretch: string, offset: number): Piece[] {
  return [...stretch.matchAll(form.pattern)].map(({ index, 0: piece }) => ({
    form,
    range: range(offset + index, offset + index + piece.length),
    key: form.keyOf?.(piece) ?? piece,
  }));
}
