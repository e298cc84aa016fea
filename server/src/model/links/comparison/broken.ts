import { contains, overlaps, type Range, slice } from '../../../text/range.ts';
import { occurrences } from '../../wording.ts';
import { type BrokenLink, brokenLinkAround, reversedLink } from '../broken-link.ts';
import { isCode, linkOver } from '../broken-reading.ts';
import { isInBroken } from '../fault.ts';
import type { Link } from '../link.ts';
import { MOST, type Rest, settle, take, tellBroken, tellBrokenSource, urlOf } from './rest.ts';

/** A link that the source breaks may be whole in the target, or broken there too. */
export function settleBrokenSources(rest: Rest): void {
  settle(rest.brokenSource, (original) => {
    const url = slice(rest.document.text, original.url);
    const isWhole = take(rest.target, (link) => urlOf(rest, link) === url) !== undefined;
    if (isWhole) tellBrokenSource(rest, original);
    return isWhole || settleBroken(rest, original, url);
  });
}

/** A URL or a label of the source that stands in the target tells where its broken link is. */
export function settleBrokenTargets(rest: Rest): void {
  const { text } = rest.document;
  settle(rest.source, (original) => settleBroken(rest, original, slice(text, original.url)));
}

function settleBroken(rest: Rest, original: Link | BrokenLink, url: string): boolean {
  const { text } = rest.document;
  const link =
    take(rest.brokenTarget, (broken) => slice(text, broken.url) === url) ??
    findBroken(rest, url, slice(text, original.text).includes(url));
  if (!link || !canBe(text, link, original)) return false;
  settle(rest.target, ({ range: whole }) => contains(link.range, whole));
  settle(rest.brokenTarget, ({ range: whole }) => overlaps(link.range, whole));
  tellBroken(rest, link, original);
  return true;
}

/** A label is a common word: only another bracket before it tells that it is one, and its end. */
function canBe(text: string, { middle, url }: BrokenLink, original: Link | BrokenLink): boolean {
  const isReference = 'kind' in original && original.kind === 'reference';
  if (!isReference) return true;
  return /[[\]]\s*\[/.test(slice(text, middle)) && !/[\p{L}\d-]/u.test(text[url.end] ?? '');
}

/** The broken link around an occurrence of a URL, rather one with brackets of its own. */
function findBroken(rest: Rest, url: string, isShown: boolean): BrokenLink | undefined {
  if (url === '') return undefined;
  const { text } = rest.document;
  const { content } = rest.links.segment.target;
  let second: BrokenLink | undefined;
  for (const place of occurrences(text, content, url).slice(0, MOST)) {
    if (isInBroken(rest.faults, place.start) || (isShown && isText(rest, place))) continue;
    const reversed = isShown ? undefined : reversedLink(text, content, place);
    if (isShown && text[place.start - 1] === '[' && text.startsWith('](', place.end)) continue;
    if (reversed && !isPaired(rest, reversed)) return reversed;
    const link = brokenAround(rest, place);
    if (link && sharesMarks(rest, link)) continue;
    if (link && link.open.end > link.open.start) return link;
    second ??= link;
  }
  return second;
}

/** Whether a stretch is in the text of a whole link. */
function isText({ links }: Rest, place: Range): boolean {
  return links.target.links.some(({ kind, text }) => kind === 'inline' && contains(text, place));
}

/** Whether a broken link shares marks with one that is told already. */
function sharesMarks({ faults }: Rest, { range: whole }: BrokenLink): boolean {
  return faults.some(
    (fault) =>
      fault.kind === 'broken' && fault.side === 'target' && overlaps(fault.link.range, whole),
  );
}

/** Whether a stretch is a whole link that has its counterpart, whatever its text looks like. */
function isPaired({ links, target }: Rest, { range: whole }: BrokenLink): boolean {
  const isThere = ({ range: { start, end } }: Link): boolean =>
    start === whole.start && end === whole.end;
  return links.target.links.some(isThere) && !target.some(isThere);
}

function brokenAround({ document, links }: Rest, url: Range): BrokenLink | undefined {
  const { target, segment } = links;
  if (linkOver(target, url.start) || isCode(target, url)) return undefined;
  return brokenLinkAround(document.text, segment.target.content, target, url);
}
