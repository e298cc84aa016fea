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
    if (code >= 128 || MARKDOWN.has(code)) return name === slugOf(heading);
    const kept = isKept(code) ? lowerCase(code) : code === SPACE ? HYPHEN : 0;
    if (kept !== 0 && name.charCodeAt(length++) !== kept) return false;
  }
  return length === name.length;
}

const HYPHEN = 45;
const SPACE = 32;
const MARKDOWN = new Set(Array.from('*_`<>[]\\&', (character) => character.charCodeAt(0)));

function lowerCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isKept(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45
  );
}

/**
 * The anchor that the publisher makes of a heading: its text without Markdown and HTML in lower
 * case, where spaces become hyphens and all but letters, figures, `-` and `_` is left out. Hyphens
 * are not joined (`R & D` becomes `r--d`), a no-break space leaves nothing, an entity its letters.
 */
export function slugOf(heading: string): string {
  return (SPEAKING.test(heading) ? withoutMarks(heading) : heading)
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
