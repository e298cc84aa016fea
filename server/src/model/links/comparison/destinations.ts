import { slice } from '../../../text/range.ts';
import { sharedLength } from '../../wording.ts';
import { type BrokenLink, cutLink } from '../broken-link.ts';
import type { Link } from '../link.ts';
import { type LinkSort, sortOf } from '../pairs.ts';
import { type Rest, settle, take, tellBroken, urlOf } from './rest.ts';

/** The same place, reached in another way: a picture, a link, a bare URL. */
export function settleSorts(rest: Rest): void {
  const { links, faults } = rest;
  settle(rest.source, (source) => {
    const url = urlOf(rest, source);
    const target = take(rest.target, (link) => urlOf(rest, link) === url);
    if (target) faults.push({ kind: 'sort', segment: links.segment, target, source });
    return target !== undefined;
  });
}

/** A link of the same sort that leads elsewhere; among several, the one whose URL is nearest. */
export function settleUrls(rest: Rest): void {
  settle(rest.source, (source) => settleUrl(rest, source, sortOf(source), urlOf(rest, source)));
  settle(rest.brokenSource, (source) =>
    settleUrl(rest, source, 'link', slice(rest.document.text, source.url)),
  );
}

function settleUrl(rest: Rest, source: Link | BrokenLink, sort: LinkSort, url: string): boolean {
  const nearest = nearestOf(rest, sort, url);
  const target = take(rest.target, (link) => link === nearest);
  if (target) tellUrl(rest, target, source, url);
  return target !== undefined;
}

/** The first link of a sort whose URL is most like another. */
function nearestOf(rest: Rest, sort: LinkSort, url: string): Link | undefined {
  let nearest: Link | undefined;
  let most = -1;
  for (const link of rest.target) {
    const likeness = sortOf(link) === sort ? sharedLength(urlOf(rest, link), url) : -1;
    if (likeness > most) nearest = link;
    most = Math.max(most, likeness);
  }
  return nearest;
}

/** A URL that goes on in another script is right as far as the source's goes: its end is broken. */
function tellUrl(rest: Rest, target: Link, source: Link | BrokenLink, url: string): void {
  const { document, links, faults } = rest;
  const { segment } = links;
  const actual = urlOf(rest, target);
  const goesOn = actual.startsWith(url) && /^[^\0-\x7f].*\p{L}/su.test(actual.slice(url.length));
  if (target.kind === 'inline' && goesOn) {
    const { content } = segment.target;
    const cut = cutLink(document.text, content, links.target, target, url.length);
    tellBroken(rest, cut, source);
  } else {
    faults.push({ kind: 'url', segment, target, source });
  }
}
