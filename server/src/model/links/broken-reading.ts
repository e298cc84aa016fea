import { contains, type Range, range, shift } from '../../text/range.ts';
import { bisect } from '../../text/search.ts';
import { type BrokenLink, brokenLinkAround } from './broken-link.ts';
import type { Link, LinkReading } from './link.ts';
import { OPENS, TEXT_CLOSES } from './marks.ts';

/** A page with more of them is no page: the rest is not read. */
const MOST = 50;

/** Reads the broken links of a stretch by what looks like a URL after a bracket. */
export function readBrokenLinks(text: string, within: Range, reading: LinkReading): BrokenLink[] {
  const broken: BrokenLink[] = [];
  let last = within.start;
  for (const url of urlsAfterBrackets(text, within)) {
    if (url.start < last || linkOver(reading, url.start) || isCode(reading, url)) continue;
    const link = brokenLinkAround(text, within, reading, url);
    if (!link || link.range.start < last || !isLinkLike(text, link)) continue;
    broken.push(link);
    last = link.range.end;
    if (broken.length === MOST) break;
  }
  return broken;
}

/** A URL in parentheses is no link by itself, nor is one that a bracketed word introduces. */
function isLinkLike(text: string, { open, middle }: BrokenLink): boolean {
  const between = text.slice(middle.start, middle.end);
  const hasBracket = open.end > open.start || TEXT_CLOSES.includes(between[0]!);
  return hasBracket && (!/\s$/.test(between) || [...between].some((mark) => OPENS.includes(mark)));
}

/** The link whose destination an offset is in; undefined outside of those Markdown understands. */
export function linkOver({ links }: LinkReading, offset: number): Link | undefined {
  const link = links[bisect(links.length, (i) => links[i]!.range.end > offset)];
  return link && link.kind !== 'bare' && link.middle.start <= offset ? link : undefined;
}

/** Whether a stretch is in a code span, where marks are only shown. */
export function isCode({ codes }: LinkReading, stretch: Range): boolean {
  const code = codes[bisect(codes.length, (i) => codes[i]!.end > stretch.start)];
  return code !== undefined && contains(code, stretch);
}

/** What a URL looks like where nothing is known of it, after a mark that opens it. */
const URL_AFTER_BRACKET = /[([（［【{<][\s\u00a0\u3000]{0,3}|[\])）］】}][\s,:\u00a0\u3000]{0,3}/g;

const URL_CHARACTERS = '[^\\s()[\\]<>"\'`|\\\\\\u0080-\\uffff]*';
const EXTENSIONS = 'md|yml|html?|aspx?|pdf|png|jpe?g|gif|svg|docx?|xlsx?|pptx?|zip|json';
const URL_LIKE = new RegExp(
  `(?:https?://|mailto:|~/|\\.{1,2}/|/(?=[a-z])|#(?=[\\w-]))${URL_CHARACTERS}` +
    `|[\\w./-]+\\.(?:${EXTENSIONS})\\b(?:[?#]${URL_CHARACTERS})?`,
  'iy',
);

/** What looks like a URL at the start of a stretch; undefined where nothing does. */
export function urlLikeAt(text: string, { start, end }: Range): Range | undefined {
  URL_LIKE.lastIndex = 0;
  const url = URL_LIKE.exec(text.slice(start, end));
  return url ? trimUrl(text, range(start, start + url[0].length)) : undefined;
}

function* urlsAfterBrackets(text: string, within: Range): Generator<Range> {
  const half = text.slice(within.start, within.end);
  URL_AFTER_BRACKET.lastIndex = 0;
  for (const { index, 0: bracket } of half.matchAll(URL_AFTER_BRACKET)) {
    URL_LIKE.lastIndex = index + bracket.length;
    const url = URL_LIKE.exec(half);
    if (url) yield trimUrl(text, shift(range(url.index, URL_LIKE.lastIndex), within.start));
  }
}

/** Without the punctuation of the sentence at its end. */
function trimUrl(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start + 1 && '.,;:!?*_'.includes(text[last - 1]!)) last--;
  return range(start, last);
}
