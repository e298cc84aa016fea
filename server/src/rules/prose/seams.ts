import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { isSpace, isSpaceless } from '../../text/characters.ts';

/** Two sentences on a line that nothing parts on the translated page. */
export interface Seam {
  readonly before: Segment;
  readonly after: Segment;
  /** Where a space belongs, and what space it is. */
  readonly at: number;
  readonly space: string;
}

/** A sentence that ends, with the marks that may stand behind its full stop. */
const SENTENCE_END = /[.!?…][)\]"”»’*_]{0,3}$/;
const LONGEST_END = 4;
/** What the next one begins with: a letter or a figure, and marks before it. */
const SENTENCE_START = /^[("“„«[*_]{0,3}[\p{L}\p{N}]/u;
const LONGEST_START = 4;

/**
 * The seams of a document. The space belongs between the segments; where the source begins with it,
 * as with one that is not broken, the target has to as well.
 */
export function* bareSeams(document: Document): Iterable<Seam> {
  const { segments } = document;
  for (let i = 1; i < segments.length; i++) {
    const [before, after] = [segments[i - 1]!, segments[i]!];
    if (before.range.end !== after.range.start) continue;
    const seam = seamOf(document, before, after);
    if (seam) yield seam;
  }
}

function seamOf(document: Document, before: Segment, after: Segment): Seam | undefined {
  const { text } = document;
  const areParted = [before, after].every(({ target: { content } }) => content.end > content.start);
  const first = text.charCodeAt(after.target.content.start);
  if (!areParted || isSpace(first) || isSpaceless(first)) return undefined;
  const ends = (['target', 'source'] as const).every((side) =>
    SENTENCE_END.test(textOf(document, before, side).slice(-LONGEST_END)),
  );
  const start = textOf(document, after, 'target').slice(0, LONGEST_START);
  if (!ends || !SENTENCE_START.test(start)) return undefined;
  const source = textOf(document, after, 'source');
  const isOfSource = isSpace(source.charCodeAt(0));
  return isOfSource
    ? { before, after, at: after.target.content.start, space: source[0]! }
    : { before, after, at: after.range.start, space: ' ' };
}
