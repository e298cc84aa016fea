import { type Range, range } from '../../text/range.ts';

/** A stretch between marks that a reader sees emphasized, in the sample `a **b** c`. */
export interface Emphasis {
  /** `**` makes a text strong, `*` stresses it; so do underscores. */
  readonly strong: boolean;
  /** `**b**` */
  readonly range: Range;
  /** `b` */
  readonly content: Range;
}

/** How many of the emphases are strong. */
export function strongCount(emphases: readonly Emphasis[]): number {
  let count = 0;
  for (const { strong } of emphases) if (strong) count++;
  return count;
}

/** A run of `*` or `_`, or what is left of it, that emphasizes nothing: a reader sees the marks. */
export interface LooseMark {
  readonly range: Range;
  /** Whether a mark may begin an emphasis here, by what stands around it. */
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** A run of marks while it is being paired: pairs take marks from its inner end. */
export interface Delimiter {
  readonly code: number;
  /** How long the run was at first. */
  readonly size: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  start: number;
  end: number;
}

/** Reads the run of equal marks at an offset, and what it may do there (CommonMark 6.2). */
export function delimiterAt(text: string, within: Range, start: number): Delimiter {
  const code = text.charCodeAt(start);
  let end = start + 1;
  while (end < within.end && text.charCodeAt(end) === code) end++;
  const before = start > within.start ? kindBefore(text, start) : SPACE;
  const after = end < within.end ? kindAfter(text, end) : SPACE;
  const opens = after === LETTER || (after === PUNCTUATION && before !== LETTER);
  const closes = before === LETTER || (before === PUNCTUATION && after !== LETTER);
  const isStar = code === STAR;
  return {
    code,
    size: end - start,
    canOpen: opens && (isStar || !closes || before === PUNCTUATION),
    canClose: closes && (isStar || !opens || after === PUNCTUATION),
    start,
    end,
  };
}

/**
 * Pairs the delimiters from an index on, takes them off the list, and notes what they emphasize
 * and which marks are left. Linear: a search that found no opener is not made again.
 */
export function pairDelimiters(
  delimiters: Delimiter[],
  from: number,
  emphases: Emphasis[],
  loose: LooseMark[],
): void {
  if (delimiters.length === from) return;
  const before: number[] = [];
  const searched = new Map<number, number>();
  let last = from - 1;
  for (let i = from; i < delimiters.length; i++) {
    const closer = delimiters[i]!;
    before[i] = last;
    while (closer.canClose && closer.start < closer.end) {
      const key = searchKey(closer);
      const opener = findOpener(delimiters, before, i, searched.get(key) ?? from - 1);
      if (opener < 0) {
        searched.set(key, before[i]!);
        break;
      }
      emphases.push(join(delimiters[opener]!, closer));
      const isSpent = delimiters[opener]!.start === delimiters[opener]!.end;
      before[i] = isSpent ? before[opener]! : opener;
    }
    last = closer.canOpen && closer.start < closer.end ? i : before[i]!;
  }
  for (const { start, end, canOpen, canClose } of delimiters.splice(from)) {
    if (start < end) loose.push({ range: range(start, end), canOpen, canClose });
  }
}

/** The nearest delimiter before a closer that it can close, or -1. */
function findOpener(
  delimiters: readonly Delimiter[],
  before: readonly number[],
  closerIndex: number,
  bottom: number,
): number {
  const closer = delimiters[closerIndex]!;
  for (let i = before[closerIndex]!; i > bottom; i = before[i]!) {
    const opener = delimiters[i]!;
    if (opener.code === closer.code && opener.canOpen && lengthsAgree(opener, closer)) return i;
  }
  return -1;
}

/** The rule of three: where a run both opens and closes, the sum must not be a multiple of 3. */
function lengthsAgree(opener: Delimiter, closer: Delimiter): boolean {
  if (!opener.canClose && !closer.canOpen) return true;
  return (opener.size + closer.size) % 3 !== 0 || (opener.size % 3 === 0 && closer.size % 3 === 0);
}

function searchKey({ code, canOpen, size }: Delimiter): number {
  return (code * 2 + (canOpen ? 1 : 0)) * 3 + (size % 3);
}

function join(opener: Delimiter, closer: Delimiter): Emphasis {
  const strong = opener.end - opener.start >= 2 && closer.end - closer.start >= 2;
  const content = range(opener.end, closer.start);
  opener.end -= strong ? 2 : 1;
  closer.start += strong ? 2 : 1;
  return { strong, range: range(opener.end, closer.start), content };
}

type Kind = typeof SPACE | typeof PUNCTUATION | typeof LETTER;

const STAR = 42;
const SPACE = 0;
const PUNCTUATION = 1;
const LETTER = 2;

function kindAfter(text: string, at: number): Kind {
  return kindOf(text.codePointAt(at)!);
}

function kindBefore(text: string, at: number): Kind {
  const code = text.charCodeAt(at - 1);
  const isLowHalf = (code & 0xfc00) === 0xdc00 && at > 1;
  return kindOf(isLowHalf ? text.codePointAt(at - 2)! : code);
}

const UNICODE_SPACE = /[\p{Zs}]/u;
const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;

function kindOf(code: number): Kind {
  if (code <= 32) return SPACE;
  if (code < 128) return isAsciiPunctuation(code) ? PUNCTUATION : LETTER;
  const character = String.fromCodePoint(code);
  if (UNICODE_SPACE.test(character)) return SPACE;
  return UNICODE_PUNCTUATION.test(character) ? PUNCTUATION : LETTER;
}

/** Whether a code unit is one of the ASCII signs that a backslash escapes. */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  );
}
