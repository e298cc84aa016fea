import { type Range, range } from '../../text/range.ts';
import { bisect, isAmong } from '../../text/search.ts';
import type { LinkReading } from './link.ts';

/** Marks that end a text and marks around a destination, true and alike. */
export const TEXT_CLOSES = ']］】〕｝}」』';

/** Marks that open a destination, true and alike. */
export const OPENS = '([（［【〔｛{<＜';

const CLOSES = ')]）］】〕｝}>＞」』';

const OPENER_OF: Readonly<Record<string, string>> = {
  ']': '[［【〔',
  '］': '［[',
  '】': '【[',
  '〕': '〔[',
  '」': '「[',
  '』': '『[',
  '}': '{[',
  '｝': '｛[',
  ')': '(',
  '）': '（(',
};

/** What may stand between the text and the URL of a broken link. */
const BETWEEN = `${OPENS}${CLOSES}\\ \t\r\n\u00a0\u202f\u200b\u200e\u200f\u2060\ufeff\u3000"'“”„«»‘’,:;.-–—`;

const LONGEST_MIDDLE = 12;

/** What stands between the text of a broken link and its URL; undefined where no mark does. */
export function middleBefore(
  text: string,
  within: Range,
  reading: LinkReading,
  urlStart: number,
): Range | undefined {
  const limit = Math.max(within.start, urlStart - LONGEST_MIDDLE);
  let first = urlStart;
  while (first > limit && BETWEEN.includes(text[first - 1]!)) first--;
  const area = range(first, urlStart);
  const found = closeOfText(text, reading, area) ?? openOfUrl(text, area);
  if (found === undefined) return undefined;
  const at = found - signsBefore(text, within, found, urlStart);
  return range(at > first && text[at - 1] === '\\' ? at - 1 : at, urlStart);
}

/** How many signs before the found one belong to it: `(]url)` with both exchanged, and `]x(url)`. */
function signsBefore(text: string, { start }: Range, at: number, urlStart: number): number {
  if (text[at] === ']' && urlStart === at + 1 && text[at - 1] === '(') return 1;
  const isTyped = text[at] === '(' && at - 2 > start && /^\]\S$/.test(text.slice(at - 2, at));
  return isTyped ? 2 : 0;
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

/** The last marks that open the URL, such as `(` or `(<`, with the white space before them. */
function openOfUrl(text: string, area: Range): number | undefined {
  for (let at = area.end - 1; at >= area.start; at--) {
    if (!OPENS.includes(text[at]!)) continue;
    if (text[at] === '<' && at > area.start && OPENS.includes(text[at - 1]!)) at--;
    while (at > area.start && /\s/.test(text[at - 1]!)) at--;
    return at;
  }
  return undefined;
}

/** No link text is longer. */
export const LONGEST_TEXT = 400;

/** The mark that opens the text; empty, at the end of the text, where there is none. */
export function openBefore(
  text: string,
  within: Range,
  { pairs, loose, links }: LinkReading,
  middle: Range,
): Range {
  const isBehind = text[middle.start] === '\\' || text.startsWith('(]', middle.start);
  const close = isBehind ? middle.start + 1 : middle.start;
  const pair = pairs[bisect(pairs.length, (i) => pairs[i]!.end > close)];
  if (pair?.end === close + 1) return withPrefix(text, within, pair.start);
  const around = pairs[bisect(pairs.length, (i) => pairs[i]!.end > middle.end)];
  const linkBefore = links[bisect(links.length, (i) => links[i]!.range.end > middle.start) - 1];
  const limit = Math.max(within.start, linkBefore?.range.end ?? 0, middle.start - LONGEST_TEXT);
  const partners = OPENER_OF[text[close]!] ?? '';
  for (let at = middle.start - 1; at >= limit; at--) {
    const isOpener =
      text[at] === '['
        ? text[at - 1] === '\\' || at === around?.start || isAmong(loose, at)
        : partners.includes(text[at]!);
    if (isOpener) return withPrefix(text, within, at);
  }
  return range(middle.start, middle.start);
}

/** An opening bracket with what makes it an image, or escapes it. */
export function withPrefix(text: string, { start }: Range, at: number): Range {
  return range(at > start && '!\\'.includes(text[at - 1]!) ? at - 1 : at, at + 1);
}

const TITLE = /^\s+["'“”„«»‘’][^"'“”«»‘’()[\]]{0,200}["'“”«»‘’]?(?:\s?[)）])?/;

const CLOSING = /^(["'“”»‘’]?[ \t\u00a0\u3000]?)(\\?[)\]）］}｝】>＞])/;

/** The mark that closes the destination, with a title before it; empty where there is none. */
export function closeAfter(
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
