import { overlaps, type Range, slice } from '../../text/range.ts';
import { type Document, perPage } from '../document.ts';
import { isWordAt, occurrences } from '../wording.ts';
import { linkOver } from './broken-reading.ts';
import type { Link, LinkReading } from './link.ts';
import { type LinkPair, linksOf, type SegmentLinks, sortOf } from './pairs.ts';

/** A link whose text is not where it was in the source, told by words that translations keep. */
export type Misplaced = Swapped | Slid;

/** Two neighbors that have each other's text, or each other's URL. */
export interface Swapped {
  readonly kind: 'swapped';
  readonly first: LinkPair;
  readonly second: LinkPair;
  /** Whether names say so; otherwise only the order of the URLs does. */
  readonly isTold: boolean;
  /** Whether the URLs are in another order than in the source. */
  readonly isFlipped: boolean;
  /** Whether the two are neighbors in a list, where no translation changes the order. */
  readonly isList: boolean;
  /** Whether there is more than one witness of it. */
  readonly isSure: boolean;
}

/** A link that stands on other words than in the source. */
export interface Slid {
  readonly kind: 'slid';
  readonly pair: LinkPair;
  /** Where in the target the names of the source's link text stand; empty where it has none. */
  readonly names: readonly Range[];
  /** Where the source has the words of the target's link text, outside of its link. */
  readonly covered: readonly Range[];
}

/** Each link may look for its words in all of the half; no sentence has more links than this. */
const MOST_LINKS = 40;

/** Tells whether two texts say the same by what the model does not know, such as dates. */
export type SaysSame = (target: Link, source: Link) => boolean;

/** The links of a segment that have changed places with a neighbor or slid to other words. */
export function readMisplaced(
  document: Document,
  links: SegmentLinks,
  saysSame: SaysSame,
): Misplaced[] {
  const { text } = document;
  const pairs = links.pairs
    .slice(0, MOST_LINKS)
    .filter(({ target }) => sortOf(target) === 'link' && slice(text, target.text).trim() !== '');
  const swaps = readSwaps(document, pairs, saysSame);
  const swapped = new Set(swaps.flatMap(({ first, second }) => [first, second]));
  const slid = pairs.flatMap((pair) => (swapped.has(pair) ? [] : readSlide(text, links, pair)));
  return [...swaps, ...slid];
}

function readSwaps(document: Document, pairs: readonly LinkPair[], saysSame: SaysSame): Swapped[] {
  const swaps: Swapped[] = [];
  for (let i = 1; i < pairs.length; i++) {
    const swap = readSwap(document, pairs[i - 1]!, pairs[i]!, saysSame);
    if (!swap) continue;
    swaps.push(swap);
    i++;
  }
  return swaps;
}

/** The words between two links of a list. */
const LIST_GAP = /^[\s|,;/&]*(?:and|or)?[\s|,;/&]*$/;

const LONGEST_LIST_GAP = 12;

function readSwap(
  document: Document,
  first: LinkPair,
  second: LinkPair,
  saysSame: SaysSame,
): Swapped | undefined {
  const { text } = document;
  const [a, b] = toldApart(wordingOf(text, first.target), wordingOf(text, second.target));
  const [c, d] = toldApart(wordingOf(text, first.source), wordingOf(text, second.source));
  if (areOne(document, a, c) || areOne(document, b, d)) return undefined;
  const isFlipped = second.source.range.end <= first.source.range.start;
  const isCrossed =
    saysSame(first.target, second.source) &&
    saysSame(second.target, first.source) &&
    !saysSame(first.target, first.source);
  const witnesses = isCrossed ? 2 : Number(areOne(document, a, d)) + Number(areOne(document, b, c));
  const isTold = witnesses > 0;
  if (!isTold && !isFlipped) return undefined;
  const [former, latter] = isFlipped ? [second, first] : [first, second];
  const gap = text.slice(former.source.range.end, latter.source.range.start);
  const isNear = second.target.range.start - first.target.range.end <= LONGEST_LIST_GAP;
  const isList = isNear && gap.length <= LONGEST_LIST_GAP && LIST_GAP.test(gap);
  const isSure = witnesses === 2 || (isFlipped && (isTold || isList));
  return { kind: 'swapped', first, second, isTold, isFlipped, isList, isSure };
}

/** The text of a link without capitals, and its words without accents. */
interface Wording {
  readonly small: string;
  readonly words: readonly string[];
}

function wordingOf(text: string, { text: place }: Link): Wording {
  const small = smallLetters(text, place);
  const words = withoutAccents(small).match(/[\p{L}\p{N}]+/gu);
  return { small, words: words?.slice(0, MOST_WORDS) ?? [] };
}

/** Two wordings without the words that both have, which say nothing of which is which. */
function toldApart(a: Wording, b: Wording): [Wording, Wording] {
  return [without(a, b), without(b, a)];
}

function without({ small, words }: Wording, other: Wording): Wording {
  return { small, words: words.filter((word) => !haveAlike([word], other.words)) };
}

function smallLetters(text: string, place: Range): string {
  return slice(text, place).trim().toLowerCase();
}

function withoutAccents(wording: string): string {
  return ASCII.test(wording) ? wording : wording.normalize('NFD').replace(/\p{M}/gu, '');
}

const ASCII = /^[ -~]*$/;

/** Whether a text can be the translation of another: they share a name, or it is one elsewhere. */
function areOne(document: Document, target: Wording, source: Wording): boolean {
  return (
    haveAlike(target.words, source.words) ||
    (translations(document).get(source.small)?.has(target.small) ?? false)
  );
}

/** For each text of a link of the source the texts it has in more than one segment of the target. */
const translations = perPage((document) => {
  const once = new Map<string, Set<string>>();
  const repeated = new Map<string, Set<string>>();
  for (const { pairs } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const key = smallLetters(document.text, source.text);
      const wording = smallLetters(document.text, target.text);
      const into = once.get(key)?.has(wording) ? repeated : once;
      const known = into.get(key);
      if (known) known.add(wording);
      else into.set(key, new Set([wording]));
    }
  }
  return repeated;
});

const MOST_WORDS = 20;

function haveAlike(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) => others.some((other) => areAlike(word, other)));
}

/** Words of three letters that English shares with other languages by chance. */
const CHANCE = new Set(['all', 'and', 'for', 'per', 'the', 'via']);

/** The same name or number, or words of one origin, such as `prérequis` and `prerequisite`. */
function areAlike(a: string, b: string): boolean {
  if (a === b) return (a.length >= 3 && !CHANCE.has(a)) || /\d/.test(a);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  const isPlural = same === shorter && same >= 3 && longer === shorter + 1;
  return same >= 5 || isPlural || (same === 4 && same >= 0.6 * longer);
}

/**
 * A slide: of the names in the source's text none is in the target's, but one stands elsewhere
 * once; or all of the target's text stands outside of the link in the source.
 */
function readSlide(text: string, links: SegmentLinks, pair: LinkPair): Slid[] {
  const names = namesOutside(text, links, pair);
  const covered = names.length > 0 ? [] : wordsCovered(text, links, pair);
  return names.length + covered.length > 0 ? [{ kind: 'slid', pair, names, covered }] : [];
}

/** Whether a link stands on other words than in the source. */
export function isSlid({ text }: Document, links: SegmentLinks, pair: LinkPair): boolean {
  return sortOf(pair.target) === 'link' && readSlide(text, links, pair).length > 0;
}

function namesOutside(
  text: string,
  { segment, target, source }: SegmentLinks,
  pair: LinkPair,
): Range[] {
  const names = namesIn(slice(text, pair.source.text));
  if (names.length === 0) return [];
  const wording = slice(text, pair.target.text).toLowerCase();
  if (names.some((name) => wording.includes(name.toLowerCase()))) return [];
  return names.flatMap((name) => {
    const [place, ...others] = placesOf(text, segment.target.content, target, name);
    const isOne = place && others.length === 0;
    return isOne && placesOf(text, segment.source.content, source, name).length === 1
      ? [place]
      : [];
  });
}

/** Words with a capital or a digit: names and numbers, which stay as they are. */
function namesIn(wording: string): string[] {
  return wording.match(/[A-Za-z0-9]{2,}/g)?.filter((word) => /[A-Z0-9]/.test(word)) ?? [];
}

const MOST_COVERED = 4;

const LONGEST_COVERED = 60;

function wordsCovered(text: string, { segment, source }: SegmentLinks, pair: LinkPair): Range[] {
  const { start, end } = pair.target.text;
  if (end - start > LONGEST_COVERED) return [];
  const words = text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_COVERED) return [];
  const own = slice(text, pair.source.text).toLowerCase();
  const places: Range[] = [];
  for (const word of words) {
    if (word.length < 2 || own.includes(word.toLowerCase())) return [];
    const [place, ...others] = placesOf(text, segment.source.content, source, word);
    if (!place || others.length > 0) return [];
    places.push(place);
  }
  return places;
}

/** Where a word stands by itself and is not in a URL. */
function placesOf(text: string, within: Range, reading: LinkReading, word: string): Range[] {
  return occurrences(text, within, word).filter(
    (place) => isWordAt(text, place) && !linkOver(reading, place.start),
  );
}

/** Whether a range touches the text of a link of the target. */
export function isLinked({ pairs }: SegmentLinks, place: Range): boolean {
  return pairs.some(({ target }) => overlaps(target.range, place));
}
