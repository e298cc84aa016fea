import { drawLink } from '../fixes/link-repair.ts';
import { mayFollowJoined, mayPrecedeJoined } from '../locale/syntax.ts';
import type { Document } from '../model/document.ts';
import type { Link } from '../model/links/link.ts';
import { type LinkPair, linksOf, sortOf } from '../model/links/pairs.ts';
import type { Segment } from '../model/segments.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import type { Found, Rule } from './rule.ts';

export const linkPadded: Rule = {
  id: 'link-padded',
  title: 'White space between the brackets of a link and its text, or around its URL',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const { segment, pairs } of linksOf(document)) {
      for (const pair of pairs) {
        if (isPadded(document.text, pair)) yield describe(document, segment, pair);
        yield* paddedUrl(document, segment, pair);
      }
    }
  },
};

function isPadded(text: string, { target, source }: LinkPair): boolean {
  if (sortOf(target) !== 'link') return false;
  const { start, end } = target.text;
  if (!isSpace(text[start]) && !isSpace(text[end - 1])) return false;
  return slice(text, target.text).trim() !== '' && !isSpaced(slice(text, source.text));
}

/** White space that Markdown forgives and the publisher never writes: `[a]( b )`. */
function* paddedUrl(document: Document, segment: Segment, pair: LinkPair): Iterable<Found> {
  const { text } = document;
  const { target, source } = pair;
  const spaces = blanksOf(text, target);
  if (spaces.length === 0 || blanksOf(text, source).length > 0) return;
  const link = drawLink(slice(text, target.text), slice(text, target.url));
  yield {
    range: range(target.middle.start + 1, target.range.end),
    message: `White space pads the URL of this link: expected ${link}.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [
      {
        title: `Write ${link}`,
        edits: [
          ...spaces.map((space) => ({ range: space, newText: '' })),
          ...spaceBehind(document, pair),
        ],
        preferred: true,
      },
    ],
  };
}

/** The space that slid into a link goes behind it, where a word touches it now. */
function spaceBehind({ text, locale }: Document, { target, source }: LinkPair): Edit[] {
  const { end } = target.range;
  const isGlued = /\p{L}/u.test(text[end] ?? '') && text[source.range.end] === ' ';
  return isGlued && !mayFollowJoined(locale) ? [{ range: range(end, end), newText: ' ' }] : [];
}

function blanksOf(text: string, { kind, middle, close }: Link): Range[] {
  if (kind !== 'inline' && kind !== 'image') return [];
  const before = /^\]\((\s+)<?$/.exec(slice(text, middle))?.[1]?.length ?? 0;
  const after = /^>?(\s+)\)$/.exec(slice(text, close))?.[1]?.length ?? 0;
  const start = middle.start + ']('.length;
  const end = close.end - ')'.length;
  return [range(start, start + before), range(end - after, end)].filter(
    (space) => space.end > space.start,
  );
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function isSpaced(wording: string): boolean {
  return wording !== wording.trim();
}

function describe(document: Document, segment: Segment, { target, source }: LinkPair): Found {
  const { text } = document;
  const wording = slice(text, target.text);
  const link = drawLink(wording, slice(text, target.url));
  return {
    range: target.text,
    message: `White space pads the text of this link: expected ${link}.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [{ title: `Write ${link}`, edits: trims(document, target), preferred: true }],
  };
}

/** White space that keeps words apart moves out of the link. */
function trims({ text, locale }: Document, { range: whole, text: inner }: Link): Edit[] {
  const wording = slice(text, inner);
  const first = inner.start + wording.length - wording.trimStart().length;
  const last = inner.start + wording.trimEnd().length;
  const isApart = first > inner.start && !mayPrecedeJoined(locale);
  const isFollowed = last < inner.end && !mayFollowJoined(locale);
  return [
    ...(isApart ? spaceAt(text, whole.start, whole.start - 1) : []),
    ...(first > inner.start ? [{ range: range(inner.start, first), newText: '' }] : []),
    ...(last < inner.end ? [{ range: range(last, inner.end), newText: '' }] : []),
    ...(isFollowed ? spaceAt(text, whole.end, whole.end) : []),
  ];
}

/** A space at an offset, where a word would touch the link without it. */
function spaceAt(text: string, offset: number, neighbor: number): Edit[] {
  const isWord = /[\p{L}\p{N}]/u.test(text[neighbor] ?? '');
  return isWord ? [{ range: range(offset, offset), newText: ' ' }] : [];
}
