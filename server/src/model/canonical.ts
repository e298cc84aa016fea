import { type Range, range, slice } from '../text/range.ts';
import { forwardSearch, type Search } from '../text/search.ts';
import { codeSpans } from './code-spans.ts';
import type { Half, Segment } from './segments.ts';

const CLOSE = '</span>';
const CLOSE_START = '</';
const OPEN = '<span';
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const BACKSLASH = 92;

/** How the publisher writes the tags of a pair, plainly or with the quotes of a YAML string. */
interface Spelling {
  readonly quote: string;
  readonly target: string;
  readonly wrapper: string;
  /** From the end of a target to the ID of its source. */
  readonly between: string;
}

const [PLAIN, IN_YAML] = ['"', '\\"'].map(
  (quote): Spelling => ({
    quote,
    target: `<span data-ttu-id=${quote}`,
    wrapper: `<span class=${quote}sxs-lookup${quote}>`,
    between: `<span class=${quote}sxs-lookup${quote}><span data-stu-id=${quote}`,
  }),
);

function spellingAt(text: string, offset: number): Spelling | undefined {
  if (text.startsWith(PLAIN!.target, offset)) return PLAIN;
  return text.startsWith(IN_YAML!.target, offset) ? IN_YAML : undefined;
}

/** Recognizes pairs that are written exactly as the publisher writes them. */
export interface PairReader {
  /** The pair that starts at an offset, or undefined where the text departs from the form. */
  readonly pairAt: (offset: number, index: number) => Segment | undefined;
  /** The offset of the next opening tag of a target, or -1. */
  readonly nextTarget: Search;
}

/**
 * Makes a reader for one text. It looks for the pattern with plain searches, no tokenizer: on
 * published documents this is all that is ever needed (linear in the text).
 */
export function pairReader(text: string): PairReader {
  const lastClose = text.lastIndexOf(CLOSE);
  const nextTick = forwardSearch(text, '`');
  const nextTarget = forwardSearch(text, `${OPEN} data-ttu-id=`);
  const nextClose = forwardSearch(text, CLOSE);

  const contentEnd: EndOf = (from) => {
    if (from > lastClose) return -1;
    const tag = nextSpanTag(text, from);
    const tick = nextTick(from);
    const isPlain = text.charCodeAt(tag + 1) === SLASH && (tick < 0 || tick > tag);
    return isPlain ? tag : balancedEnd(text, from, nextTarget(from));
  };

  /** The end of a half that never closes its own spans: the first closing tag. */
  const openContentEnd: EndOf = (from) => {
    const end = nextClose(from);
    const other = nextTarget(from);
    return other < 0 || end < other ? end : -1;
  };

  /** The half with an ID at an offset, whose tag starts where the caller has seen it. */
  const halfAt = (
    start: number,
    idStart: number,
    quote: string,
    endOf: EndOf,
  ): Half | undefined => {
    const idEnd = endOfId(text, idStart);
    const openEnd = idEnd + quote.length + 1;
    if (text.charCodeAt(openEnd - 1) !== GREATER) return undefined;
    if (!isQuoteBefore(text, openEnd - 1, quote)) return undefined;
    const end = endOf(openEnd);
    if (end < 0) return undefined;
    return makeHalf(start, idStart, idEnd, openEnd, end);
  };

  const readPair = (
    offset: number,
    index: number,
    spelling: Spelling,
    endOf: EndOf,
  ): Segment | undefined => {
    const { quote, wrapper, between } = spelling;
    const target = halfAt(offset, offset + spelling.target.length, quote, endOf);
    if (!target || !text.startsWith(between, target.range.end)) return undefined;
    const sourceStart = target.range.end + wrapper.length;
    const source = halfAt(sourceStart, target.range.end + between.length, quote, endOf);
    if (!source || !text.startsWith(CLOSE, source.range.end)) return undefined;
    const end = source.range.end + CLOSE.length;
    return {
      index,
      range: range(offset, end),
      target,
      source,
      wrapperOpen: range(target.range.end, sourceStart),
      wrapperClose: range(source.range.end, end),
      quote,
    };
  };

  const pairAt = (offset: number, index: number): Segment | undefined => {
    const spelling = spellingAt(text, offset);
    if (!spelling) return undefined;
    const pair = readPair(offset, index, spelling, contentEnd);
    if (pair) return pair;
    const open = readPair(offset, index, spelling, openContentEnd);
    return open && opensTheSame(text, open) ? open : undefined;
  };

  return { pairAt, nextTarget };
}

/** Tells where a half ends that begins at an offset; -1 where that is not known. */
type EndOf = (from: number) => number;

/**
 * Whether both halves open the same spans and close none: the author never closed them.
 */
function opensTheSame(text: string, { range: whole, target, source }: Segment): boolean {
  const [here, there] = [target, source].map(({ content }) =>
    slice(text, content).match(OPEN_SPAN)?.join(),
  );
  return here !== undefined && here === there && !text.startsWith(CLOSE, whole.end);
}

const OPEN_SPAN = /<span(?=[\s>])[^<>]*>/g;

/** The next opening or closing tag of a span; the end of the text where there is none. */
function nextSpanTag(text: string, from: number): number {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.startsWith(CLOSE, at) || text.startsWith(OPEN, at)) return at;
  }
  return text.length;
}

function makeHalf(
  start: number,
  idStart: number,
  idEnd: number,
  openEnd: number,
  end: number,
): Half {
  return {
    range: range(start, end + CLOSE.length),
    open: range(start, openEnd),
    id: range(idStart, idEnd),
    content: range(openEnd, end),
    close: range(end, end + CLOSE.length),
  };
}

/** Whether a quote, plain or escaped, ends at an offset. */
function isQuoteBefore(text: string, end: number, quote: string): boolean {
  const isEscaped = quote.length > 1;
  return (
    text.charCodeAt(end - 1) === QUOTE && (!isEscaped || text.charCodeAt(end - 2) === BACKSLASH)
  );
}

/** An ID holds letters, digits and hyphens; whether they make a good one is for the rules. */
function endOfId(text: string, from: number): number {
  let at = from;
  while (isIdCharacter(text.charCodeAt(at))) at++;
  return at;
}

function isIdCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 45
  );
}

/** A span tag up to its bracket; one that ends in `/` closes itself, as authors write anchors. */
const TAG_START = /<\/span>|<span(?=[\s>])( (?:data-[ts]tu-id=|class=\\?"sxs-))?[^<>]*/g;

/**
 * The end of a half that holds spans or code of its own: the closing tag that balances its opening
 * one. A tag of another half on the way means that this one was never closed: -1.
 */
function balancedEnd(text: string, from: number, nextTarget: number): number {
  const limit = nextTarget < 0 ? text.length : nextTarget;
  const half = text.slice(from, limit);
  const isInCode = codeLookup(codeSpans(half, range(0, sourceStart(half))));
  let depth = 0;
  for (const match of half.matchAll(TAG_START)) {
    if (match[0].endsWith('/') || isInCode(match.index)) continue;
    if (match[1]) return -1;
    depth += match[0].startsWith(CLOSE_START) ? -1 : 1;
    if (depth < 0) return from + match.index;
  }
  return -1;
}

/** Code in the target does not reach into the source. */
function sourceStart(half: string): number {
  const wrapper = half.indexOf('<span class=');
  return wrapper < 0 ? half.length : wrapper;
}

/** Tells for rising offsets whether they lie in one of the sorted ranges. */
function codeLookup(spans: readonly Range[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]!.end <= offset) next++;
    return next < spans.length && spans[next]!.start <= offset;
  };
}
