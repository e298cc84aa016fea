import { type Range, range } from '../text/range.ts';
import { endOfLine, forwardSearch, linePrefix } from '../text/search.ts';
import { blockReader } from './blocks.ts';
import { type Document, textOf } from './document.ts';
import type { Segment, Side } from './segments.ts';

/** One heading of a page, translated or not. */
export interface OutlineHeading {
  /** 1 to 6. */
  readonly level: number;
  /** From the first number sign to the end of the line. */
  readonly range: Range;
  /** The heading in each language, as Markdown without the number signs. */
  readonly target: string;
  readonly source: string;
}

/**
 * The headings of a document that are written with number signs (CommonMark 4.2), in their order;
 * none from front matter, code or comments, and none from inside a segment. Linear.
 */
export function outlineOf(document: Document): OutlineHeading[] {
  const { text, segments, frontMatter } = document;
  const nextBlock = blockReader(text);
  const nextMark = forwardSearch(text, '#');
  const headings: OutlineHeading[] = [];
  let next = 0;
  let at = frontMatter?.range.end ?? 0;
  for (let mark = nextMark(at); mark >= 0; mark = nextMark(at)) {
    while (next < segments.length && segments[next]!.range.end <= at) next++;
    const hidden = firstHidden(segments[next]?.range, nextBlock(at)?.range);
    if (hidden && hidden.start <= mark) {
      at = Math.max(hidden.end, at + 1);
      continue;
    }
    const level = levelAt(text, mark);
    at = level === 0 ? mark + 1 : endOfHeading(document, mark, next);
    if (level > 0) headings.push(readHeading(document, level, range(mark, at), next));
  }
  return headings;
}

/** What is passed over as a whole: a segment or a block, whichever comes first. */
function firstHidden(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (!a || !b) return a ?? b;
  return a.start < b.start ? a : b;
}

/** What may stand before the number signs: a little white space, and the marks of quotations. */
const CONTAINER = /^\ufeff?[ >]*$/;
const LONGEST_CONTAINER = 20;
const MARKS = /#{1,6}(?=[ \t\r\n]|$)/y;

/** The level of the heading that begins at a number sign; 0 where none does. */
function levelAt(text: string, mark: number): number {
  const before = linePrefix(text, mark, LONGEST_CONTAINER);
  if (before === undefined || !CONTAINER.test(before) || before.endsWith('    ')) return 0;
  MARKS.lastIndex = mark;
  return MARKS.exec(text)?.[0].length ?? 0;
}

/** A heading ends with its line; a line break inside one of its segments does not count. */
function endOfHeading({ text, segments }: Document, start: number, first: number): number {
  let end = endOfLine(text, start);
  for (let next = first; segments[next] && segments[next]!.range.start < end; next++) {
    end = Math.max(end, endOfLine(text, segments[next]!.range.end));
  }
  return text[end - 1] === '\r' ? end - 1 : end;
}

function readHeading(
  document: Document,
  level: number,
  whole: Range,
  first: number,
): OutlineHeading {
  let last = first;
  while (document.segments[last] && document.segments[last]!.range.start < whole.end) last++;
  const own = document.segments.slice(first, last);
  const content = range(whole.start + level, whole.end);
  return {
    level,
    range: whole,
    target: oneSide(document, content, own, 'target'),
    source: oneSide(document, content, own, 'source'),
  };
}

function oneSide(
  document: Document,
  { start, end }: Range,
  segments: readonly Segment[],
  side: Side,
): string {
  let result = '';
  let at = start;
  for (const segment of segments) {
    result += document.text.slice(at, segment.range.start) + textOf(document, segment, side);
    at = segment.range.end;
  }
  return (result + document.text.slice(at, end)).trim();
}
