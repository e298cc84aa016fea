import { contains, overlaps, type Range, range, shift, slice } from '../text/range.ts';
import type { BrokenLink } from './broken-links.ts';
import { type Document, perDocument, textOf } from './document.ts';
import { linksOf, linksOfSegment } from './link-pairs.ts';
import type { Link } from './links.ts';
import type { Segment } from './segments.ts';
import { isWordAt, occurrences } from './wording.ts';

/** Where a link text may begin. */
export interface TextStart {
  readonly offset: number;
  /** Whether the source or other links tell it, not only the words before and a proportion. */
  readonly isSure: boolean;
}

/**
 * Where the text of a link begins that lost its bracket, given where it ends; the likeliest first.
 * Other links of the document know how a text was translated, the source where its link stands.
 */
export function textStarts(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
  end: number,
): TextStart[] {
  const area = range(afterMarks(document.text, endOfLinkBefore(document, segment, end), end), end);
  const sure =
    atKnownText(document, segment, original, area) ??
    atSameMark(document, segment, original, area) ??
    atBeginning(document, segment, original, area);
  if (sure !== undefined) return [{ offset: sure, isSure: true }];
  return guesses(document, segment, original, area).map((offset) => ({ offset, isSure: false }));
}

/**
 * The text in the target that was the text of a link of the source: it stands there once and
 * outside of links; undefined where it cannot be told.
 */
export function unlinkedText(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
): Range | undefined {
  const { content } = segment.target;
  const bracketed = bracketedText(document, segment);
  if (bracketed) return bracketed;
  for (const wording of knownWordings(document, segment, original, [])) {
    if (wording.length < 2) continue;
    const places = placesOf(document.text, content, wording);
    const [place] = places;
    if (place && places.length === 1 && isFree(document, segment, place)) return place;
    if (place) return undefined;
  }
  return wholeText(document, segment, original);
}

/** Where a wording stands by itself: as it is written, else in other capitals. */
function placesOf(text: string, within: Range, wording: string): Range[] {
  const exact = occurrences(text, within, wording);
  const places = exact.length > 0 ? exact : foldedPlaces(text, within, wording);
  return places.filter((place) => isWordAt(text, place));
}

function foldedPlaces(text: string, within: Range, wording: string): Range[] {
  const [part, sought] = [slice(text, within), wording.toLowerCase()];
  const folded = part.toLowerCase();
  if (folded.length !== part.length || sought.length !== wording.length) return [];
  const places = occurrences(folded, range(0, folded.length), sought);
  return places.map((place) => shift(place, within.start));
}

/**
 * The only text in brackets, where the source has none: its brackets are those of the link. Not in
 * Chinese and Japanese, which put the names of buttons in brackets.
 */
function bracketedText(document: Document, segment: Segment): Range | undefined {
  if (/^(?:ja|zh)\b/.test(document.locale)) return undefined;
  const links = linksOfSegment(document, segment);
  const [pair, ...others] = links?.target.pairs ?? [];
  const isOne = pair && others.length === 0 && links?.source.pairs.length === 0;
  return isOne && links.source.unpaired.length === 1
    ? range(pair.start + 1, pair.end - 1)
    : undefined;
}

/** The marks that a sentence has around a link that is all of it. */
const MARKS_BEFORE = /^[\s*_"“(«'•>-]*$/;
const MARKS_AFTER = /^[\s*_"”).:;,!?»]*$/;
const LEADING_MARKS = /^[\s*_"“(«'•>-]*/;
const TRAILING_MARKS = /[\s*_"”).:;,!?»。：、]*$/;

/** Where the source is nothing but the link, all of the target is its text. */
function wholeText(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
): Range | undefined {
  const { target, source } = segment;
  const before = document.text.slice(source.content.start, original.range.start);
  const after = document.text.slice(original.range.end, source.content.end);
  if (!MARKS_BEFORE.test(before) || !MARKS_AFTER.test(after)) return undefined;
  const whole = textOf(document, segment, 'target');
  const start = LEADING_MARKS.exec(whole)![0].length;
  const end = whole.length - trailingMarks(whole);
  const place = range(target.content.start + start, target.content.start + Math.max(start, end));
  return end > start && isFree(document, segment, place) ? place : undefined;
}

function trailingMarks(text: string): number {
  const tail = text.slice(-12);
  return TRAILING_MARKS.exec(tail)![0].length;
}

function isFree(document: Document, segment: Segment, place: Range): boolean {
  const { links = [], codes = [] } = linksOfSegment(document, segment)?.target ?? {};
  return ![...links.map((link) => link.range), ...codes].some((taken) => overlaps(taken, place));
}

function endOfLinkBefore(document: Document, segment: Segment, offset: number): number {
  const links = linksOfSegment(document, segment)?.target.links ?? [];
  const before = links.findLast((link) => link.range.end <= offset && link.kind !== 'bare');
  return before?.range.end ?? segment.target.content.start;
}

/** Behind the remains of other links, which belong to no text. */
function afterMarks(text: string, start: number, end: number): number {
  const before = text.slice(start, end);
  const at = before.lastIndexOf('](');
  return at < 0 ? start : start + Math.max(at + 2, before.lastIndexOf(')') + 1);
}

function atKnownText(
  { text, ...rest }: Document,
  segment: Segment,
  original: Link | BrokenLink,
  area: Range,
): number | undefined {
  const sameUrl = [`to ${slice(text, original.url)}`];
  const ending = text.slice(area.start, area.end).toLowerCase();
  const wording = knownWordings({ text, ...rest }, segment, original, sameUrl).find((known) => {
    const place = range(area.end - known.length, area.end);
    return contains(area, place) && ending.endsWith(known.toLowerCase()) && isWordAt(text, place);
  });
  return wording === undefined ? undefined : area.end - wording.length;
}

/** After the emphasis or the parenthesis that opens directly before the link in the source. */
function atSameMark(
  { text }: Document,
  { source }: Segment,
  original: Link | BrokenLink,
  area: Range,
): number | undefined {
  const before = text.slice(
    Math.max(source.content.start, original.range.start - 4),
    original.range.start,
  );
  const mark = /(?:\*{1,3}|_{1,2}|\()$/.exec(before)?.[0];
  if (!mark) return undefined;
  const at = text.slice(area.start, area.end).lastIndexOf(mark);
  const start = area.start + at + mark.length;
  const isOpening = at >= 0 && start < area.end && !/[\s)*_]/.test(text[start]!);
  return isOpening ? start : undefined;
}

/** At the beginning of the target where the source begins with the link. */
function atBeginning(
  { text }: Document,
  { target, source }: Segment,
  original: Link | BrokenLink,
  area: Range,
): number | undefined {
  const before = text.slice(source.content.start, original.range.start);
  if (area.start !== target.content.start || !MARKS_BEFORE.test(before)) return undefined;
  const start = area.start + LEADING_MARKS.exec(text.slice(area.start, area.end))![0].length;
  const isLikely = area.end - start < 2 * (original.text.end - original.text.start);
  return start < area.end && isLikely ? start : undefined;
}

const MOST_GUESSES = 3;

/** By the word that stands before links elsewhere, then by the length that is to be expected. */
function guesses(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
  area: Range,
): number[] {
  const { text } = document;
  const words = [...text.slice(area.start, area.end).matchAll(/(?:^|[\s("“«*])(?=[^\s("“«*])/g)];
  const starts = words.map(({ index, 0: gap }) => area.start + index + gap.length);
  const leads = leadsOf(document).get(wordBefore(text, segment.source.content, original.range));
  const isLed = (at: number): boolean =>
    leads?.has(wordBefore(text, segment.target.content, range(at, at))) ?? false;
  const ratio = lengthOf(segment.target.content) / Math.max(1, lengthOf(segment.source.content));
  const expected = area.end - lengthOf(original.text) * ratio;
  const byLength = [...starts].sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  const led = starts.filter(isLed).slice(-1);
  return [...new Set([...led, ...byLength, area.start])].slice(0, MOST_GUESSES);
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

/** The last word before a place, in lower case; empty at the beginning. */
function wordBefore(text: string, { start }: Range, place: Range): string {
  const before = text.slice(Math.max(start, place.start - 40), place.start);
  return /(\S+)\s*$/.exec(before)?.[1]?.toLowerCase() ?? '';
}

/** For each word before a link of the source the words before that link in the target. */
const leadsOf = perDocument((document) => {
  const leads = new Map<string, Set<string>>();
  for (const { segment, pairs } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const word = wordBefore(document.text, segment.source.content, source.range);
      const translated = wordBefore(document.text, segment.target.content, target.range);
      leads.set(word, (leads.get(word) ?? new Set()).add(translated));
    }
  }
  return leads;
});

/** Texts that the link may have in the target, the longest first. */
function knownWordings(
  document: Document,
  { index }: Segment,
  original: Link | BrokenLink,
  otherKeys: readonly string[],
): string[] {
  const own = slice(document.text, original.text).trim();
  const known = [`of ${normalize(own)}`, ...otherKeys].flatMap((key) => [
    ...(wordingsOf(document).get(key) ?? []),
  ]);
  const others = known
    .filter(([wording, segment]) => segment !== index && isAsLong(wording, own))
    .map(([wording]) => wording);
  const all = new Set([own, ...others]);
  all.delete('');
  return [...all].sort((a, b) => b.length - a.length);
}

/** A text much shorter than the one it translates has slid; ideographs say more in less. */
function isAsLong(wording: string, original: string): boolean {
  return wording.length >= 0.4 * original.length || /[\u3000-\u9fff\uac00-\ud7af]/.test(wording);
}

const LONGEST_WORDING = 120;
const MOST_WORDINGS = 20;

/** What a link text or a short sentence was translated to, and what leads to a URL; where each is. */
const wordingsOf = perDocument((document) => {
  const wordings = new Map<string, Map<string, number>>();
  const learn = (key: string, wording: string, { index }: Segment): void => {
    const known = wordings.get(key) ?? new Map<string, number>();
    const trimmed = wording.trim();
    if (known.size < MOST_WORDINGS && trimmed.length <= LONGEST_WORDING) known.set(trimmed, index);
    wordings.set(key, known);
  };
  for (const { segment, pairs, hoisted } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const wording = slice(document.text, target.text);
      learn(`of ${normalize(slice(document.text, source.text))}`, wording, segment);
      learn(`to ${slice(document.text, source.url)}`, wording, segment);
    }
    const url = hoisted && slice(document.text, hoisted.url);
    if (url !== undefined) learn(`to ${url}`, textOf(document, segment, 'target'), segment);
  }
  for (const segment of document.segments) {
    if (lengthOf(segment.source.content) > LONGEST_WORDING) continue;
    const target = textOf(document, segment, 'target').replace(/[.:;。]$/, '');
    learn(`of ${normalize(textOf(document, segment, 'source'))}`, target, segment);
  }
  return wordings;
});

function normalize(wording: string): string {
  return wording
    .trim()
    .toLowerCase()
    .replace(/[.:;]$/, '');
}
