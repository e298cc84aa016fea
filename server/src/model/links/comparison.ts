import { contains, overlaps, type Range, range, slice } from '../../text/range.ts';
import type { Document } from '../document.ts';
import type { Segment, Side } from '../segments.ts';
import { occurrences } from '../wording.ts';
import {
  type BrokenLink,
  brokenLinkAfter,
  brokenLinkAround,
  cutLink,
  reversedLink,
  stretchLink,
} from './broken-link.ts';
import { isCode, linkOver } from './broken-reading.ts';
import type { BrokenFault, LabelFault, LinkFault, UrlFault } from './fault.ts';
import type { Link } from './link.ts';
import {
  destinationOf,
  type HalfLinks,
  type LinkSort,
  type SegmentLinks,
  sortOf,
} from './pairs.ts';

/** No sentence has more links gone wrong; on hostile text it keeps the comparison linear. */
const MOST = 40;

/** What is not yet explained while the halves of a segment are compared. */
interface Rest {
  readonly document: Document;
  readonly links: SegmentLinks;
  readonly faults: LinkFault[];
  readonly target: Link[];
  readonly source: Link[];
  readonly brokenTarget: BrokenLink[];
  readonly brokenSource: BrokenLink[];
}

/** Explains the differences one by one, the surest explanation first. */
export function compare(document: Document, links: SegmentLinks): LinkFault[] {
  const rest: Rest = {
    document,
    links,
    faults: [],
    target: explainable(links.target),
    source: explainable(links.source),
    brokenTarget: links.target.broken.slice(0, MOST),
    brokenSource: links.source.broken.slice(0, MOST),
  };
  settleBrokenSources(rest);
  settleBrokenTargets(rest);
  settleSorts(rest);
  settleUrls(rest);
  settleLabels(rest);
  settleBrokenUrls(rest);
  reportRest(rest);
  return rest.faults;
}

/** The links to explain: a bare URL that is the URL of a broken link is none by itself. */
function explainable({ unpaired, broken }: HalfLinks): Link[] {
  return unpaired.slice(0, MOST).filter(({ range: whole }) => !isPart(broken, whole));
}

function isPart(broken: readonly BrokenLink[], part: Range): boolean {
  return broken.some(({ range: whole }) => contains(whole, part));
}

/** A link that the source breaks may be whole in the target, or broken there too. */
function settleBrokenSources(rest: Rest): void {
  const { document, links, faults } = rest;
  settle(rest.brokenSource, (original) => {
    const url = slice(document.text, original.url);
    const isWhole = take(rest.target, (link) => destinationOf(document, link) === url);
    if (isWhole) faults.push(brokenSource(links.segment, original));
    return isWhole !== undefined || settleBroken(rest, original, url);
  });
}

function brokenSource(segment: Segment, link: BrokenLink): BrokenFault {
  return { kind: 'broken', segment, side: 'source', link, original: undefined };
}

/** A URL or a label of the source that stands in the target tells where its broken link is. */
function settleBrokenTargets(rest: Rest): void {
  const { text } = rest.document;
  settle(rest.source, (original) => settleBroken(rest, original, slice(text, original.url)));
}

function settleBroken(rest: Rest, original: Link | BrokenLink, url: string): boolean {
  const { document, links, faults } = rest;
  const link =
    take(rest.brokenTarget, (broken) => slice(document.text, broken.url) === url) ??
    findBroken(rest, url);
  if (!link || !canBe(document.text, link, original)) return false;
  settle(rest.target, ({ range: whole }) => contains(link.range, whole));
  settle(rest.brokenTarget, ({ range: whole }) => overlaps(link.range, whole));
  faults.push({ kind: 'broken', segment: links.segment, side: 'target', link, original });
  return true;
}

/** A label is a common word: only another bracket before it tells that it is one. */
function canBe(text: string, { middle }: BrokenLink, original: Link | BrokenLink): boolean {
  const isReference = 'kind' in original && original.kind === 'reference';
  return !isReference || /[[\]]\s*\[/.test(slice(text, middle));
}

/** The broken link around an occurrence of a URL, rather one with brackets of its own. */
function findBroken(rest: Rest, url: string): BrokenLink | undefined {
  if (url === '') return undefined;
  const { document, links, faults } = rest;
  const { text } = document;
  const { content } = links.segment.target;
  let second: BrokenLink | undefined;
  for (const place of occurrences(text, content, url).slice(0, MOST)) {
    const at = place.start;
    const reversed = reversedLink(text, content, place);
    if (reversed && !isTaken(faults, at) && !isPaired(rest, reversed)) return reversed;
    if (linkOver(links.target, at) || isTaken(faults, at)) continue;
    if (isCode(links.target, place)) continue;
    const link = brokenLinkAround(text, content, links.target, place);
    if (link && link.open.end > link.open.start) return link;
    second ??= link;
  }
  return second;
}

/** Whether a stretch is a whole link that has its counterpart, whatever its text looks like. */
function isPaired({ links, target }: Rest, { range: whole }: BrokenLink): boolean {
  const isThere = ({ range: { start, end } }: Link): boolean =>
    start === whole.start && end === whole.end;
  return links.target.links.some(isThere) && !target.some(isThere);
}

export function isTaken(faults: readonly LinkFault[], offset: number): boolean {
  return faults.some(
    (fault) => fault.kind === 'broken' && contains(fault.link.range, range(offset, offset)),
  );
}

/** The same place, reached in another way: a picture, a link, a bare URL. */
function settleSorts(rest: Rest): void {
  const { links, faults } = rest;
  settle(rest.source, (source) => {
    const url = urlOf(rest, source);
    const target = take(rest.target, (link) => urlOf(rest, link) === url);
    if (target) faults.push({ kind: 'sort', segment: links.segment, target, source });
    return target !== undefined;
  });
}

/** A link of the same sort that leads elsewhere; among several, the one whose URL is nearest. */
function settleUrls(rest: Rest): void {
  settle(rest.source, (source) => settleUrl(rest, source, sortOf(source), urlOf(rest, source)));
  settle(rest.brokenSource, (source) =>
    settleUrl(rest, source, 'link', slice(rest.document.text, source.url)),
  );
}

function settleUrl(rest: Rest, source: Link | BrokenLink, sort: LinkSort, url: string): boolean {
  const likeness = (link: Link): number =>
    sortOf(link) === sort ? likenessOf(urlOf(rest, link), url) : -1;
  const best = rest.target.reduce((most, link) => Math.max(most, likeness(link)), -1);
  const target = best < 0 ? undefined : take(rest.target, (link) => likeness(link) === best);
  if (target) rest.faults.push(urlFault(rest, target, source, url));
  return target !== undefined;
}

/** A URL that goes on in another script is right as far as the source's goes: its end is broken. */
function urlFault(
  rest: Rest,
  target: Link,
  source: Link | BrokenLink,
  url: string,
): UrlFault | BrokenFault {
  const { document, links } = rest;
  const { segment } = links;
  const actual = urlOf(rest, target);
  const goesOn = actual.startsWith(url) && actual.charCodeAt(url.length) > 127;
  if (target.kind !== 'inline' || !goesOn) return { kind: 'url', segment, target, source };
  const { content } = segment.target;
  const link = cutLink(document.text, content, links.target, target, url.length);
  return { kind: 'broken', segment, side: 'target', link, original: source };
}

/** A reference whose label was translated; the first text in brackets is taken for the first. */
function settleLabels(rest: Rest): void {
  const { links, faults } = rest;
  const places = labelPlaces(links);
  settle(rest.source, (source) => {
    const place = source.kind === 'reference' ? places.shift() : undefined;
    if (place) faults.push({ kind: 'label', segment: links.segment, ...place, source });
    return place !== undefined;
  });
}

function labelPlaces({ target }: SegmentLinks): Pick<LabelFault, 'range' | 'label'>[] {
  const places: Pick<LabelFault, 'range' | 'label'>[] = [];
  for (const pair of target.pairs.slice(0, MOST)) {
    const last = places.at(-1);
    if (last && last.range.end >= pair.start) continue;
    const label = target.pairs.find(({ start }) => start === pair.end);
    places.push({
      range: range(pair.start, label?.end ?? pair.end),
      label: label ? range(label.start + 1, label.end - 1) : range(pair.end, pair.end),
    });
  }
  return places;
}

/** How many characters two URLs share at their beginning and their end. */
function likenessOf(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

/** A broken link whose URL is damaged too: the first that is left is taken for the first. */
function settleBrokenUrls(rest: Rest): void {
  const { document, links, faults } = rest;
  const all = [...rest.source, ...rest.brokenSource].filter((link) => !isBare(link));
  settle(all, (original) => {
    const url = slice(document.text, original.url);
    const found = rest.brokenTarget.shift() ?? afterPair(rest, url);
    if (!found) return false;
    const { content } = links.segment.target;
    const link = stretchLink(document.text, content, links.target, found, url);
    take(rest.source, (other) => other === original);
    take(rest.brokenSource, (other) => other === original);
    faults.push({ kind: 'broken', segment: links.segment, side: 'target', link, original });
    return true;
  });
}

function isBare(link: Link | BrokenLink): boolean {
  return 'kind' in link && link.kind === 'bare';
}

const DAMAGED_URL = /^\]\s*[(（]\s*/;

const LONGEST_DAMAGED = 200;

/** A bracketed text with a parenthesis after it, whatever stands in there. */
function afterPair({ document, links, faults }: Rest, url: string): BrokenLink | undefined {
  const { text } = document;
  const { content } = links.segment.target;
  for (const pair of links.target.pairs.slice(0, MOST)) {
    const after = text.slice(pair.end - 1, Math.min(content.end, pair.end + LONGEST_DAMAGED));
    const middle = DAMAGED_URL.exec(after);
    if (!middle || isTaken(faults, pair.start)) continue;
    const rest = after.slice(middle[0].length);
    const known = rest.slice(0, 40 + url.length).indexOf(url);
    const start = pair.end - 1 + middle[0].length + Math.max(0, known);
    const length = known < 0 ? lengthOfDamaged(rest) : url.length;
    return brokenLinkAfter(text, content, links.target, pair, range(start, start + length));
  }
  return undefined;
}

/** Up to the parenthesis that closes it, or to the first word with a dot or a slash in it. */
function lengthOfDamaged(text: string): number {
  const closed =
    /^[^()（）[\]]+(?=[)）])/.exec(text) ?? /^[^\s()（）]*(?:\s+[–—-]\s+)?\S*/.exec(text);
  return closed?.[0].length ?? 0;
}

/** A half that is empty lacks more than its links, and is told by itself. */
function reportRest({ document, links, faults, ...rest }: Rest): void {
  const { segment } = links;
  const isEmpty = (side: Side): boolean =>
    slice(document.text, segment[side].content).trim() === '';
  const missing = isEmpty('target') ? [] : rest.source;
  const extra = isEmpty('source') ? [] : rest.target;
  for (const source of missing) faults.push({ kind: 'missing', segment, source });
  for (const link of rest.brokenSource) faults.push(brokenSource(segment, link));
  for (const target of extra) faults.push({ kind: 'extra', segment, target });
  for (const link of rest.brokenTarget) {
    faults.push({ kind: 'broken', segment, side: 'target', link, original: undefined });
  }
}

function urlOf({ document }: Rest, link: Link): string {
  return destinationOf(document, link);
}

/** Takes the first item for which a test holds out of a list. */
function take<T>(items: T[], holds: (item: T) => boolean): T | undefined {
  const index = items.findIndex(holds);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}

/** Takes all items for which a test holds out of a list. */
function settle<T>(items: T[], holds: (item: T) => boolean): void {
  for (const item of [...items]) {
    if (holds(item)) items.splice(items.indexOf(item), 1);
  }
}
