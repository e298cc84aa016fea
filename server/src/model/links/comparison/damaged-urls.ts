import { type Range, range, slice } from '../../../text/range.ts';
import { type BrokenLink, brokenLinkAfter, stretchLink } from '../broken-link.ts';
import { isInBroken } from '../fault.ts';
import type { Link } from '../link.ts';
import { MOST, type Rest, take, tellBroken } from './rest.ts';

/** A broken link whose URL is damaged too: the first that is left is taken for the first. */
export function settleDamagedUrls(rest: Rest): void {
  const { document, links } = rest;
  const all = [...rest.source, ...rest.brokenSource].filter((link) => !isBare(link));
  for (const original of all) {
    const url = slice(document.text, original.url);
    const found = rest.brokenTarget.shift() ?? afterPair(rest, url);
    if (!found) continue;
    const { content } = links.segment.target;
    take(rest.source, (other) => other === original);
    take(rest.brokenSource, (other) => other === original);
    tellBroken(rest, stretchLink(document.text, content, links.target, found, url), original);
  }
}

function isBare(link: Link | BrokenLink): boolean {
  return 'kind' in link && link.kind === 'bare';
}

/** The link of a bracketed text with a parenthesis after it, whatever stands in there. */
function afterPair({ document, links, faults }: Rest, url: string): BrokenLink | undefined {
  const { text } = document;
  const { content } = links.segment.target;
  for (const pair of links.target.pairs.slice(0, MOST)) {
    if (isInBroken(faults, pair.start)) continue;
    const behind = range(pair.end - 1, Math.min(content.end, pair.end + LONGEST_DAMAGED));
    const place = placeOfUrl(text, behind, url);
    if (place) return brokenLinkAfter(text, content, links.target, pair, place);
  }
  return undefined;
}

const LONGEST_DAMAGED = 200;

/** Where the URL is, or what is left of it, in what begins with the end of a bracketed text. */
function placeOfUrl(text: string, behind: Range, url: string): Range | undefined {
  const after = slice(text, behind);
  const middle = BEFORE_URL.exec(after)?.[0];
  if (middle === undefined) return undefined;
  const rest = after.slice(middle.length);
  const known = rest.slice(0, 40 + url.length).indexOf(url);
  const start = behind.start + middle.length + Math.max(0, known);
  return range(start, start + (known < 0 ? lengthOfDamaged(rest) : url.length));
}

const BEFORE_URL = /^\]\s*[(（]\s*/;

/** Up to the parenthesis that closes it, or to the first word with a dot or a slash in it. */
function lengthOfDamaged(text: string): number {
  const closed =
    /^[^()（）[\]]+(?=[)）])/.exec(text) ?? /^[^\s()（）]*(?:\s+[–—-]\s+)?\S*/.exec(text);
  return closed?.[0].length ?? 0;
}
