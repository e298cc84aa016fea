import { type Document, perDocument, textOf } from '../../model/document.ts';
import { inlineOf, readInline } from '../../model/inline.ts';
import { Mark, marksOf } from '../../model/marks.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { isSpace } from '../../text/characters.ts';
import { overlapsOne, type Range, range } from '../../text/range.ts';

/**
 * Whether a stretch of a half is text that a translator writes: not within code, a tag, an entity,
 * the destination of a link, or an address that stands by itself.
 */
export function isProse(document: Document, segment: Segment, side: Side, stretch: Range): boolean {
  if (!isOutsideMarkup(document, segment, side, stretch)) return false;
  return !isInAddress(document.text, segment[side].content, afterSpace(document.text, stretch));
}

/** Whether a stretch of a half is shown to the reader: not code, a tag, an entity or a destination. */
export function isOutsideMarkup(
  document: Document,
  segment: Segment,
  side: Side,
  stretch: Range,
): boolean {
  const { codes, tags, entities, destinations } = inlineParts(document, segment, side);
  return ![codes, tags, entities, destinations].some((taken) => overlapsOne(taken, stretch));
}

/** Where a stretch begins that is more than white space. */
function afterSpace(text: string, { start, end }: Range): number {
  let at = start;
  while (at + 1 < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

type Parts = Pick<ReturnType<typeof readInline>, 'codes' | 'tags' | 'entities' | 'destinations'>;

/** The parts of a half, also where it has no other marks than the brackets of a link. */
export function inlineParts(document: Document, segment: Segment, side: Side): Parts {
  const parts = inlineOf(document, segment, side);
  const hasOnlyLinks =
    parts.destinations.length === 0 && (marksOf(document, segment, side) & Mark.bracket) !== 0;
  if (!hasOnlyLinks) return parts;
  const known = linkParts(document);
  const { content } = segment[side];
  const answer = known.get(content.start) ?? readInline(document.text, content);
  known.set(content.start, answer);
  return answer;
}

const linkParts = perDocument(() => new Map<number, Parts>());

/** Whether an offset lies in a word such as `https://example.com/a.b` or `name@example.com`. */
function isInAddress(text: string, within: Range, offset: number): boolean {
  const word = wordAround(text, within, offset);
  const chunk = text.slice(word.start, word.end);
  return chunk.includes('://') || chunk.includes('www.') || chunk.includes('@');
}

/** The stretch without white space around an offset; looks no further than addresses are long. */
function wordAround(text: string, within: Range, offset: number): Range {
  let start = offset;
  let end = offset;
  const first = Math.max(within.start, offset - LONGEST_ADDRESS);
  const last = Math.min(within.end, offset + LONGEST_ADDRESS);
  while (start > first && !OUTSIDE_ADDRESS.has(text.charCodeAt(start - 1))) start--;
  while (end < last && !OUTSIDE_ADDRESS.has(text.charCodeAt(end))) end++;
  return range(start, end);
}

const LONGEST_ADDRESS = 500;

/** Addresses end at white space, and before what Markdown or a language puts around them. */
const OUTSIDE_ADDRESS = new Set(
  [...' \t\n\r\u00a0\u202f<>[]|"“”«»（）、。，\u3000'].map((sign) => sign.charCodeAt(0)),
);

/** Whether the source shows the same oddity, so that the target only repeats it. */
export function sourceHas(document: Document, segment: Segment, ...signs: string[]): boolean {
  const source = textOf(document, segment, 'source');
  return signs.some((sign) => source.includes(sign));
}
