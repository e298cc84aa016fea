import { type Range, range } from '../../text/range.ts';
import { codeSpans } from '../code-spans.ts';
import { readAngle, readBare } from './bare.ts';
import { isBlank, readDestination } from './destination.ts';
import type { Link, LinkReading } from './link.ts';

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
