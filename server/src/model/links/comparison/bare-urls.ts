import { contains, overlaps, type Range, range } from '../../../text/range.ts';
import { bareLink } from '../bare.ts';
import { isCode } from '../broken-reading.ts';
import type { Link } from '../link.ts';
import { type Rest, settle, urlOf } from './rest.ts';

/** No URL in running text is longer, nor are the sentences that it is looked for in. */
const LONGEST_URL = 300;
const LONGEST_TARGET = 3000;

/**
 * A URL by itself that is there but for its scheme, white space within it, and letters and signs
 * that only look right: Markdown sees a part of it, or nothing.
 */
export function settleBareUrls(rest: Rest): void {
  const { document, links, faults } = rest;
  const { segment, target } = links;
  let { start } = segment.target.content;
  settle(rest.source, (source) => {
    const url = source.kind === 'bare' ? urlOf(rest, source) : '';
    if (url === '' || url.length > LONGEST_URL) return false;
    const end = Math.min(segment.target.content.end, start + LONGEST_TARGET);
    const place = findDamaged(document.text, range(start, end), url);
    if (!place || isCode(target, place) || target.links.some(isOther(place))) return false;
    start = place.end;
    settle(rest.target, ({ range: part }) => contains(place, part));
    const empty = range(place.start, place.start);
    faults.push({
      kind: 'url',
      segment,
      target: bareLink(empty, place, range(place.end, place.end)),
      source,
    });
    return true;
  });
}

/** Whether a link is more than a part of the URL at a place. */
function isOther(place: Range): (link: Link) => boolean {
  return ({ range: whole, kind }) =>
    overlaps(whole, place) && (kind !== 'bare' || !contains(place, whole));
}

const SCHEME = /^https?:\/\//;
/** What may be left of a scheme. */
const SCHEME_BEFORE =
  /(?:\b[htps]{2,7}\s?(?:[:：;]\s?[/／\\]{0,3}|[/／\\]{1,3})|[:：]?[/／\\]{1,3})\s?$/i;

function findDamaged(text: string, within: Range, url: string): Range | undefined {
  const bare = url.replace(SCHEME, '');
  for (let at = within.start; at < within.end; at++) {
    if (/\s/.test(text[at]!) || /\w/.test(text[at - 1] ?? '')) continue;
    const end = endOfMatch(text, at, within.end, bare);
    if (end === undefined) continue;
    const before = SCHEME_BEFORE.exec(text.slice(Math.max(within.start, at - 14), at));
    return range(at - (before?.[0].length ?? 0), end);
  }
  return undefined;
}

/** Where a text that reads like a URL ends; undefined where it departs from it. */
function endOfMatch(text: string, from: number, limit: number, url: string): number | undefined {
  let at = from;
  for (const character of url) {
    while (at < limit && !isLike(text[at]!, character) && /[\s\u200b-\u200f]/.test(text[at]!)) at++;
    if (at >= limit || !isLike(text[at]!, character)) return undefined;
    at++;
  }
  const isCut = /\w$/.test(url) && /[\w/]/.test(text[at] ?? '');
  return isCut ? undefined : at;
}

const DASHES = /[\u2010-\u2015\u2212]/;

/** Whether a character is another one, looks like it, or is a letter beyond ASCII in its place. */
function isLike(here: string, wanted: string): boolean {
  if (here === wanted) return true;
  const code = here.charCodeAt(0);
  if (code < 128) return false;
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0) === wanted;
  if (here === '。') return wanted === '.';
  if (DASHES.test(here)) return wanted === '-';
  return code < 0x530 && /[a-z]/i.test(wanted) && /\p{L}/u.test(here);
}
