import { isEnding, mayFollowJoined, mayPrecedeJoined } from '../locale/syntax.ts';
import type { Document } from '../model/document.ts';
import { cutReference } from '../model/links/cut-reference.ts';
import type { Link } from '../model/links/link.ts';
import { isSlid } from '../model/links/misplaced.ts';
import {
  type LinkPair,
  type LinkSort,
  linksOf,
  type SegmentLinks,
  sortOf,
} from '../model/links/pairs.ts';
import { type Range, range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { type CutWord, cutWord, drawIn, mayBePart } from './prose/cut-word.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

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
  const cut = cutWord(document, segment, target.range, target.text);
  yield {
    range: range(target.middle.start, end + word.length),
    message: describe(`“${word}” is glued to the link before it`, cut),
    segment,
    severity: isElsewhere(document, links, pair) ? 'information' : undefined,
    related: [relatedTo(source.range)],
    fixes: partings(document, range(end, end + word.length), target, cut),
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
  const cut = cutWord(document, segment, target.range, target.text);
  yield {
    range: range(start - word.length, target.text.end),
    message: describe(`“${word}” is glued to the link after it`, cut),
    segment,
    related: [relatedTo(source.range)],
    fixes: partings(document, range(start - word.length, start), target, cut),
  };
}

function describe(fault: string, cut: CutWord | undefined): string {
  return cut
    ? `The link cuts a word in two: expected “${cut.meant}” within it.`
    : `${fault}: expected a space between them.`;
}

/** Consonants by themselves may be the first or the last letters of the link's text, left outside. */
function partings({ text, locale }: Document, word: Range, link: Link, cut?: CutWord): Fix[] {
  const written = slice(text, word);
  const isBefore = word.end === link.range.start;
  const at = isBefore ? link.range.start : link.range.end;
  const draw = {
    title: `Draw “${written}” into the link`,
    edits: drawIn(text, { outside: word, isBefore }, link.text),
    preferred: cut !== undefined,
  };
  if (cut) return [draw];
  const isSure = !mayBePart(locale, written) || "'’".includes(text[at + 1]!);
  const title = `Write a space ${isBefore ? 'after' : 'before'} “${written}”`;
  const space = (isSure ? certainly : possibly)(title, range(at, at), ' ');
  return isSure ? [space] : [draw, space];
}

/** Sorts out nearly all places at once: a parenthesis, a letter of ASCII, or anything beyond. */
function mayBeginWord(code: number): boolean {
  return code > 64 || code === 40;
}

/** The character at an offset, whole where it takes two code units. */
function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 32);
}
