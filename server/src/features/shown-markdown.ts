import { htmlTags } from '../model/html-tags.ts';
import { readInline } from '../model/inline.ts';
import type { Link } from '../model/links/link.ts';
import { readLinks } from '../model/links/reading.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Range, range, slice } from '../text/range.ts';

/**
 * Markdown of a page, to be shown beside it. Links to the web stay links. All others, which lead
 * nowhere from there, are shown as their text in brackets, images as their alternative text, and
 * of HTML only what it holds. Nothing of it can run a command or load anything.
 */
export function asShownMarkdown(markdown: string): string {
  const whole = range(0, markdown.length);
  const { codes, escapes, tags } = readInline(markdown, whole);
  const links = readLinks(markdown, whole).links.flatMap((link) => showLink(markdown, link));
  const taken = [...codes, ...escapes, ...links.map((edit) => edit.range)];
  const html = without(tags, taken).flatMap((tag) => showTag(markdown, tag));
  const known = [...taken, ...html.map((edit) => edit.range)];
  const rest = without(brackets(markdown), known).map((mark) => ({
    range: mark,
    newText: `\\${slice(markdown, mark)}`,
  }));
  return applyEdits(markdown, [...links, ...html, ...rest]).trim();
}

/** A link with its text between what stands before and after it. */
function showLink(text: string, link: Link): Edit[] {
  const { kind, open, text: content, range: whole } = link;
  const url = slice(text, link.url);
  if (kind === 'bare') {
    // A URL without angle brackets is a link of its own accord, and needs nothing.
    return open.start < open.end ? between(whole, content, '', '') : [];
  }
  if (kind === 'image') return between(whole, content, '🖼 ', '');
  if (/^https?:\/\//i.test(url)) return between(whole, content, '[', `](${encodeUrl(url)})`);
  return between(whole, content, '\\[', '\\]');
}

function between(whole: Range, content: Range, before: string, after: string): Edit[] {
  return [
    { range: range(whole.start, content.start), newText: before },
    { range: range(content.end, whole.end), newText: after },
  ];
}

/** A URL without the characters that would end it in Markdown. */
function encodeUrl(url: string): string {
  return url.replace(/[\s()<>\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}

/** A tag of HTML is not shown; what only looks like one, such as `<token>`, is. */
function showTag(text: string, tag: Range): Edit[] {
  const [html] = htmlTags(text, [tag]);
  if (html) return [{ range: tag, newText: html.name === 'br' ? '  \n' : '' }];
  return text.startsWith('<!--', tag.start) ? [{ range: tag, newText: '' }] : [];
}

/** Every bracket that could begin a link or a tag. */
function brackets(text: string): Range[] {
  return [...text.matchAll(/[[\]<]/g)].map(({ index }) => range(index, index + 1));
}

/** The ranges that begin in none of some others. */
function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return ranges.filter(({ start }) => {
    for (; next < sorted.length && sorted[next]!.start <= start; next++) {
      end = Math.max(end, sorted[next]!.end);
    }
    return start >= end;
  });
}
