import { type Range, range, slice } from '../../text/range.ts';
import type { Link, LinkReading } from './link.ts';
import { closeAfter, LONGEST_TEXT, middleBefore, openBefore, withPrefix } from './marks.ts';

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
  const { start, end } = closeAfter(text, within, reading, middle, url.end);
  const isWithin = open.end > open.start && text[end] === ']' && text[middle.start] !== ']';
  return makeBroken(text, open, middle, url, range(start, isWithin ? end + 1 : end));
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

/** The broken link of parts that are known, perhaps but for its end. */
export function brokenLinkFrom(
  text: string,
  within: Range,
  open: Range,
  middle: Range,
  url: Range,
  end?: Range,
): BrokenLink {
  const close = end ?? closeAfter(text, within, NO_READING, middle, url.end);
  return makeBroken(text, open, middle, url, close);
}

const NO_READING: LinkReading = { links: [], pairs: [], loose: [], codes: [] };

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

const LOOKALIKE = /[（）［］【】〔〕｛｝＜＞「」『』“”„«»‘’]/;

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
