import { type Range, range } from '../text/range.ts';
import { codeSpans } from './code-spans.ts';
import { isBlank, readDestination } from './destinations.ts';

/**
 * How a link is written: `[a](b)`, which is also what an include holds, `![a](b)`, `[a][b]`, a URL
 * by itself or in angle brackets, `<a href="b">`.
 */
export type LinkKind = 'inline' | 'image' | 'reference' | 'bare' | 'html';

/** One link that Markdown understands, in the sample `![Kaart](/maps/city.png "Stad")`. */
export interface Link {
  readonly kind: LinkKind;
  /** The whole of it. */
  readonly range: Range;
  /** `![` */
  readonly open: Range;
  /** `Kaart`; of a bare URL the URL itself. */
  readonly text: Range;
  /** `](`, with white space and an angle bracket where they stand there. */
  readonly middle: Range;
  /** `/maps/city.png`; of a reference its label, which is its text where it has no other. */
  readonly url: Range;
  /** ` "Stad")` */
  readonly close: Range;
}

/** What the brackets and the URLs of a stretch of text are. */
export interface LinkReading {
  /** The links in the order of their ends: one inside another comes before it. */
  readonly links: readonly Link[];
  /** Pairs of brackets that make no link, in the order of their ends; both brackets included. */
  readonly pairs: readonly Range[];
  /** Offsets of brackets without a partner, rising. */
  readonly loose: readonly number[];
  /** The code spans, where nothing is a link. */
  readonly codes: readonly Range[];
}

/** Tells whether a label, as `normalizeLabel` writes it, is defined on the page. */
export type IsLabel = (label: string) => boolean;

/**
 * Reads the links of a stretch of text by itself (CommonMark 6.3 to 6.6). Code spans hide what is
 * in them, a backslash the character after it. A bracket looks ahead only as far as parentheses
 * nest a few deep, so that the reading is linear in any text.
 */
export function readLinks(text: string, within: Range, isLabel?: IsLabel): LinkReading {
  const state: State = {
    text,
    start: within.start,
    end: within.end,
    isLabel,
    links: [],
    pairs: [],
    loose: [],
    openers: [],
    closedOff: 0,
    codes: NONE,
    nextCode: 0,
  };
  for (let at = within.start; at < within.end; ) {
    const code = text.charCodeAt(at);
    at = code < 97 && SPEAKS[code] === 1 ? step(state, at, code) : at + 1;
  }
  if (state.openers.length > 0) {
    for (const { at } of state.openers) state.loose.push(at);
    state.loose.sort((a, b) => a - b);
  }
  return state;
}

/** A label as it is compared: CommonMark folds its case and its white space. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A reading under way. */
interface State {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isLabel: IsLabel | undefined;
  readonly links: Link[];
  readonly pairs: Range[];
  readonly loose: number[];
  readonly openers: Opener[];
  /** How many of the openers have a link inside: links do not nest, so they open none. */
  closedOff: number;
  codes: readonly Range[];
  nextCode: number;
}

const NONE: readonly never[] = [];

interface Opener {
  readonly at: number;
  readonly kind: 'inline' | 'image';
  /** How many links were read before it: later ones are inside it. */
  readonly links: number;
}

const BACKTICK = 96;
const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
const PARENTHESIS = 40;
const COLON = 58;
const LESS = 60;
const BANG = 33;

/** The characters that begin or end something, so that all others are passed by at once. */
const SPEAKS = new Uint8Array(97);
for (const code of [BACKSLASH, BACKTICK, OPEN, CLOSE, COLON, LESS]) SPEAKS[code] = 1;

/** Reads what stands at an offset; answers where to go on. */
function step(state: State, at: number, code: number): number {
  switch (code) {
    case BACKSLASH:
      return at + 2;
    case BACKTICK:
      return skipCode(state, at);
    case OPEN:
      return openBracket(state, at);
    case CLOSE:
      return closeBracket(state, at);
    case COLON:
      return readBare(state, at);
    case LESS:
      return readAngle(state, at);
    default:
      return at + 1;
  }
}

/** The code spans are read at the first backtick. */
function skipCode(state: State, at: number): number {
  if (state.codes.length === 0) state.codes = codeSpans(state.text, range(at, state.end));
  const { codes } = state;
  while (state.nextCode < codes.length && codes[state.nextCode]!.end <= at) state.nextCode++;
  const span = codes[state.nextCode];
  return span && span.start <= at ? span.end : at + 1;
}

function openBracket({ text, start, openers, links }: State, at: number): number {
  const isImage = at > start && text.charCodeAt(at - 1) === BANG;
  openers.push({ at, kind: isImage ? 'image' : 'inline', links: links.length });
  return at + 1;
}

function closeBracket(state: State, at: number): number {
  const opener = state.openers.pop();
  if (!opener) {
    state.loose.push(at);
    return at + 1;
  }
  const isClosedOff = state.openers.length < state.closedOff;
  if (isClosedOff) state.closedOff = state.openers.length;
  const link = isClosedOff && opener.kind !== 'image' ? undefined : readLink(state, opener, at);
  if (!link) {
    state.pairs.push(range(opener.at, at + 1));
    return at + 1;
  }
  while (state.links.length > opener.links && state.links.at(-1)!.kind === 'bare') {
    state.links.pop();
  }
  state.links.push(link);
  if (link.kind !== 'image') state.closedOff = state.openers.length;
  return link.range.end;
}

function readLink(state: State, opener: Opener, close: number): Link | undefined {
  return readInline(state, opener, close) ?? readReference(state, opener, close);
}

function readInline({ text, end }: State, { at, kind }: Opener, close: number): Link | undefined {
  if (close + 1 >= end || text.charCodeAt(close + 1) !== PARENTHESIS) return undefined;
  const destination = readDestination(text, range(close + 2, end));
  if (!destination) return undefined;
  const start = kind === 'image' ? at - 1 : at;
  return {
    kind,
    range: range(start, destination.end),
    open: range(start, at + 1),
    text: range(at + 1, close),
    middle: range(close, destination.url.start),
    url: destination.url,
    close: range(destination.url.end, destination.end),
  };
}

const LONGEST_LABEL = 200;

function readReference(state: State, { at, kind }: Opener, close: number): Link | undefined {
  const { text, end, isLabel } = state;
  if (!isLabel) return undefined;
  const hasLabel = close + 1 < end && text.charCodeAt(close + 1) === OPEN;
  const last = hasLabel ? endOfLabel(text, close + 2, end) : close;
  if (last < 0) return undefined;
  const isOwn = last <= close + 2;
  if (isOwn && isSetApart(state, at)) return undefined;
  const url = isOwn ? range(at + 1, close) : range(close + 2, last);
  if (url.end - url.start > LONGEST_LABEL) return undefined;
  if (!isLabel(normalizeLabel(text.slice(url.start, url.end)))) return undefined;
  const start = kind === 'image' ? at - 1 : at;
  return {
    kind: 'reference',
    range: range(start, last + 1),
    open: range(start, at + 1),
    text: range(at + 1, close),
    middle: range(close, isOwn ? close : url.start),
    url,
    close: range(isOwn ? close : last, last + 1),
  };
}

/** Whether white space parts a bracketed text from the label before which it should stand. */
function isSetApart({ text, start, pairs }: State, open: number): boolean {
  let at = open;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at < open && pairs.at(-1)?.end === at;
}

function endOfLabel(text: string, from: number, end: number): number {
  const near = text.slice(from, Math.min(end, from + LONGEST_LABEL + 1));
  const last = near.indexOf(']');
  return last < 0 ? -1 : from + last;
}

/** A URL that stands by itself, recognized at its colon. */
function readBare({ text, start, end, links }: State, colon: number): number {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) {
    return colon + 1;
  }
  const first = text.startsWith('https', colon - 5)
    ? colon - 5
    : text.startsWith('http', colon - 4)
      ? colon - 4
      : -1;
  if (first < start) return colon + 1;
  const url = range(first, endOfBare(text, colon + 3, end));
  if (url.end <= colon + 3) return colon + 3;
  links.push(bareLink(range(first, first), url, range(url.end, url.end)));
  return url.end;
}

const SLASH = 47;

function bareLink(open: Range, url: Range, close: Range): Link {
  return {
    kind: 'bare',
    range: range(open.start, close.end),
    open,
    text: url,
    middle: range(url.end, url.end),
    url,
    close,
  };
}

/** What ends a URL in running text, beside everything that is not ASCII. */
const ENDS_URL = /[\s<>"[\]`|\\^{}]/;
/** What a sentence or an emphasis puts directly after a URL. */
const AFTER_URL = /[?!.,:;*_~'")]/;

function endOfBare(text: string, from: number, limit: number): number {
  let end = from;
  let depth = 0;
  for (; end < limit && text.charCodeAt(end) < 128 && !ENDS_URL.test(text[end]!); end++) {
    if (text[end] === '(') depth++;
    else if (text[end] === ')' && depth-- === 0) {
      depth = 0;
      break;
    }
  }
  while (end > from && AFTER_URL.test(text[end - 1]!)) {
    if (text[end - 1] === ')' && depth >= 0) break;
    end--;
  }
  return end;
}

const TAG = /^<(a|img)\s[^<>]*?\b(?:href|src)\s*=\s*(["'])([^"'<>]*)\2[^<>]*>/i;
const LONGEST_TAG = 1000;

/** `<https://…>`, or the tag of a link or an image. */
function readAngle({ text, end, links }: State, at: number): number {
  if (text.startsWith('http', at + 1)) return readAutolink(text, at, end, links);
  if (!/[ai]/i.test(text[at + 1] ?? '')) return at + 1;
  const near = text.slice(at, Math.min(end, at + LONGEST_TAG));
  const tag = TAG.exec(near);
  if (!tag) return at + 1;
  const tagEnd = at + tag[0].length;
  const urlStart = at + tag[0].indexOf(`${tag[2]}${tag[3]}${tag[2]}`) + 1;
  const closing = tag[1]!.length === 1 ? near.indexOf('</a>', tag[0].length) : -1;
  const inner = closing < 0 ? range(tagEnd, tagEnd) : range(tagEnd, at + closing);
  links.push({
    kind: 'html',
    range: range(at, closing < 0 ? tagEnd : at + closing + 4),
    open: range(at, tagEnd),
    text: inner,
    middle: range(tagEnd, tagEnd),
    url: range(urlStart, urlStart + tag[3]!.length),
    close: range(inner.end, closing < 0 ? inner.end : inner.end + 4),
  });
  return tagEnd;
}

function readAutolink(text: string, at: number, end: number, links: Link[]): number {
  const near = text.slice(at, Math.min(end, at + LONGEST_TAG));
  const whole = /^<(https?:\/\/[^\s<>]+)>/.exec(near);
  if (!whole) return at + 1;
  const last = at + whole[0].length;
  links.push(bareLink(range(at, at + 1), range(at + 1, last - 1), range(last - 1, last)));
  return last;
}
