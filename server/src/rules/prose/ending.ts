import { type SentenceMark, sentenceMark } from '../../locale/punctuation.ts';
import { isSpace } from '../../text/characters.ts';
import { type Range, range } from '../../text/range.ts';

/** How a text ends, in the sample `Select **Save.**`. */
export interface Ending {
  /** What the last mark says; undefined where the text ends without one. */
  readonly mark: SentenceMark | undefined;
  /** The last mark, or where it would stand: behind the last word, before `**`. */
  readonly place: Range;
  /** Behind emphasis, brackets, quotation marks and the address of a link: the end of the text. */
  readonly end: number;
}

/**
 * Reads the end of a text backwards: over emphasis, closing brackets and quotation marks, tags, and
 * the address of a link, up to the last word. Linear, and mostly a look at one character.
 */
export function readEnding(text: string, { start, end }: Range, locale: string): Ending {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  for (let at = last; at > start; ) {
    const mark = sentenceMark(text[at - 1]!, locale);
    if (mark !== undefined) {
      const hasDots = text.startsWith('...', at - 3);
      const place = range(hasDots ? at - 3 : at - 1, at);
      return { mark: hasDots ? '…' : mark, place, end: last };
    }
    const before = skipClosing(text, start, at);
    if (before === at) return { mark: undefined, place: range(at, at), end: last };
    at = before;
  }
  return { mark: undefined, place: range(last, last), end: last };
}

function isBlank(code: number): boolean {
  return isSpace(code) || isDirection(code);
}

/** Marks that turn the direction of a text. */
function isDirection(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** The offset before one closing sign, or the same offset where there is none. */
function skipClosing(text: string, start: number, at: number): number {
  const sign = text[at - 1]!;
  if (sign === ')') return Math.max(start, linkStart(text, start, at));
  if (sign === '>') return tagStart(text, start, at);
  return CLOSING.has(sign) || isBlank(sign.charCodeAt(0)) ? at - 1 : at;
}

const CLOSING = new Set([...'*_~"\'”“’»«]}】」』）》›|\\']);

/** Before `](url)` the end of the link's text, before `[](url)` what precedes it; else before `)`. */
function linkStart(text: string, start: number, at: number): number {
  const open = openingParenthesis(text, Math.max(start, at - LONGEST_ADDRESS), at);
  if (open <= start || text[open - 1] !== ']') return at - 1;
  return text[open - 2] === '[' ? open - 2 : open - 1;
}

/** The parenthesis that the one before an offset closes, on the same word; or -1. */
function openingParenthesis(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= start; at--) {
    const sign = text[at];
    if (sign === ')') depth++;
    else if (sign === '(' && --depth === 0) return at;
    else if (sign === ' ') return -1;
  }
  return -1;
}

const LONGEST_ADDRESS = 1000;

function tagStart(text: string, start: number, at: number): number {
  const open = text.lastIndexOf('<', at - 1);
  return open >= start && at - open <= LONGEST_ADDRESS ? open : at;
}
