import { type Range, range, slice } from '../../text/range.ts';
import { lineSuffix } from '../../text/search.ts';
import type { Segment } from '../segments.ts';
import { type BrokenLink, brokenLinkFrom } from './broken-link.ts';
import { urlLikeAt } from './broken-reading.ts';
import { readDestination } from './destination.ts';
import type { Link } from './link.ts';
import { withoutInnerSpaces } from './spaced-path.ts';

/** No address with its title is longer. */
const LONGEST_DESTINATION = 4000;

/**
 * The link whose marks stand directly around a segment, in the sample
 * `[<span …>Gids</span>…](https://x.example/gids)`. Both halves share it; its text is the pair.
 */
export function readHoisted(text: string, { range: pair }: Segment): Link | undefined {
  const { start, end } = pair;
  if (text[start - 1] !== '[' || !text.startsWith('](', end)) return undefined;
  const { length } = lineSuffix(text, end, LONGEST_DESTINATION);
  const destination = readDestination(text, range(end + 2, end + length));
  if (!destination) return undefined;
  const first = text[start - 2] === '!' ? start - 2 : start - 1;
  return {
    kind: first < start - 1 ? 'image' : 'inline',
    range: range(first, destination.end),
    open: range(first, start),
    text: pair,
    middle: range(end, destination.url.start),
    url: destination.url,
    close: range(destination.url.end, destination.end),
  };
}

const OPENER = /[[［【]/;

/** A single sign where the bracket was, before a pair that no word stands before. */
const FOR_OPENER = /(?:^|[\s|])[^\s|<>*()[\]\\#`-]$/;

/** What may stand between a segment and the URL of the broken link around it. */
const MIDDLE = /^(?:\\?[\]］】}][\s\u00a0\u3000:,-]{0,4}\\?[([（［{<]{0,2}\s?|[([（［{]\s?)/;

/** The same with a sign too many, in the place of another one, or with both signs exchanged. */
const TYPED_MIDDLE = /^(?:\]?[^\s()[\]<>|]\(|\]\]\(|\(\]|\]["';=])(?=[\w.~#/])/;

const LONGEST = 500;

/**
 * What is left of a link around a segment; undefined where there is none, or where it may reach
 * over several segments of the line.
 */
export function readBrokenHoisted(text: string, { range: pair }: Segment): BrokenLink | undefined {
  const before = text[pair.start - 1] ?? '';
  const hasOpener = before !== '' && OPENER.test(before);
  const line = range(pair.end, pair.end + lineSuffix(text, pair.end, LONGEST).length);
  const found = urlAfter(text, line, MIDDLE) ?? (hasOpener && urlAfter(text, line, TYPED_MIDDLE));
  if (!found) return undefined;
  const { middle, url } = found;
  const hasClose = /^\\?[\]］】}]/.test(slice(text, middle));
  if (!hasOpener && !(hasClose && isAlone(text, pair.start))) return undefined;
  const isTyped = FOR_OPENER.test(text.slice(Math.max(0, pair.start - 2), pair.start));
  const open = range(hasOpener || isTyped ? pair.start - 1 : pair.start, pair.start);
  return brokenLinkFrom(text, line, open, middle, url, closeTyped(text, line, url));
}

/** What stands between a pair and a URL on its line, and the URL. */
function urlAfter(
  text: string,
  line: Range,
  pattern: RegExp,
): { readonly middle: Range; readonly url: Range } | undefined {
  const [between] = pattern.exec(slice(text, line)) ?? [];
  if (between === undefined) return undefined;
  const rest = range(line.start + between.length, line.end);
  const damaged = damagedUrl(text, rest);
  const isPath = damaged && isSpacedPath(slice(text, damaged));
  const url = isPath ? damaged : (urlLikeAt(text, rest) ?? damaged ?? pathBeforeSign(text, rest));
  return url && { middle: range(line.start, rest.start), url };
}

/** A path with a sign behind its extension, where the line or the cell of a table ends. */
const PATH_AND_SIGN = /^([^\s()[\]|<>"]{1,200}\.(?:md|yml|html?|pdf|png))\S(?=\s*(?:\||$))/;

function pathBeforeSign(text: string, { start, end }: Range): Range | undefined {
  const [, path] = PATH_AND_SIGN.exec(text.slice(start, end)) ?? [];
  return path === undefined ? undefined : range(start, start + path.length);
}

/** A single sign for the parenthesis, at the end of a line or a cell, or one on the next line. */
const SIGN_FOR_CLOSE = /^[^\s.,;:!?|)*_"'”»](?=\s*(?:\||$))/;
const ON_NEXT_LINE = /^\s*\n\)(?=[\s-]|$)/;

/** What was typed for the closing parenthesis of a link around a pair. */
function closeTyped(text: string, line: Range, { end }: Range): Range | undefined {
  const [sign] =
    SIGN_FOR_CLOSE.exec(text.slice(end, line.end)) ??
    ON_NEXT_LINE.exec(text.slice(end, line.end + 3)) ??
    [];
  return sign === undefined ? undefined : range(end, end + sign.length);
}

/** Whether no bracket on the line before a segment waits for the one behind it. */
function isAlone(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - 4 * LONGEST), start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const gap = line.slice(line.lastIndexOf('>') + 1);
  const isOpen = gap.lastIndexOf('[') > gap.lastIndexOf(']');
  return !isOpen && line.lastIndexOf('[<span') <= line.lastIndexOf('](');
}

/** White space beside the signs of a path, or one word more than a path or an address has. */
function isSpacedPath(path: string): boolean {
  return withoutInnerSpaces(path) !== undefined || ONE_SPACE.test(path);
}

const ONE_SPACE = /^(?:https?:\/\/\S+\s\S+|\S+\s\S+\.(?:md|yml|png)(?:#\S*)?)$/;

/** A URL that white space cuts in two, up to its parenthesis. */
function damagedUrl(text: string, { start, end }: Range): Range | undefined {
  const rest = /^[^\s()[\]|]{1,200}(?:[ \u00a0]{1,3}[^\s()[\]|]{1,200}){1,6}(?=\))/.exec(
    text.slice(start, end),
  );
  return text[start - 1] === '(' && rest ? range(start, start + rest[0].length) : undefined;
}
