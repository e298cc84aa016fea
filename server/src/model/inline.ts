import { type Range, range } from '../text/range.ts';
import { codeSpans } from './code-spans.ts';
import { type Document, perDocument } from './document.ts';
import {
  type Delimiter,
  delimiterAt,
  type Emphasis,
  isAsciiPunctuation,
  type LooseMark,
  pairDelimiters,
} from './emphasis/delimiters.ts';
import { Mark, marksOf } from './marks.ts';
import { halfOn, type Segment, type Side } from './segments.ts';

/** What the inline Markdown of a text consists of; every list is in the order of the text. */
export interface Inline {
  /** Code spans with their backticks. */
  readonly codes: readonly Range[];
  /** `<br/>`, `</strong>`, and what only looks like a tag, such as `<token>`. */
  readonly tags: readonly Range[];
  /** `&nbsp;`, `&#160;`. */
  readonly entities: readonly Range[];
  /** What stands between `](` and the end of a link or image, its parenthesis included. */
  readonly destinations: readonly Range[];
  /** A backslash and the sign after it that it makes plain text. */
  readonly escapes: readonly Range[];
  /** In the order in which they end. */
  readonly emphases: readonly Emphasis[];
  readonly loose: readonly LooseMark[];
}

/** The inline Markdown of one side of a segment, read by itself. */
export function inlineOf(document: Document, segment: Segment, side: Side): Inline {
  const marks = marksOf(document, segment, side);
  if ((marks & SPEAKING) === 0) return NOTHING;
  const known = readings(document);
  const key = 2 * segment.index + (side === 'target' ? 0 : 1);
  const answer = known.get(key);
  if (answer) return answer;
  const fresh = readInline(document.text, halfOn(segment, side).content);
  known.set(key, fresh);
  return fresh;
}

/**
 * Reads the inline Markdown of a stretch of text as CommonMark does, but for links: brackets count
 * only where a destination follows, and what stands in a destination is skipped. Linear.
 */
export function readInline(text: string, within: Range): Inline {
  const reading = newReading(text, within);
  let at = within.start;
  for (const code of reading.codes) {
    if (code.start < at) continue;
    at = readBetween(reading, at, code.start);
    // A destination may reach over a code span.
    if (at === code.start) at = code.end;
  }
  readBetween(reading, at, within.end);
  pairDelimiters(reading.delimiters, 0, reading.emphases, reading.loose);
  if (reading.loose.length > 1) reading.loose.sort((a, b) => a.range.start - b.range.start);
  return reading;
}

/** Reads what begins between two code spans; the last of it may end behind the second. */
function readBetween(reading: Reading, start: number, end: number): number {
  const { text } = reading;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    at = code < 128 && SPEAKS[code] === 1 ? READER_OF[code]!(reading, at) : at + 1;
  }
  return at;
}

const SPEAKING =
  Mark.star | Mark.underscore | Mark.backtick | Mark.angle | Mark.ampersand | Mark.backslash;

const NOTHING: Inline = Object.freeze({
  codes: [],
  tags: [],
  entities: [],
  destinations: [],
  escapes: [],
  emphases: [],
  loose: [],
});

const readings = perDocument(() => new Map<number, Inline>());

interface Reading {
  readonly text: string;
  readonly within: Range;
  readonly codes: readonly Range[];
  readonly tags: Range[];
  readonly entities: Range[];
  readonly destinations: Range[];
  readonly escapes: Range[];
  readonly emphases: Emphasis[];
  readonly loose: LooseMark[];
  /** Runs of marks that are not paired yet. */
  readonly delimiters: Delimiter[];
  /** For each open bracket, how many delimiters came before it. */
  readonly brackets: number[];
}

function newReading(text: string, within: Range): Reading {
  return {
    text,
    within,
    codes: hasBacktick(text, within) ? codeSpans(text, within) : [],
    tags: [],
    entities: [],
    destinations: [],
    escapes: [],
    emphases: [],
    loose: [],
    delimiters: [],
    brackets: [],
  };
}

function hasBacktick(text: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === BACKTICK) return true;
  return false;
}

const BACKTICK = 96;

/** Reads what begins at an offset and answers where to go on. */
type Reader = (reading: Reading, at: number) => number;

const READERS: Readonly<Record<string, Reader>> = {
  '*': readDelimiter,
  _: readDelimiter,
  '\\': readEscape,
  '&': readEntity,
  '<': readTag,
  '[': readBracket,
  ']': readLinkEnd,
};

const SPEAKS = Uint8Array.from({ length: 128 }, (_, code) =>
  Object.hasOwn(READERS, String.fromCharCode(code)) ? 1 : 0,
);

/** The readers by the code of their character. */
const READER_OF: readonly (Reader | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => READERS[String.fromCharCode(code)],
);

function readDelimiter({ text, within, delimiters }: Reading, at: number): number {
  const delimiter = delimiterAt(text, within, at);
  delimiters.push(delimiter);
  return delimiter.end;
}

function readEscape({ text, within, escapes }: Reading, at: number): number {
  if (at + 1 >= within.end || !isAsciiPunctuation(text.charCodeAt(at + 1))) return at + 1;
  escapes.push(range(at, at + 2));
  return at + 2;
}

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
/** A tag, a comment, or a word in angle brackets; `a < b` is none. */
const TAG = /<(?:\/?[A-Za-z]|!--)[^<>]*>/y;

function readEntity({ text, within, entities }: Reading, at: number): number {
  return readPattern(ENTITY, text, within, at, entities);
}

function readTag({ text, within, tags }: Reading, at: number): number {
  return readPattern(TAG, text, within, at, tags);
}

function readPattern(
  pattern: RegExp,
  text: string,
  within: Range,
  at: number,
  found: Range[],
): number {
  pattern.lastIndex = at;
  if (!pattern.test(text) || pattern.lastIndex > within.end) return at + 1;
  found.push(range(at, pattern.lastIndex));
  return pattern.lastIndex;
}

function readBracket({ brackets, delimiters }: Reading, at: number): number {
  brackets.push(delimiters.length);
  return at + 1;
}

/** Emphasis does not cross the border of a link: its text is paired by itself. */
function readLinkEnd(reading: Reading, at: number): number {
  const before = reading.brackets.pop();
  if (before === undefined || reading.text.charCodeAt(at + 1) !== PARENTHESIS) return at + 1;
  const end = destinationEnd(reading.text, at + 2, reading.within.end);
  if (end < 0) return at + 1;
  reading.destinations.push(range(at + 2, end));
  pairDelimiters(reading.delimiters, before, reading.emphases, reading.loose);
  return end;
}

const PARENTHESIS = 40;
const CLOSING_PARENTHESIS = 41;
const DEEPEST_PARENTHESIS = 32;
const TITLE = /[ \t\n]+(?:"[^"]*"|'[^']*')?[ \t\n]*\)/y;

/** The end of `url)` or `url "title")`, or -1. The depth is limited, as in CommonMark. */
function destinationEnd(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      TITLE.lastIndex = at;
      return depth === 0 && TITLE.test(text) && TITLE.lastIndex <= limit ? TITLE.lastIndex : -1;
    }
    if (code === PARENTHESIS && ++depth > DEEPEST_PARENTHESIS) return -1;
    if (code === CLOSING_PARENTHESIS && depth-- === 0) return at + 1;
  }
  return -1;
}
