import { type Range, range } from '../../text/range.ts';

/** What stands between the parentheses of a link, in the sample `(<a b.md> "Titel")`. */
export interface Destination {
  /** `a b.md`; empty in `()`. */
  readonly url: Range;
  /** The offset directly after the closing parenthesis. */
  readonly end: number;
}

/** So deep parentheses may nest in a URL; it keeps the look ahead of each link short. */
const DEEPEST = 8;

const LONGEST_TITLE = 500;

/**
 * Reads a destination from the offset after its opening parenthesis (CommonMark 6.3); undefined
 * where the text departs from the form, so that Markdown shows it as it stands.
 */
export function readDestination(text: string, { start, end }: Range): Destination | undefined {
  const first = skipBlanks(text, start, end);
  const url = text[first] === '<' ? angleUrl(text, first, end) : plainUrl(text, first, end);
  if (!url) return undefined;
  const afterUrl = text[first] === '<' ? url.end + 1 : url.end;
  const afterTitle = skipTitle(text, afterUrl, end);
  const close = skipBlanks(text, afterTitle, end);
  return close < end && text[close] === ')' ? { url, end: close + 1 } : undefined;
}

/** Whether a character, by its code, is white space that Markdown allows around a destination. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The first offset at or after `from` that holds no white space, or `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function angleUrl(text: string, first: number, end: number): Range | undefined {
  for (let at = first + 1; at < end; at++) {
    const character = text[at]!;
    if (character === '>') return range(first + 1, at);
    if (character === '<' || character === '\n') return undefined;
    if (character === '\\') at++;
  }
  return undefined;
}

const BACKSLASH = 92;

const OPEN = 40;

const CLOSE = 41;

function plainUrl(text: string, first: number, end: number): Range | undefined {
  let depth = 0;
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) return depth === 0 ? range(first, at) : undefined;
    if (code === BACKSLASH) at++;
    else if (code === OPEN && ++depth > DEEPEST) return undefined;
    else if (code === CLOSE && --depth < 0) return range(first, at);
  }
  return undefined;
}

const CLOSES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** The offset after a title, which white space must set off from the URL. */
function skipTitle(text: string, from: number, end: number): number {
  const first = skipBlanks(text, from, end);
  const closes = first > from && first < end ? CLOSES[text[first]!] : undefined;
  if (!closes) return from;
  const limit = Math.min(end, first + LONGEST_TITLE);
  for (let at = first + 1; at < limit; at++) {
    if (text[at] === closes) return at + 1;
    if (text[at] === '\\') at++;
  }
  return from;
}
