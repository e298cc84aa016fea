import { type Range, range } from '../text/range.ts';
import { endOfLine, forwardSearch, linePrefix } from '../text/search.ts';

/** What stands in a document that is not prose: it is never read for segments. */
export interface Block {
  readonly kind: 'fence' | 'comment';
  /** From the first character of the opening mark to the end of the closing one. */
  readonly range: Range;
  /** Whether its closing mark is there. */
  readonly isClosed: boolean;
}

/** Answers the block that starts first at or after an offset; to be asked for rising offsets. */
export type BlockReader = (from: number) => Block | undefined;

/**
 * Makes a reader of code fences and HTML comments (CommonMark 4.5, 4.6). Both are looked for
 * only where it is asked from, so a mark inside a segment opens nothing.
 */
export function blockReader(text: string): BlockReader {
  const readers = [
    finder(text, '```', fences(text, '`')),
    finder(text, '~~~', fences(text, '~')),
    // The bracket before it stands in every tag, so that a search for it would stop everywhere.
    finder(text, '!--', comments(text)),
  ];
  return (from) => {
    let first: Block | undefined;
    for (const read of readers) {
      const block = read(from);
      if (block && (!first || block.range.start < first.range.start)) first = block;
    }
    return first;
  };
}

type BlockAt = (start: number) => Block | undefined;

function finder(text: string, mark: string, blockAt: BlockAt): BlockReader {
  const find = (from: number): Block | undefined => {
    for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + mark.length)) {
      const block = blockAt(at);
      if (block && block.range.start >= from) return block;
    }
    return undefined;
  };
  let known = find(0);
  return (from) => {
    if (known && known.range.start < from) known = find(from);
    return known;
  };
}

function comments(text: string): BlockAt {
  const nextClose = forwardSearch(text, '-->');
  return (at) => {
    if (text[at - 1] !== '<') return undefined;
    const close = nextClose(at + 3);
    return close < 0
      ? undefined
      : { kind: 'comment', range: range(at - 1, close + 3), isClosed: true };
  };
}

/** What may stand before a fence on its line: indentation, quote marks, a list marker. */
const CONTAINER = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;
const LONGEST_CONTAINER = 80;

function fences(text: string, mark: string): BlockAt {
  let shortestUnclosed = Number.POSITIVE_INFINITY;
  return (start) => {
    const prefix = linePrefix(text, start, LONGEST_CONTAINER);
    if (prefix === undefined || !CONTAINER.test(prefix)) return undefined;
    const length = runLength(text, start, mark);
    const lineEnd = endOfLine(text, start);
    if (mark === '`' && text.slice(start + length, lineEnd).includes('`')) return undefined;
    const close = length < shortestUnclosed ? closingFence(text, lineEnd, mark, length) : -1;
    if (close < 0) shortestUnclosed = Math.min(shortestUnclosed, length);
    const end = close < 0 ? endOfUnclosed(text, lineEnd) : close;
    return { kind: 'fence', range: range(start, end), isClosed: close >= 0 };
  };
}

/** The end of the line's run that closes a fence, or -1. */
function closingFence(text: string, from: number, mark: string, length: number): number {
  const closing = mark.repeat(length);
  for (let at = text.indexOf(closing, from); at >= 0; at = text.indexOf(closing, at)) {
    const end = at + runLength(text, at, mark);
    const prefix = linePrefix(text, at, LONGEST_CONTAINER);
    const lineEnd = endOfLine(text, end);
    const isAlone = prefix !== undefined && /^[ \t>]*$/.test(prefix);
    if (isAlone && text.slice(end, lineEnd).trim() === '') return end;
    at = lineEnd;
  }
  return -1;
}

/**
 * A fence that is never closed ends before the first line with a segment: segments never stand in
 * code, and a fence that is just being typed must not take the rest of the page with it.
 */
function endOfUnclosed(text: string, from: number): number {
  const segment = text.indexOf('<span data-ttu-id=', from);
  return segment < 0 ? text.length : Math.max(from, text.lastIndexOf('\n', segment));
}

function runLength(text: string, start: number, mark: string): number {
  let end = start;
  while (text[end] === mark) end++;
  return end - start;
}
