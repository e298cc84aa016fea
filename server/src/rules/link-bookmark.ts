import { bookmarksOf, hasBookmark } from '../model/bookmarks.ts';
import type { Document } from '../model/document.ts';
import { frontMatterValue } from '../model/front-matter.ts';
import type { Link } from '../model/links/link.ts';
import { linksOf, type SegmentLinks } from '../model/links/pairs.ts';
import { similarity } from '../model/wording.ts';
import { decoded } from '../text/decoded.ts';
import { range, slice } from '../text/range.ts';
import { type Found, possibly, type Rule, type Severity } from './rule.ts';

export const linkBookmark: Rule = {
  id: 'link-bookmark',
  title: 'Link to a place that its page does not have',
  severity: 'warning',
  fix: 'suggested',
  scope: 'page',
  *check(document) {
    for (const links of linksOf(document)) {
      const { hoisted, pairs } = links;
      if (hoisted) yield* describe(document, links, hoisted, undefined);
      for (const { target } of pairs) yield* describe(document, links, target, 'information');
    }
  },
};

const NUMBER_SIGN = 35;

/** A bookmark that the source has as well is the author's, or that of a heading that lost it. */
function* describe(
  document: Document,
  { segment }: SegmentLinks,
  { url }: Link,
  severity: Severity | undefined,
): Generator<Found> {
  const { text } = document;
  const isHere = text.charCodeAt(url.start) === NUMBER_SIGN;
  if (!isHere && document.linked.size === 0) return;
  const sign = isHere ? url.start : url.start + slice(text, url).indexOf('#');
  const place = range(sign + 1, url.end);
  const name = slice(text, place);
  if (isElsewhere(name)) return;
  const bookmarks = isHere ? missedHere(document, name) : missedThere(document, slice(text, url));
  if (!bookmarks) return;
  const nearest = nearestTo(bookmarks, name);
  const page = isHere ? 'this page' : slice(text, range(url.start, sign));
  yield {
    range: url,
    message: `Nothing on ${page} is called ${name}: expected ${nearest ?? 'the anchor of a heading'}.`,
    segment,
    severity,
    fixes: nearest ? [possibly(`Write #${nearest}`, place, nearest)] : [],
  };
}

/** What the page can be linked by, where a name is not among it. */
function missedHere(document: Document, name: string): Iterable<string> | undefined {
  const isThere = hasBookmark(document, decoded(name).toLowerCase());
  return isThere ? undefined : bookmarksOf(document);
}

/** The same of another page, unless that waits for a hand-off which this page has had. */
function missedThere({ linked, frontMatter }: Document, url: string): Iterable<string> | undefined {
  const { bookmarks, handedOff = '' } = linked.get(url) ?? {};
  const own = frontMatterValue(frontMatter, 'ms.lasthandoff') ?? '';
  return dayOf(handedOff) < dayOf(own) ? undefined : bookmarks;
}

/** `MM/DD/YYYY` so that days can be compared; empty where it is no such day. */
function dayOf(handedOff: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(handedOff) ?? [];
  return year === undefined ? '' : `${year}${month}${day}`;
}

/** The tabs of a page and its top are no bookmarks, nor are the places of a web application. */
function isElsewhere(name: string): boolean {
  return name === '' || name === 'top' || name.includes('/') || name.includes('=');
}

const NEAR = 0.7;

function nearestTo(bookmarks: Iterable<string>, name: string): string | undefined {
  let best: string | undefined;
  let most = NEAR;
  for (const bookmark of bookmarks) {
    const likeness = similarity(bookmark, name.toLowerCase());
    if (likeness < most) continue;
    best = bookmark;
    most = likeness;
  }
  return best;
}
