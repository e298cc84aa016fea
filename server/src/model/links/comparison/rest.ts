import { contains, type Range } from '../../../text/range.ts';
import type { Document } from '../../document.ts';
import type { BrokenLink } from '../broken-link.ts';
import type { LinkFault } from '../fault.ts';
import type { Link } from '../link.ts';
import { destinationOf, type HalfLinks, type SegmentLinks } from '../pairs.ts';

/** No sentence has more links gone wrong; on hostile text it keeps the comparison linear. */
export const MOST = 40;

/** What is not yet explained while the halves of a segment are compared, and what is. */
export interface Rest {
  readonly document: Document;
  readonly links: SegmentLinks;
  readonly faults: LinkFault[];
  readonly target: Link[];
  readonly source: Link[];
  readonly brokenTarget: BrokenLink[];
  readonly brokenSource: BrokenLink[];
}

/** The links of a segment before any of them is explained. */
export function restOf(document: Document, links: SegmentLinks): Rest {
  return {
    document,
    links,
    faults: [],
    target: explainable(links.target),
    source: explainable(links.source),
    brokenTarget: links.target.broken.slice(0, MOST),
    brokenSource: links.source.broken.slice(0, MOST),
  };
}

/** The links to explain: a bare URL that is the URL of a broken link is none by itself. */
function explainable({ unpaired, broken }: HalfLinks): Link[] {
  return unpaired.slice(0, MOST).filter(({ range: whole }) => !isPart(broken, whole));
}

function isPart(broken: readonly BrokenLink[], part: Range): boolean {
  return broken.some(({ range: whole }) => contains(whole, part));
}

/** Where a link leads. */
export function urlOf({ document }: Rest, link: Link): string {
  return destinationOf(document, link);
}

/** Tells of a broken link of the target, and of what it was translated from. */
export function tellBroken(rest: Rest, link: BrokenLink, original?: Link | BrokenLink): void {
  const { segment } = rest.links;
  rest.faults.push({ kind: 'broken', segment, side: 'target', link, original });
}

/** Tells of a broken link of the source. */
export function tellBrokenSource(rest: Rest, link: BrokenLink): void {
  const { segment } = rest.links;
  rest.faults.push({ kind: 'broken', segment, side: 'source', link, original: undefined });
}

/** Takes the first item for which a test holds out of a list. */
export function take<T>(items: T[], holds: (item: T) => boolean): T | undefined {
  const index = items.findIndex(holds);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}

/** Takes all items for which a test holds out of a list. */
export function settle<T>(items: T[], holds: (item: T) => boolean): void {
  for (const item of [...items]) {
    if (holds(item)) items.splice(items.indexOf(item), 1);
  }
}
