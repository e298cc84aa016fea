import { applyEdits, type Edit } from '../../text/edit.ts';
import { range, shift, slice } from '../../text/range.ts';
import { type Document, textOf } from '../document.ts';
import { type Inline, inlineOf, readInline } from '../inline.ts';
import type { Segment } from '../segments.ts';
import type { LooseMark } from './delimiters.ts';
import { type DisguisedMarks, disguisedMarks } from './disguise.ts';

/**
 * With more faults than this in one segment no repair is sought: each would be tried on the whole
 * text, and none would be the one.
 */
export const MOST_REPAIRED = 12;

/** A segment with what a reader sees emphasized in each of its halves. */
export interface Halves {
  readonly document: Document;
  readonly segment: Segment;
  readonly source: Inline;
  readonly target: Inline;
  /** Marks in the target that are read as text, though they were meant to emphasize. */
  readonly loose: readonly LooseMark[];
  readonly disguised: readonly DisguisedMarks[];
  /** How many of either the source has itself. */
  readonly looseInSource: number;
  readonly disguisedInSource: number;
}

/** Reads both halves; undefined where there is nothing to compare. */
export function readHalves(document: Document, segment: Segment): Halves | undefined {
  const targetText = textOf(document, segment, 'target');
  const sourceText = textOf(document, segment, 'source');
  if (targetText === sourceText) return undefined;
  if (targetText.trim() === '' || sourceText.trim() === '') return undefined;
  const { text } = document;
  const source = inlineOf(document, segment, 'source');
  const target = inlineOf(document, segment, 'target');
  return {
    document,
    segment,
    source,
    target,
    loose: meantMarks(text, target, source),
    disguised: disguisedMarks(text, segment.target.content, target),
    looseInSource: meantMarks(text, source, source).length,
    disguisedInSource: disguisedMarks(text, segment.source.content, source).length,
  };
}

/**
 * The loose marks that were meant to emphasize: runs of two, and single ones beside a word, or
 * anywhere if emphasis is missing. An underscore mostly belongs to a name, and counts only where
 * the source emphasizes with it, or where two end a word: `**word__`.
 */
function meantMarks(text: string, half: Inline, source: Inline): readonly LooseMark[] {
  const { loose } = half;
  if (loose.length === 0) return loose;
  const isLess = half.emphases.length < source.emphases.length;
  const underscores = source.emphases.some(({ range: { start } }) => text[start] === '_');
  return loose.filter(({ range: { start, end }, canOpen, canClose }) => {
    if (text[start] === '_') {
      if (!underscores) return isLess && end - start === 2 && canClose;
      return isLess || canOpen || canClose;
    }
    return isLess || end - start > 1 || canOpen || canClose;
  });
}

/** What the target would consist of after edits, in offsets of its own. */
export function readAfter({ document, segment }: Halves, edits: readonly Edit[]): Inline {
  const { start } = segment.target.content;
  const moved = edits.map((edit) => ({ ...edit, range: shift(edit.range, -start) }));
  const text = applyEdits(slice(document.text, segment.target.content), moved);
  return readInline(text, range(0, text.length));
}
