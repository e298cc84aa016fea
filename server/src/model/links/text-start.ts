import { contains, type Range, range, slice } from '../../text/range.ts';
import { type Document, perPage } from '../document.ts';
import type { Segment } from '../segments.ts';
import { isWordAt } from '../wording.ts';
import type { BrokenLink } from './broken-link.ts';
import type { Link } from './link.ts';
import { linksOf, linksOfSegment } from './pairs.ts';
import { leadingMarks, MARKS_BEFORE } from './sentence-marks.ts';
import { knownWordings } from './wordings.ts';

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
    atBeginning(document, segment, original, area) ??
    afterSameWords(document, segment, original, area);
  if (sure !== undefined) return [{ offset: sure, isSure: true }];
  return guesses(document, segment, original, area).map((offset) => ({ offset, isSure: false }));
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
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
  area: Range,
): number | undefined {
  const { text } = document;
  const sameUrl = [`to ${slice(text, original.url)}`];
  const ending = text.slice(area.start, area.end).toLowerCase();
  const wording = knownWordings(document, segment, original, sameUrl).find((known) => {
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
  const start = area.start + leadingMarks(slice(text, area), slice(text, original.text));
  const isLikely = area.end - start < 2 * (original.text.end - original.text.start);
  return start < area.end && isLikely ? start : undefined;
}

const SHORTEST_LEAD = 4;

/**
 * After the words that translate, in another sentence, the same words before a link; undefined
 * where no other sentence begins so, or where two begin differently.
 */
function afterSameWords(
  document: Document,
  { index, target, source }: Segment,
  original: Link | BrokenLink,
  area: Range,
): number | undefined {
  const { text } = document;
  const lead = text.slice(source.content.start, original.range.start);
  const before = text.slice(target.content.start, area.end);
  if (area.start !== target.content.start || lead.trim().length < SHORTEST_LEAD) return undefined;
  const leads = new Set<string>();
  for (const { segment, pairs } of linksOf(document)) {
    const [first] = pairs;
    if (!first || segment.index === index) continue;
    const translated = text.slice(segment.target.content.start, first.target.range.start);
    const isSame = text.slice(segment.source.content.start, first.source.range.start) === lead;
    const isHere = translated.length < before.length && before.startsWith(translated);
    if (isSame && translated !== '' && isHere) leads.add(translated);
  }
  const [only] = leads;
  return only !== undefined && leads.size === 1 ? area.start + only.length : undefined;
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

/** The last word before a place, in lower case; empty at the beginning. */
function wordBefore(text: string, { start }: Range, place: Range): string {
  const before = text.slice(Math.max(start, place.start - 40), place.start);
  return /(\S+)\s*$/.exec(before)?.[1]?.toLowerCase() ?? '';
}

/** For each word before a link of the source the words before that link in the target. */
const leadsOf = perPage((document) => {
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

function lengthOf({ start, end }: Range): number {
  return end - start;
}
