import { type Document, textOf } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { isSpaceless } from '../../text/characters.ts';
import { type Range, range } from '../../text/range.ts';

/** A text that a target ends with twice, all of it or the end: the first copy and the second. */
export interface Doubled {
  readonly segment: Segment;
  readonly first: Range;
  readonly second: Range;
}

/** The doubled text of a half, with white space, a line break or nothing between. */
export function readDoubled(document: Document, segment: Segment, side: Side): Doubled | undefined {
  const { start, end } = segment[side].content;
  if (end - start < 2 * SHORTEST) return undefined;
  const copy = wholeCopy(document.text, start, end) ?? endCopy(document, segment, side);
  if (!copy) return undefined;
  const second = range(end - copy.size, end);
  const before = second.start - copy.seam;
  return { segment, first: range(before - copy.size, before), second };
}

/** Shorter texts may stand twice on purpose: `Ping Ping`. */
const SHORTEST = 8;
const LONGEST_SEAM = 6;
const SEAM = /^(?:\s|<br\s?\/?>)*$/;

/** How long the text is that stands twice, and what is between. */
interface Copy {
  readonly size: number;
  readonly seam: number;
}

/** The text that is all of a half, twice. */
function wholeCopy(text: string, start: number, end: number): Copy | undefined {
  for (let seam = 0; seam <= LONGEST_SEAM; seam++) {
    const size = (end - start - seam) / 2;
    if (!Number.isInteger(size) || text[start] !== text[end - size]) continue;
    if (text[end - 1] !== text[start + size - 1]) continue;
    if (!SEAM.test(text.slice(start + size, end - size))) continue;
    if (text.startsWith(text.slice(start, start + size), end - size)) return { size, seam };
  }
  return undefined;
}

/** The text that a half without spaces ends with twice. */
function endCopy(document: Document, segment: Segment, side: Side): Copy | undefined {
  const { content } = segment[side];
  if (!isSpaceless(document.text.charCodeAt((content.start + content.end) >> 1))) return undefined;
  const text = textOf(document, segment, side);
  const at = text.lastIndexOf(text.slice(-SHORTEST), text.length - SHORTEST - 1);
  const size = text.length - SHORTEST - at;
  if (at < 0 || 2 * size > text.length || size < SHORTEST) return undefined;
  return text.startsWith(text.slice(-size), text.length - 2 * size) ? { size, seam: 0 } : undefined;
}
