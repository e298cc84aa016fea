import { range, slice } from '../text/range.ts';
import { readInline } from './inline.ts';

/**
 * Whether a name is the anchor of a heading. The same as comparing it with `slugOf`, but without
 * making a text for headings of plain ASCII, which most are.
 */
export function isSlugOf(name: string, heading: string): boolean {
  const text = heading.trim();
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kept = code < 128 ? KEPT[code]! : MARKDOWN;
    if (kept === MARKDOWN) return name === slugOf(heading);
    if (kept !== 0 && name.charCodeAt(length++) !== kept) return false;
  }
  return length === name.length;
}

/** What a character of ASCII leaves in an anchor: itself, its small letter, a hyphen, or nothing. */
const KEPT = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  KEPT[letter.charCodeAt(0)] = letter.charCodeAt(0);
  KEPT[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}
for (const sign of '0123456789-') KEPT[sign.charCodeAt(0)] = sign.charCodeAt(0);
KEPT[' '.charCodeAt(0)] = '-'.charCodeAt(0);
const MARKDOWN = 255;
for (const sign of '*_`<>[]\\&') KEPT[sign.charCodeAt(0)] = MARKDOWN;

/**
 * The anchor that the publisher makes of a heading: its text without Markdown and HTML in lower
 * case, where spaces become hyphens and all but letters, figures, `-` and `_` is left out. Hyphens
 * are not joined (`R & D` becomes `r--d`), a no-break space leaves nothing, an entity its letters.
 */
export function slugOf(heading: string): string {
  return literalSlug(SPEAKING.test(heading) ? withoutMarks(heading) : heading);
}

/** The anchor that older publishers made of a heading with a tag that closes itself: of its marks, too. */
export function literalSlug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

const SPEAKING = /[*_`<>[\]\\&]/;

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
