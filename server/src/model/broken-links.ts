import { contains, type Range, range, shift, slice } from '../text/range.ts';
import { bisect, isAmong } from '../text/search.ts';
import type { Link, LinkReading } from './links.ts';

/**
 * What became of the parts of a link that Markdown no longer understands, in the sample
 * `zie [de gids] (https://x.example/gids`. A part that is gone is empty and stands where it belongs.
 */
export interface BrokenLink {
  /** From the first part to the last. */
  readonly range: Range;
  /** `[` */
  readonly open: Range;
  /** `de gids`; empty where nothing tells where it begins. */
  readonly text: Range;
  /** `] (` */
  readonly middle: Range;
  /** `https://x.example/gids` */
  readonly url: Range;
  /** Nothing here: the closing parenthesis is gone. */
  readonly close: Range;
  readonly shape: BrokenShape;
}

/** How a link is broken, named by what a reader sees first. */
export type BrokenShape =
  /** White space between `]` and `(`. */
  | 'spaced'
  /** A bracket or a parenthesis is gone. */
  | 'incomplete'
  /** Characters that only look like brackets, parentheses or quotation marks. */
  | 'lookalike'
  /** Brackets that are doubled, swapped, escaped or set apart. */
  | 'garbled';

/**
 * Reads the broken link around a stretch that is known to be, or looks like, its URL. Undefined
 * where no bracket says that a link was meant.
 */
export function brokenLinkAround(
  text: string,
  within: Range,
  reading: LinkReading,
  url: Range,
): BrokenLink | undefined {
  const middle = middleBefore(text, within, reading, url.start);
  if (!middle) return undefined;
  const open = openBefore(text, within, reading, middle);
  const close = closeAfter(text, within, reading, middle, url.end);
  return makeBroken(text, open, middle, url, close);
}

/** The broken link that a bracketed text makes with a URL after it, whatever stands between. */
export function brokenLinkAfter(
  text: string,
  within: Range,
  reading: LinkReading,
  pair: Range,
  url: Range,
): BrokenLink {
  const middle = range(pair.end - 1, url.start);
  const open = withPrefix(text, within, pair.start);
  return makeBroken(text, open, middle, url, closeAfter(text, within, reading, middle, url.end));
}

/** The broken link of parts that are known but for its end. */
export function brokenLinkFrom(
  text: string,
  within: Range,
  open: Range,
  middle: Range,
  url: Range,
): BrokenLink {
  const close = closeAfter(text, within, NO_READING, middle, url.end);
  return makeBroken(text, open, middle, url, close);
}

const NO_READING: LinkReading = { links: [], pairs: [], loose: [], codes: [] };

function makeBroken(
  text: string,
  open: Range,
  middle: Range,
  url: Range,
  close: Range,
): BrokenLink {
  return {
    range: range(open.start, close.end),
    open,
    text: range(open.end, middle.start),
    middle,
    url,
    close,
    shape: shapeOf(text, open, middle, close),
  };
}

/**
 * A link that goes on behind its URL because what closes it is gone, or only looks like a
 * parenthesis: the same link, ending where its URL ends.
 */
export function cutLink(
  text: string,
  within: Range,
  reading: LinkReading,
  { open, middle, url: whole }: Link,
  length: number,
): BrokenLink {
  const url = range(whole.start, whole.start + length);
  return makeBroken(text, open, middle, url, closeAfter(text, within, reading, middle, url.end));
}

/**
 * A broken link whose URL is cut by white space, as far as the whole URL goes; the link itself
 * where more than white space is wrong with it.
 */
export function stretchLink(
  text: string,
  within: Range,
  reading: LinkReading,
  link: BrokenLink,
  url: string,
): BrokenLink {
  let at = link.url.start;
  for (const character of url) {
    while (at < within.end && text[at] !== character && /\s/.test(text[at]!)) at++;
    if (at >= within.end || text[at] !== character) return link;
    at++;
  }
  const whole = range(link.url.start, at);
  const close = closeAfter(text, within, reading, link.middle, at);
  return { ...makeBroken(text, link.open, link.middle, whole, close), shape: 'garbled' };
}

/**
 * A link whose text and URL have changed places, `[https://x.example/gids](de gids)`, told by
 * where its URL is.
 */
export function reversedLink(text: string, within: Range, url: Range): BrokenLink | undefined {
  const isBracketed = url.start > within.start && text[url.start - 1] === '[';
  if (!isBracketed || !text.startsWith('](', url.end)) return undefined;
  const limit = Math.min(within.end, url.end + LONGEST_TEXT);
  const close = text.slice(url.end + 2, limit).indexOf(')');
  if (close < 0) return undefined;
  const wording = range(url.end + 2, url.end + 2 + close);
  if (slice(text, wording) === slice(text, url)) return undefined;
  return {
    range: range(url.start - 1, wording.end + 1),
    open: range(url.start - 1, url.start),
    text: wording,
    middle: range(url.end, wording.start),
    url,
    close: range(wording.end, wording.end + 1),
    shape: 'garbled',
  };
}

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

/** Marks that end a text and marks around a destination, true and alike. */
const TEXT_CLOSES = ']］】〕｝}';
const OPENS = '([（［【〔｛{<＜';
const CLOSES = ')]）］】〕｝}>＞';
const OPENER_OF: Readonly<Record<string, string>> = {
  ']': '[［【〔',
  '］': '［[',
  '】': '【[',
  '〕': '〔[',
  '}': '{[',
  '｝': '｛[',
  ')': '(',
  '）': '（(',
};
/** What may stand between the text and the URL of a broken link. */
const BETWEEN = `${OPENS}${CLOSES}\\ \t\r\n\u00a0\u202f\u200b\u3000"'“”„«»‘’,:;.-–—`;
const LOOKALIKE = /[（）［］【】〔〕｛｝＜＞“”„«»‘’]/;
const LONGEST_MIDDLE = 12;

function middleBefore(
  text: string,
  within: Range,
  reading: LinkReading,
  urlStart: number,
): Range | undefined {
  const limit = Math.max(within.start, urlStart - LONGEST_MIDDLE);
  let first = urlStart;
  while (first > limit && BETWEEN.includes(text[first - 1]!)) first--;
  const area = range(first, urlStart);
  const at = closeOfText(text, reading, area) ?? openOfUrl(text, area);
  if (at === undefined) return undefined;
  return range(at > first && text[at - 1] === '\\' ? at - 1 : at, urlStart);
}

/** The bracket that ends the text: the last one with a partner, else the first one there is. */
function closeOfText(text: string, { pairs }: LinkReading, area: Range): number | undefined {
  let first: number | undefined;
  for (let at = area.end - 1; at >= area.start; at--) {
    if (!TEXT_CLOSES.includes(text[at]!)) continue;
    if (pairs[bisect(pairs.length, (i) => pairs[i]!.end > at)]?.end === at + 1) return at;
    first = at;
  }
  if (first !== undefined) return first;
  const swapped = /[)）]\\?[([（［【{]/.exec(text.slice(area.start, area.end));
  return swapped ? area.start + swapped.index : undefined;
}

/** The last mark that opens the URL, with the white space before it. */
function openOfUrl(text: string, area: Range): number | undefined {
  for (let at = area.end - 1; at >= area.start; at--) {
    if (!OPENS.includes(text[at]!)) continue;
    while (at > area.start && /\s/.test(text[at - 1]!)) at--;
    return at;
  }
  return undefined;
}

const LONGEST_TEXT = 400;

/** The mark that opens the text; empty, at the end of the text, where there is none. */
function openBefore(
  text: string,
  within: Range,
  { pairs, loose, links }: LinkReading,
  middle: Range,
): Range {
  const close = text[middle.start] === '\\' ? middle.start + 1 : middle.start;
  const pair = pairs[bisect(pairs.length, (i) => pairs[i]!.end > close)];
  if (pair?.end === close + 1) return withPrefix(text, within, pair.start);
  const linkBefore = links[bisect(links.length, (i) => links[i]!.range.end > middle.start) - 1];
  const limit = Math.max(within.start, linkBefore?.range.end ?? 0, middle.start - LONGEST_TEXT);
  const partners = OPENER_OF[text[close]!] ?? '';
  for (let at = middle.start - 1; at >= limit; at--) {
    const isOpener =
      text[at] === '[' ? text[at - 1] === '\\' || isAmong(loose, at) : partners.includes(text[at]!);
    if (isOpener) return withPrefix(text, within, at);
  }
  return range(middle.start, middle.start);
}

/** An opening bracket with what makes it an image, or escapes it. */
function withPrefix(text: string, { start }: Range, at: number): Range {
  return range(at > start && '!\\'.includes(text[at - 1]!) ? at - 1 : at, at + 1);
}

const TITLE = /^\s+["'“”„«»‘’][^"'“”«»‘’()[\]]{0,200}["'“”«»‘’]?(?:\s?[)）])?/;
const CLOSING = /^(["'“”»‘’]?[ \t\u00a0\u3000]?)(\\?[)\]）］}｝】>＞])/;

/** The mark that closes the destination, with a title before it; empty where there is none. */
function closeAfter(
  text: string,
  within: Range,
  { loose }: LinkReading,
  between: Range,
  end: number,
): Range {
  const after = text.slice(end, Math.min(within.end, end + 240));
  const title = TITLE.exec(after);
  if (title && /["'“”»‘’)）]$/.test(title[0])) return range(end, end + title[0].length);
  const closing = CLOSING.exec(after);
  const mark = closing?.[2]?.at(-1);
  if (!closing || !mark) return range(end, end);
  const middle = text.slice(between.start, between.end);
  const last = end + closing[0].length;
  if (mark === '>' && middle.includes('<')) {
    return range(end, text[last] === ')' && last < within.end ? last + 1 : last);
  }
  const isForeign =
    (mark === ']' && !middle.includes('[') && !isAmong(loose, last - 1)) ||
    (mark === '>' && !middle.includes('<')) ||
    (mark === '}' && !middle.includes('{'));
  if (isForeign) return range(end, end);
  const isDoubled = middle.includes('((') && text[last] === ')' && last < within.end;
  return range(end, isDoubled ? last + 1 : last);
}

function shapeOf(text: string, open: Range, middle: Range, close: Range): BrokenShape {
  const marks = [open, middle, close].map(({ start, end }) => text.slice(start, end));
  if (marks.some((mark) => LOOKALIKE.test(mark))) return 'lookalike';
  const [opening, between, closing] = marks as [string, string, string];
  if (/^\]\s+[([]/.test(between)) return 'spaced';
  const isComplete = opening.endsWith('[') && between.trim() === '](' && closing.endsWith(')');
  const isPart =
    !isComplete &&
    /^!?\[?$/.test(opening) &&
    ['', '](', ']', '('].includes(between.trim()) &&
    /^\s*(?:["'].*)?\)?$/.test(closing);
  return isPart ? 'incomplete' : 'garbled';
}

/** What a URL looks like where nothing is known of it, after a mark that opens it. */
const URL_AFTER_BRACKET = /[([（［【{<][\s\u00a0\u3000]{0,3}|[\])）］】}][\s,:\u00a0\u3000]{0,3}/g;
const URL_LIKE =
  /(?:https?:\/\/|mailto:|~\/|\.{1,2}\/|\/(?=[a-z])|#(?=[\w-]))[^\s()[\]<>"'`|\\\u0080-\uffff]*|[\w./-]+\.(?:md|yml|html?|aspx?|pdf|png|jpe?g|gif|svg|docx?|xlsx?|pptx?|zip|json)\b(?:[?#][^\s()[\]<>"'`|\\\u0080-\uffff]*)?/iy;

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
