import { range, slice } from '../text/range.ts';
import { readInline } from './inline.ts';

/**
 * The anchor that the publisher makes of a heading: its text without Markdown and HTML in lower
 * case, where spaces become hyphens and all but letters, figures, `-` and `_` is left out. Hyphens
 * are not joined (`R & D` becomes `r--d`), a no-break space leaves nothing, an entity its letters.
 */
export function slugOf(heading: string): string {
  return withoutMarks(heading)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Inline Markdown without its marks, tags and destinations. */
function withoutMarks(markdown: string): string {
  const plain = markdown.replace(/\[!INCLUDE\s*(?=\[)/gi, '[');
  const inline = readInline(plain, range(0, plain.length));
  const hidden = [
    // The publisher takes a span that closes itself for words.
    ...inline.tags.filter((tag) => !/^<span[^>]*\/>$/.test(slice(plain, tag))),
    ...inline.destinations,
    ...inline.emphases.flatMap(({ range: whole, content }) => [
      range(whole.start, content.start),
      range(content.end, whole.end),
    ]),
  ].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const { start, end } of hidden) {
    if (start > at) text += slice(plain, range(at, start));
    at = Math.max(at, end);
  }
  return text + plain.slice(at);
}
