import { functionWordsOf } from '../locale/function-words.ts';
import { isEnding, mayFollowJoined, mayPrecedeJoined } from '../locale/syntax.ts';
import type { Document } from '../model/document.ts';
import { cutReference } from '../model/links/cut-reference.ts';
import { isSlid } from '../model/links/misplaced.ts';
import {
  type LinkPair,
  type LinkSort,
  linksOf,
  type SegmentLinks,
  sortOf,
} from '../model/links/pairs.ts';
import { range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { certainly, type Fix, type Found, type Rule } from './rule.ts';

export const linkGlued: Rule = {
  id: 'link-glued',
  title: 'Word without a space before or after a link',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const canFollow = !mayFollowJoined(document.locale);
    const canPrecede = !mayPrecedeJoined(document.locale);
    if (!canFollow && !canPrecede) return;
    for (const links of linksOf(document)) {
      for (const pair of links.pairs) {
        const sort = sortOf(pair.target);
        if (canPrecede && sort === 'bare') yield* gluedBefore(document, links, pair);
        if (!JOINED.has(sort)) continue;
        if (canFollow) yield* gluedAfter(document, links, pair);
        if (canPrecede) yield* gluedBefore(document, links, pair);
      }
    }
  },
};

/** What stands in a sentence as a word does. */
const JOINED = new Set<LinkSort>(['link', 'image']);
const LONGEST_WORD = 40;

function* gluedAfter(document: Document, links: SegmentLinks, pair: LinkPair): Generator<Found> {
  const { text, locale } = document;
  const { segment } = links;
  const { target, source } = pair;
  const { end } = target.range;
  if (!mayBeginWord(text.charCodeAt(end))) return;
  // The address once more is told as a link too many.
  if (text.startsWith(`(${slice(text, target.url)})`, end)) return;
  const limit = Math.min(segment.target.content.end, end + LONGEST_WORD);
  const word = /^(?:\p{L}[\p{L}\p{M}\p{N}]*|\(\p{L}{3,})/u.exec(text.slice(end, limit))?.[0];
  if (!word || isEnding(locale, word) || /[\p{L}(]/u.test(characterAt(text, source.range.end)))
    return;
  yield {
    range: range(target.middle.start, end + word.length),
    message: `“${word}” is glued to the link before it: expected a space between them.`,
    segment,
    severity: isElsewhere(document, links, pair) ? 'information' : undefined,
    related: [relatedTo(source.range)],
    fixes: partings(document, word, pair, false),
  };
}

/** Whether the link has no words, or those of another place, and is told to be put elsewhere. */
function isElsewhere(document: Document, links: SegmentLinks, pair: LinkPair): boolean {
  return slice(document.text, pair.target.text).trim() === '' || isSlid(document, links, pair);
}

function* gluedBefore(document: Document, links: SegmentLinks, pair: LinkPair): Generator<Found> {
  const { text } = document;
  const { segment } = links;
  const { target, source } = pair;
  const { start } = target.range;
  if (!mayBeginWord(text.charCodeAt(start - 1))) return;
  const first = Math.max(segment.target.content.start, start - LONGEST_WORD);
  const word = /\p{L}[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(first, start))?.[0];
  if (!word || /\p{L}/u.test(text[source.range.start - 1] ?? '')) return;
  if (cutReference(document, links.target, pair)) return;
  yield {
    range: range(start - word.length, target.text.end),
    message: `“${word}” is glued to the link after it: expected a space between them.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: partings(document, word, pair, true),
  };
}

/** A consonant may be the first or the last letter of the link's text, left outside. */
function partings(document: Document, word: string, pair: LinkPair, isBefore: boolean): Fix[] {
  const { text, locale } = document;
  const { range: whole, text: inner } = pair.target;
  const [from, at] = isBefore ? [whole.start, inner.start] : [whole.end, inner.end];
  const space = `Write a space ${isBefore ? 'after' : 'before'} “${word}”`;
  const isWord = !CONSONANT.test(word) || functionWordsOf(locale).leaning.has(word);
  if (isWord || "'’".includes(text[from + 1]!)) return [certainly(space, range(from, from), ' ')];
  const start = isBefore ? from - 1 : from;
  const edits = [
    { range: range(start, start + 1), newText: '' },
    { range: range(at, at), newText: word },
  ];
  return [{ title: `Draw “${word}” into the link`, edits, preferred: false }];
}

const CONSONANT = /^[b-df-hj-np-tv-xz]$/i;

/** Sorts out nearly all places at once: a parenthesis, a letter of ASCII, or anything beyond. */
function mayBeginWord(code: number): boolean {
  return code > 64 || code === 40;
}

/** The character at an offset, whole where it takes two code units. */
function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 32);
}
