import { difference } from '../text/difference.ts';
import { type Range, range, slice } from '../text/range.ts';
import { bisect, endOfLine } from '../text/search.ts';
import { type Document, nextVersion } from './document.ts';
import type { Half, Segment } from './segments.ts';

/**
 * The next version of a document where words were typed within a half, or removed, and all markup
 * stays what it was: what `parseDocument` gives, in a small part of the time. Undefined where more
 * than that was edited, or where it is not plain to see.
 */
export function typedInto(before: Document, text: string): Document | undefined {
  if (before.problems.length > 0 || before.view) return undefined;
  const edit = difference(before.text, text);
  if (!edit) return undefined;
  const { start, end } = edit.range;
  const { segments } = before;
  const first = bisect(segments.length, (i) => segments[i]!.range.end > start);
  const half = segments[first] && halfAround(segments[first], edit.range);
  const by = edit.newText.length - (end - start);
  const isPlain = PLAIN.test(edit.newText) && PLAIN.test(before.text.slice(start, end));
  if (!half || !isPlain || !isUnmarked(before, half, by)) return undefined;
  const shift = shiftBehind(half.content.end, by);
  return nextVersion(before, text, [
    ...segments.slice(0, first),
    ...segments.slice(first).map((segment) => moved(segment, shift)),
  ]);
}

/** Words and the signs between them, of which none is markup. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,;!?]*$/u;

function halfAround({ target, source, quote }: Segment, { start, end }: Range): Half | undefined {
  // In the front matter a half is also part of a value.
  if (quote !== '"') return undefined;
  return [target, source].find(({ content }) => content.start <= start && end <= content.end);
}

/** Whether a half holds words only, before and after the edit, and no code stands on its line. */
function isUnmarked({ text, frontMatter }: Document, { content }: Half, by: number): boolean {
  const { start, end } = content;
  if (start < (frontMatter?.range.end ?? 0) || start >= end || start >= end + by) return false;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, endOfLine(text, end));
  return !/[<\r\n\\]/.test(slice(text, content)) && !line.includes('`');
}

type Shift = (stretch: Range) => Range;

/** Moves what is at an offset or behind it; of what reaches there only the end. */
function shiftBehind(offset: number, by: number): Shift {
  const place = (at: number): number => (at < offset ? at : at + by);
  return ({ start, end }) => range(place(start), place(end));
}

function moved(segment: Segment, shift: Shift): Segment {
  return {
    index: segment.index,
    range: shift(segment.range),
    target: movedHalf(segment.target, shift),
    source: movedHalf(segment.source, shift),
    wrapperOpen: shift(segment.wrapperOpen),
    wrapperClose: shift(segment.wrapperClose),
    quote: segment.quote,
  };
}

function movedHalf(half: Half, shift: Shift): Half {
  return {
    range: shift(half.range),
    open: shift(half.open),
    id: shift(half.id),
    content: shift(half.content),
    close: shift(half.close),
  };
}
