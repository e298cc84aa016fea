import { type Document, textOf } from '../../model/document.ts';
import { inlineOf } from '../../model/inline.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { overlaps, type Range, range } from '../../text/range.ts';

/**
 * Whether a stretch of a half is text that a translator writes: not within code, a tag, an entity,
 * the destination of a link, or an address that stands by itself.
 */
export function isProse(document: Document, segment: Segment, side: Side, stretch: Range): boolean {
  const { codes, tags, entities, destinations } = inlineOf(document, segment, side);
  for (const list of [codes, tags, entities, destinations]) {
    for (const taken of list) if (overlaps(taken, stretch)) return false;
  }
  return !isInAddress(document.text, segment[side].content, stretch.start);
}

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
  while (start > first && text.charCodeAt(start - 1) > 32) start--;
  while (end < last && text.charCodeAt(end) > 32) end++;
  return range(start, end);
}

const LONGEST_ADDRESS = 500;

/** Whether the source shows the same oddity, so that the target only repeats it. */
export function sourceHas(document: Document, segment: Segment, ...signs: string[]): boolean {
  const source = textOf(document, segment, 'source');
  return signs.some((sign) => source.includes(sign));
}
