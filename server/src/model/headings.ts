import { type Range, range, slice } from '../text/range.ts';
import { endOfLine, linePrefix } from '../text/search.ts';
import { type Document, perDocument, textOf } from './document.ts';
import type { Segment } from './segments.ts';

/** One `<a name="save-a-file"></a>` of a heading. */
export interface HeadingAnchor {
  /** `<a name="save-a-file"></a>` */
  readonly range: Range;
  /** `save-a-file` */
  readonly name: Range;
}

/** A heading that holds a segment, in the sample `## <a name="save-a-file"></a><span…>…`. */
export interface Heading {
  readonly level: number;
  /** From after the number signs and the space behind them to the end of the line. */
  readonly range: Range;
  /** The anchors outside of segments, in their order. */
  readonly anchors: readonly HeadingAnchor[];
  readonly segments: readonly Segment[];
  /** The English heading, of which the publisher makes the anchor. */
  readonly english: string;
  /** The heading names a tab of a tabbed part (`# [Name](#tab/name)`), which gets no anchor. */
  readonly isTab: boolean;
}

const LONGEST_PREFIX = 200;

/** Whether a segment stands behind number signs: a look at its line, for who asks for few. */
export function isInHeading({ text }: Document, { range: { start } }: Segment): boolean {
  return /^\s*#/.test(linePrefix(text, start, LONGEST_PREFIX) ?? '');
}

/** The headings with segments, in their order. Linear; code has no segments, so none is read there. */
export const headingsOf = perDocument((document): readonly Heading[] => {
  const { text, segments } = document;
  const headings: Heading[] = [];
  let next = 0;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    const marks = startsLine(text, at) ? markCount(text, at) : 0;
    if (marks === 0) {
      at++;
      continue;
    }
    const end = endOfLine(text, at);
    while (next < segments.length && segments[next]!.range.start < at) next++;
    const first = next;
    while (next < segments.length && segments[next]!.range.start < end) next++;
    if (next > first) {
      headings.push(readHeading(document, at, marks, segments.slice(first, next)));
    }
    at = Math.max(end, segments[next - 1]?.range.end ?? 0);
  }
  return headings;
});

const SPACE = 32;
const NUMBER_SIGN = 35;
const GREATER = 62;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = 0xfeff;

/** Whether nothing but spaces and quote marks stands before an offset on its line. */
function startsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === GREATER)) at--;
  if (at < 0) return true;
  const code = text.charCodeAt(at);
  return code === LINE_FEED || (at === 0 && code === BYTE_ORDER_MARK);
}

/** How many number signs begin a heading here; 0 where no space follows them. */
function markCount(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === NUMBER_SIGN) end++;
  const isHeading = end - start <= 6 && (text[end] === ' ' || text[end] === '\t');
  return isHeading ? end - start : 0;
}

function readHeading(
  document: Document,
  marks: number,
  level: number,
  segments: readonly Segment[],
): Heading {
  const { text } = document;
  let start = marks + level;
  while (text[start] === ' ' || text[start] === '\t') start++;
  const last = segments.at(-1)!.range.end;
  const whole = range(start, Math.max(last, trimmedEnd(text, last)));
  const anchors = anchorsOutside(text, whole, segments);
  return {
    level,
    range: whole,
    anchors,
    segments,
    english: englishOf(document, whole, segments, anchors),
    isTab: slice(text, range(last, whole.end)).includes('](#tab/'),
  };
}

function trimmedEnd(text: string, from: number): number {
  const end = endOfLine(text, from);
  return text[end - 1] === '\r' ? end - 1 : end;
}

const ANCHOR = /<a (?:name|id)="([^"<>]*)" ?\/?>(?:<\/a>)?/g;
const SHORTEST_ANCHOR = '<a id="">'.length;

function anchorsOutside(text: string, whole: Range, segments: readonly Segment[]): HeadingAnchor[] {
  const anchors: HeadingAnchor[] = [];
  for (const gap of gapsOf(whole, segments)) {
    if (gap.end - gap.start < SHORTEST_ANCHOR) continue;
    const between = slice(text, gap);
    ANCHOR.lastIndex = 0;
    for (let match = ANCHOR.exec(between); match; match = ANCHOR.exec(between)) {
      const [tag, name] = match;
      const start = gap.start + match.index;
      const nameStart = start + tag.indexOf('"') + 1;
      anchors.push({
        range: range(start, start + tag.length),
        name: range(nameStart, nameStart + name!.length),
      });
    }
  }
  return anchors;
}

/** What stands before, between and after segments. */
function gapsOf(whole: Range, segments: readonly Segment[]): Range[] {
  const gaps: Range[] = [];
  let at = whole.start;
  for (const segment of segments) {
    gaps.push(range(at, Math.max(at, segment.range.start)));
    at = segment.range.end;
  }
  return [...gaps, range(at, Math.max(at, whole.end))];
}

function withoutAnchors(gap: string): string {
  const anchored = gap.replace(/^#+ (?=<a )/, '');
  return anchored.slice(remainsOfAnchor(anchored).length).replace(ANCHOR, '').replace(/^#+ $/, '');
}

/**
 * What is an anchor, or was one, at the start of a text: `<a name=“save”></a>`,
 * `a name="save"></a>`, `<a name="save"></a`, `<a name="save"><//a>`. Empty where there is none.
 */
export function remainsOfAnchor(text: string): string {
  return REMAINS.exec(text)?.[0] ?? '';
}

const REMAINS =
  /^\s*(?:<\s*\/?\s*a\b|a\s+name\s*=)[^<>]*>?(?:\s*<\s*\/?\s*a\s*(?:>|(?=<|$))|\s*\/\s*a\s*>|(?!<[a-z]+>)(?=(?:\S{0,5}?[<>/]){2})\S{2,6}$)?/i;

/** The heading as it stands in the English page: sources in place of segments, no anchors. */
function englishOf(
  document: Document,
  whole: Range,
  segments: readonly Segment[],
  anchors: readonly HeadingAnchor[],
): string {
  const { text } = document;
  const [first] = segments;
  const isPlain =
    segments.length === 1 &&
    first!.range.end === whole.end &&
    anchors.reduce(
      (at, anchor) => (anchor.range.start === at ? anchor.range.end : -1),
      whole.start,
    ) === first!.range.start;
  if (isPlain) return textOf(document, first!, 'source');
  const gaps = gapsOf(whole, segments).map((gap) => withoutAnchors(slice(text, gap)));
  const sources = segments.map((segment) => textOf(document, segment, 'source'));
  const english = gaps.map((gap, index) => gap + (sources[index] ?? '')).join('');
  return english.replace(/[ \t]#+[ \t]*$/, '');
}
