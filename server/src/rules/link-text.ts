import { excerpt } from '../fixes/link-repair.ts';
import { functionWordsOf } from '../locale/function-words.ts';
import { mayFollowJoined, reordersClauses } from '../locale/syntax.ts';
import type { Document } from '../model/document.ts';
import type { Link } from '../model/links/link.ts';
import {
  isLinked,
  readMisplaced,
  type SaysSame,
  type Slid,
  type Swapped,
} from '../model/links/misplaced.ts';
import { type LinkPair, linksOf, type SegmentLinks, sortOf } from '../model/links/pairs.ts';
import { readShrunk, type Shrunk } from '../model/links/shrunk.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, range, slice } from '../text/range.ts';
import { trimmed } from '../text/space.ts';
import { dateAt } from './dates/reading.ts';
import { relatedTo } from './links/broken-link.ts';
import { beginBefore, beginsLate } from './prose/begins-late.ts';
import { type Leaning, leaningOutOf, Originals, takeOut } from './prose/leaning.ts';
import { overreaching } from './prose/overreach.ts';
import { endsWithMark } from './prose/swallowed.ts';
import { exchanging, type Fix, type Found, type Rule } from './rule.ts';

export const linkText: Rule = {
  id: 'link-text',
  title: 'Link on other words than in the source, or in the place of its neighbor',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const links of linksOf(document)) {
      if (links.pairs.length === 0) continue;
      const all = readMisplaced(document, links, saysSameDate(document));
      for (const misplaced of all) {
        if (misplaced.kind === 'slid' && cutsDate(document, misplaced)) continue;
        const isOrder = misplaced.kind === 'swapped' && !misplaced.isTold && !misplaced.isList;
        if (isOrder && reordersClauses(document.locale)) continue;
        yield misplaced.kind === 'swapped'
          ? describeSwap(document, links, misplaced)
          : describeSlide(document, links, misplaced);
      }
      if (all.length > 0) continue;
      for (const pair of links.pairs) {
        const found =
          leaning(document, links, pair) ??
          beginningLate(document, links, pair) ??
          shrinking(document, links, pair);
        if (found) yield found;
      }
    }
  },
};

/** Whether a link ends inside a date, which a rule of its own tells. */
function cutsDate(document: Document, { pair: { target } }: Slid): boolean {
  return dateAt(document, target.text.start)?.mention.split ?? false;
}

/** Texts of links that are dates, as in a list of months. */
function saysSameDate(document: Document): SaysSame {
  return (target, source) => {
    const [said, original] = [target, source].map(
      ({ text }) => dateAt(document, text.start)?.mention,
    );
    if (!said || !original) return false;
    const parts = ['day', 'month', 'year'] as const;
    return parts.every((part) => said[part]?.value === original[part]?.value);
  };
}

function describeSwap({ text }: Document, { segment }: SegmentLinks, swap: Swapped): Found {
  const { first, second, isTold, isList } = swap;
  const [one, other] = [first, second].map(({ target }) => quote(text, target.text));
  const both = `The links ${one} and ${other}`;
  const original = quote(text, first.source.text);
  const url = slice(text, second.target.url);
  return {
    range: range(first.target.range.start, second.target.range.end),
    message: isTold
      ? `${both} have changed places: expected the translation of ${original} for the first.`
      : `${both} lead to their places in another order than in the source: expected ${url} first.`,
    segment,
    severity: isTold || isList ? undefined : 'information',
    related: [relatedTo(first.source.range), relatedTo(second.source.range)],
    fixes: [exchange(text, swap)],
  };
}

/** The URLs go back to the order of the source; where they are in that order, the texts do. */
function exchange(text: string, { first, second, isFlipped, isSure }: Swapped): Fix {
  const part = isFlipped ? 'url' : 'text';
  const [one, other] = [first.target[part], second.target[part]];
  const names = [first, second].map(({ target }) => quote(text, target.text)).join(' and ');
  const title = `Exchange the ${isFlipped ? 'URLs' : 'texts'} of ${names}`;
  return { ...exchanging(title, text, one, other), preferred: isSure };
}

function describeSlide(document: Document, links: SegmentLinks, slide: Slid): Found {
  const { text } = document;
  const { target, source } = slide.pair;
  const { names, covered } = slide;
  const words = (names.length > 0 ? names : covered).map((word) => `“${slice(text, word)}”`);
  const verb = words.length > 1 ? 'are' : 'is';
  const where = names.length > 0 ? 'in the target' : 'in the source';
  return {
    range: target.text,
    message:
      `This link stands on other words than in the source: expected the translation of ` +
      `${quote(text, source.text)}, but ${words.join(', ')} ${verb} outside of the link ${where}.`,
    segment: links.segment,
    severity: mayBeMeant(document, slide) ? 'information' : undefined,
    related: [relatedTo(source.range)],
    fixes: moves(text, links, slide),
  };
}

/**
 * Whether the link may say what it should, but for names that a translator set beside it:
 * `[page d’accueil](…) de GitHub`. It cannot where all that it should say are names, and does not
 * where it was cut out of its sentence.
 */
function mayBeMeant({ text, locale }: Document, { pair, names }: Slid): boolean {
  const { target, source } = pair;
  const wording = slice(text, target.text);
  const wanted = slice(text, source.text);
  if (names.length === 0 || !LETTER.test(wording)) return false;
  const isAll = names.length >= (wanted.match(WORD) ?? []).length;
  if (isAll) return false;
  return names.some((name) => isBeside(text, name, target.range)) || !isCutOut(text, locale, pair);
}

/** Words of two letters and more: `Microsoft 365 for Partners` has four. */
const WORD = /[\p{L}\p{N}]{2,}/gu;

function isBeside(text: string, { start, end }: Range, link: Range): boolean {
  return isSeam(text.slice(end, link.start)) || isSeam(text.slice(link.end, start));
}

function isSeam(between: string): boolean {
  return between.length === 1 && SEAM.test(between);
}

const SEAM = /[\s'’-]/;
const LETTER = /\p{L}/u;

/** Whether a link is a mere particle, is glued to the word behind it, or has swallowed a mark. */
function isCutOut(text: string, locale: string, { target, source }: LinkPair): boolean {
  const wording = slice(text, target.text).trim().toLowerCase();
  const shortest = mayFollowJoined(locale) ? 2 : 3;
  if (wording.length < shortest || functionWordsOf(locale).leaning.has(wording)) return true;
  const isGlued = !mayFollowJoined(locale) && LETTER.test(text[target.range.end] ?? '');
  return isGlued || (isMarked(text, target.text) && !isMarked(text, source.text));
}

function isMarked(text: string, wording: Range): boolean {
  return endsWithMark(text, wording, '.,;:。，、；：');
}

/** Takes a mark away, and writes the other one at an offset. */
function exchangeMarks(mark: Range, offset: number, other: string): Edit[] {
  const isBeside = mark.start === offset || mark.end === offset;
  if (isBeside) return [{ range: mark, newText: other }];
  return [
    { range: mark, newText: '' },
    { range: range(offset, offset), newText: other },
  ];
}

function quote(text: string, place: Range): string {
  return `“${excerpt(slice(text, place), 60)}”`;
}

const LONGEST_NAME = 80;

/** Links the names instead, where they stand together and in no link. */
function moves(text: string, links: SegmentLinks, { pair, names }: Slid): Fix[] {
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last || first.start > last.start) return [];
  const place = range(first.start, last.end);
  const isTogether =
    place.end - place.start < LONGEST_NAME && !/[[\]()<>.;:]/.test(slice(text, place));
  return isTogether && !isLinked(links, place) ? [moveTo(text, pair.target, place)] : [];
}

function moveTo(text: string, { range: whole, text: wording }: Link, place: Range): Fix {
  const opening = range(whole.start, wording.start);
  const closing = range(wording.end, whole.end);
  return {
    title: `Link ${quote(text, place)} instead`,
    // Where the words stand beside the link, one edit does what two would do at one place.
    edits: [
      ...exchangeMarks(opening, place.end, slice(text, closing)),
      ...exchangeMarks(closing, place.start, slice(text, opening)),
    ],
    preferred: false,
  };
}

const NONE: ReadonlySet<string> = new Set();
const CAPITAL = /\p{Lu}/u;

/** Words beside a name that the source links alone; for certain where none of them is a name too. */
function beyondName(text: string, target: Link, originals: Originals): Leaning | undefined {
  const found = overreaching(text, target.text, originals, NONE);
  if (!found) return undefined;
  const isSure = !CAPITAL.test(slice(text, found.words)) && CAPITAL.test([...originals.texts][0]!);
  return { ...found, isSure };
}

/** Words that a link has taken along from what stands around it. */
function leaning(
  { text, locale }: Document,
  { segment }: SegmentLinks,
  { target, source }: LinkPair,
): Found | undefined {
  if (sortOf(target) !== 'link') return undefined;
  const english = new Originals(() => [slice(text, source.text)]);
  const words =
    leaningOutOf(text, target.text, functionWordsOf(locale), english, 'conjunction') ??
    beyondName(text, target, english);
  if (!words || slice(text, target.text) === slice(text, source.text)) return undefined;
  return {
    range: words.words,
    message: words.isParticle
      ? `${quote(text, words.words)} is no part of the name: expected it behind the link.`
      : `${quote(text, words.words)} belongs to the words ${words.towards} this link: expected ` +
        `the translation of ${quote(text, source.text)} without it.`,
    segment,
    severity: 'information',
    related: [relatedTo(source.range)],
    fixes: takeOut(text, target.range, target.text, words, 'the link'),
  };
}

/** A link that has left the first words of a name beside it. */
function beginningLate(
  document: Document,
  { segment }: SegmentLinks,
  { target, source }: LinkPair,
): Found | undefined {
  if (sortOf(target) !== 'link') return undefined;
  const { text } = document;
  const originals = new Originals(() => [slice(text, source.text)]);
  const words = beginsLate(document, segment, target.range, target.text, originals);
  if (!words) return undefined;
  return {
    range: words,
    message: `${quote(text, words)} belongs to the text of the link behind it.`,
    segment,
    severity: 'information',
    related: [relatedTo(source.range)],
    fixes: beginBefore(text, words, target.range, target.text),
  };
}

/** A link that has left some of its words beside it, told by how long the sentence is. */
function shrinking(
  { text, locale }: Document,
  links: SegmentLinks,
  pair: LinkPair,
): Found | undefined {
  // Without spaces between words there is too little to tell by.
  const shrunk = mayFollowJoined(locale) ? undefined : readShrunk(text, links, pair);
  if (!shrunk) return undefined;
  return {
    range: pair.target.text,
    message:
      `This link stands on a part of its words only: expected the translation of ` +
      `${quote(text, pair.source.text)}.`,
    segment: links.segment,
    severity: 'information',
    related: [relatedTo(pair.source.range)],
    fixes: widenings(text, shrunk),
  };
}

/** The marks of the link around the words before it, or behind it, too. */
function widenings(text: string, { pair, before, behind }: Shrunk): Fix[] {
  const { range: whole, text: wording } = pair.target;
  const opening = range(whole.start, wording.start);
  const closing = range(wording.end, whole.end);
  return [
    before && { words: before, mark: opening, at: before.start },
    behind && { words: behind, mark: closing, at: behind.end },
  ].flatMap((widening) => {
    if (!widening) return [];
    const { words, mark, at } = widening;
    const edits = [
      { range: mark, newText: '' },
      { range: range(at, at), newText: slice(text, mark) },
    ];
    const title = `Link ${quote(text, trimmed(text, words))} too`;
    return [{ title, edits, preferred: false }];
  });
}
