import type { Range } from '../../text/range.ts';
import { bisect, forwardSearch } from '../../text/search.ts';
import { type Document, perDocument } from '../document.ts';
import { isInInclude } from '../includes.ts';
import { Mark, marksOf } from '../marks.ts';
import type { Segment } from '../segments.ts';
import type { BrokenLink } from './broken-link.ts';
import { readBrokenLinks } from './broken-reading.ts';
import { readBrokenHoisted, readHoisted } from './hoisted.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { Link, LinkReading } from './link.ts';
import { type IsLabel, normalizeLabel, readLinks } from './reading.ts';

/** The links of one segment, each beside its counterpart in the other half. */
export interface SegmentLinks {
  readonly segment: Segment;
  /** The link around the whole pair, which both halves share; its text is the pair itself. */
  readonly hoisted: Link | undefined;
  /** What is left of such a link where it is broken. */
  readonly brokenHoisted: BrokenLink | undefined;
  readonly target: HalfLinks;
  readonly source: HalfLinks;
  /** The links that are in both halves, in the order of the target, but for those in includes. */
  readonly pairs: readonly LinkPair[];
}

/** The links of one half. */
export interface HalfLinks extends LinkReading {
  /** Links that Markdown does not understand. */
  readonly broken: readonly BrokenLink[];
  /** Links that the other half does not have. */
  readonly unpaired: readonly Link[];
}

/** A link and what it was translated from: both lead to the same place. */
export interface LinkPair {
  readonly target: Link;
  readonly source: Link;
}

/** The segments that have a link, a bracket or a URL in either half, in their order. */
export const linksOf: (document: Document) => readonly SegmentLinks[] = perDocument(readAll);

/** The links of one segment; undefined where it has no link, bracket or URL. */
export function linksOfSegment(document: Document, { index }: Segment): SegmentLinks | undefined {
  const all = linksOf(document);
  const links = all[bisect(all.length, (i) => all[i]!.segment.index >= index)];
  return links?.segment.index === index ? links : undefined;
}

/** What a reader meets: something to click, the same as a tag, a picture, a bare URL. */
export type LinkSort = 'link' | 'tag' | 'image' | 'bare';

/** The sort of a link; a URL by itself may be a part of a broken link, so it is its own sort. */
export function sortOf({ kind }: Link): LinkSort {
  if (kind === 'html') return 'tag';
  return kind === 'inline' || kind === 'reference' ? 'link' : kind;
}

/** Where a link leads: its URL as it is written, or the one that its label stands for. */
export function destinationOf(document: Document, { kind, url }: Link): string {
  const written = document.text.slice(url.start, url.end);
  if (kind !== 'reference') return written;
  const definition = labelsOf(document).get(normalizeLabel(written));
  return definition ? document.text.slice(definition.url.start, definition.url.end) : written;
}

function readAll(document: Document): readonly SegmentLinks[] {
  const { text, segments } = document;
  const isLabel = labelLookup(labelsOf(document));
  const nextUrl = forwardSearch(text, '://');
  const all: SegmentLinks[] = [];
  for (const segment of segments) {
    const marks = marksOf(document, segment, 'target') | marksOf(document, segment, 'source');
    const { start, end } = segment.range;
    const hasUrl = (marks & Mark.colon) !== 0 && isWithin(nextUrl(start), segment);
    const mayLink = (marks & (Mark.bracket | Mark.angle)) !== 0 || hasUrl;
    if (mayLink || isBracket(text.charCodeAt(start - 1)) || isBracket(text.charCodeAt(end))) {
      all.push(readSegment(document, segment, isLabel));
    }
  }
  return all;
}

/** A bracket or a parenthesis, or a character far from ASCII that may look like one. */
function isBracket(code: number): boolean {
  return code === 91 || code === 93 || code === 40 || code > 0x3000;
}

function isWithin(offset: number, { range: whole }: Segment): boolean {
  return offset >= 0 && offset < whole.end;
}

function labelLookup(labels: Labels): IsLabel | undefined {
  return labels.size > 0 ? (label) => labels.has(label) : undefined;
}

function readSegment(
  document: Document,
  segment: Segment,
  isLabel: IsLabel | undefined,
): SegmentLinks {
  const target = readLinks(document.text, segment.target.content, isLabel);
  const source = readLinks(document.text, segment.source.content, isLabel);
  const { pairs, unpairedTarget, unpairedSource } = pairLinks(document, target, source);
  const hoisted = readHoisted(document.text, segment);
  return {
    segment,
    hoisted,
    brokenHoisted: hoisted ? undefined : readBrokenHoisted(document.text, segment),
    target: halfLinks(document.text, segment.target.content, target, unpairedTarget),
    source: halfLinks(document.text, segment.source.content, source, unpairedSource),
    pairs,
  };
}

function halfLinks(
  text: string,
  content: Range,
  reading: LinkReading,
  unpaired: readonly Link[],
): HalfLinks {
  const { links, pairs, loose, codes } = reading;
  const hasRest = pairs.length > 0 || loose.length > 0;
  const broken = hasRest ? readBrokenLinks(text, content, reading) : NONE;
  return { links, pairs, loose, codes, broken, unpaired };
}

const NONE: readonly never[] = [];

interface Pairing {
  readonly pairs: readonly LinkPair[];
  readonly unpairedTarget: readonly Link[];
  readonly unpairedSource: readonly Link[];
}

/** One link in either half, as nearly always. */
function pairTwo(document: Document, target: Link, source: Link): Pairing {
  const areAlike =
    sortOf(target) === sortOf(source) &&
    destinationOf(document, target) === destinationOf(document, source);
  if (!areAlike) return { pairs: NONE, unpairedTarget: [target], unpairedSource: [source] };
  const isIncluded = isInInclude(document.text, source.range);
  return {
    pairs: isIncluded ? NONE : [{ target, source }],
    unpairedTarget: NONE,
    unpairedSource: NONE,
  };
}

/**
 * Pairs the links of two halves that are of one sort and lead to the same place, in whatever order
 * each half has them: the first with the first of that place, the second with the second.
 */
function pairLinks(document: Document, target: LinkReading, source: LinkReading): Pairing {
  if (target.links.length === 0 || source.links.length === 0) {
    return { pairs: NONE, unpairedTarget: target.links, unpairedSource: source.links };
  }
  if (target.links.length === 1 && source.links.length === 1) {
    return pairTwo(document, target.links[0]!, source.links[0]!);
  }
  const waiting = new Map<string, Link[]>();
  for (const link of source.links.toReversed()) {
    const key = sortOf(link) + destinationOf(document, link);
    const same = waiting.get(key);
    if (same) same.push(link);
    else waiting.set(key, [link]);
  }
  const pairs: LinkPair[] = [];
  const unpairedTarget: Link[] = [];
  for (const link of target.links) {
    const counterpart = waiting.get(sortOf(link) + destinationOf(document, link))?.pop();
    if (!counterpart) unpairedTarget.push(link);
    else if (!isInInclude(document.text, counterpart.range))
      pairs.push({ target: link, source: counterpart });
  }
  const unpairedSource = [...waiting.values()].flat();
  unpairedSource.sort((a, b) => a.range.start - b.range.start);
  return { pairs, unpairedTarget, unpairedSource };
}
