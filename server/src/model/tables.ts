import { type Range, range, slice } from '../text/range.ts';
import { bisect, forwardSearch } from '../text/search.ts';
import { type Document, perDocument } from './document.ts';
import { linesOf } from './lines.ts';
import type { Segment } from './segments.ts';

/**
 * A line of a table: a row that holds a segment, a header that is unlike all lines under it, or the
 * line of hyphens under the header, which is `broken` where Markdown does not take it for one,
 * `lost` where it should stand behind a row, and `twice` where it stands again.
 */
export interface TableRow {
  readonly kind: 'row' | 'header' | 'delimiter' | 'broken' | 'lost' | 'twice';
  /** From its first to its last character that is no white space. */
  readonly range: Range;
  /** How many cells its table has, by the header. */
  readonly columns: number;
  /** How many cells it has on the translated page, and on the English one. */
  readonly cells: number;
  readonly sourceCells: number;
  /** The bars that stand inside of targets. */
  readonly inner: readonly number[];
  readonly segments: readonly Segment[];
}

/** The lines of a document's tables. Linear but for a bisection per row. */
export const tableRows = perDocument((document): readonly TableRow[] => {
  const { text } = document;
  const nextBar = forwardSearch(text, '|');
  const rows: TableRow[] = [];
  let header: Range | undefined;
  let isFirst = false;
  let columns = 0;
  const lines = linesOf(document);
  for (const [index, line] of lines.entries()) {
    if (nextBar(line.start) < 0) break;
    if (nextBar(line.start) >= line.end) {
      const row = columns > 0 ? readRow(document, line) : undefined;
      const isOfTable =
        row !== undefined && row.segments.length > 1 && slice(text, line).includes('\t');
      if (isOfTable) rows.push({ kind: 'row', ...row, columns });
      else columns = 0;
      header = undefined;
    } else if (columns > 0) {
      const row = readRow(document, line);
      const above = rows.at(-1);
      if (row.segments.length > 0) rows.push({ kind: 'row', ...row, columns });
      else if (above?.kind === 'delimiter' && isAgain(text, above.range, row.range))
        rows.push({ kind: 'twice', ...row, columns });
    } else if (header && isDelimiterRow(text, line)) {
      const row = underHeader(document, header, line, lines[index + 1]);
      columns = row.columns;
      rows.push(row);
    } else if (header && isBrokenDelimiters(text, line)) {
      const { cells, segments } = readRow(document, header);
      if (segments.length > 0) columns = cells;
      if (columns > 0) rows.push({ kind: 'broken', ...readRow(document, line), columns });
    } else {
      const row = isFirst && header ? headerWithout(document, header, line) : undefined;
      if (row) rows.push(row);
      columns = row?.columns ?? 0;
      isFirst = header === undefined;
      header = line;
    }
  }
  return rows;
});

/** Single hyphens may fill cells. */
function isAgain(text: string, above: Range, here: Range): boolean {
  const line = slice(text, here);
  return line.includes('--') && line === slice(text, above);
}

/** The line of hyphens; or the header, where the row under that line is like it and the header is not. */
function underHeader(
  document: Document,
  header: Range,
  line: Range,
  next: Range | undefined,
): TableRow {
  const [head, delimiters] = [readRow(document, header), readRow(document, line)];
  const { cells } = delimiters;
  const isNextLike =
    next && slice(document.text, next).includes('|') && readRow(document, next).cells === cells;
  return head.cells !== cells && isNextLike && head.segments.length > 0
    ? { kind: 'header', ...head, columns: cells }
    : { kind: 'delimiter', ...delimiters, columns: head.cells };
}

/** The first of two rows of as many cells, with bars at both ends: its line of hyphens is gone. */
function headerWithout(document: Document, header: Range, line: Range): TableRow | undefined {
  const [first, second] = [header, line].map((row) => readRow(document, row));
  const areAlike = first!.cells === second!.cells && first!.cells > 1;
  if (!areAlike || !isBounded(document, first!) || !isBounded(document, second!)) return undefined;
  return { kind: 'lost', ...first!, columns: first!.cells };
}

/** Whether a row begins and ends with a bar and has a segment in between. */
function isBounded(
  { text }: Document,
  { range: whole, segments }: Pick<TableRow, 'range' | 'segments'>,
): boolean {
  return segments.length > 0 && text[whole.start] === '|' && isClosed(text, whole);
}

/** `| --- | :-: |`, also in a quote; a line longer than this has other things in it. */
const DELIMITERS = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?[ \t]*)?\r?$/;
const LONGEST_DELIMITERS = 2000;

function isDelimiterRow(text: string, line: Range): boolean {
  if (line.end - line.start > LONGEST_DELIMITERS) return false;
  const delimiters = slice(text, line);
  return delimiters.includes('-') && DELIMITERS.test(delimiters);
}

/** Nothing but bars, colons and hyphens, some of which became dashes or are gone. */
const BROKEN_DELIMITERS = /^[ \t>]*[|:\- \t=_\u2010-\u2015\u2212]+\r?$/;
const HYPHEN = /[-=\u2010-\u2015\u2212]/;

function isBrokenDelimiters(text: string, line: Range): boolean {
  if (line.end - line.start > LONGEST_DELIMITERS) return false;
  const delimiters = slice(text, line);
  return HYPHEN.test(delimiters) && BROKEN_DELIMITERS.test(delimiters);
}

const BACKSLASH = 92;

function readRow({ text, segments }: Document, line: Range): Omit<TableRow, 'kind' | 'columns'> {
  const first = bisect(segments.length, (index) => segments[index]!.range.end > line.start);
  const inRow: Segment[] = [];
  for (let i = first; i < segments.length && segments[i]!.range.start < line.end; i++) {
    inRow.push(segments[i]!);
  }
  const whole = contentOf(text, line);
  const inner: number[] = [];
  let bars = 0;
  let sourceBars = 0;
  let next = 0;
  for (
    let at = text.indexOf('|', whole.start);
    at >= 0 && at < whole.end;
    at = text.indexOf('|', at + 1)
  ) {
    if (text.charCodeAt(at - 1) === BACKSLASH) continue;
    while (next < inRow.length && inRow[next]!.range.end <= at) next++;
    const segment = inRow[next];
    const isOutside = !segment || at < segment.range.start;
    if (isOutside || at < segment.target.range.end) bars++;
    if (isOutside || at >= segment.source.range.start) sourceBars++;
    if (!isOutside && at < segment.target.range.end) inner.push(at);
  }
  const outer = (text[whole.start] === '|' ? 1 : 0) + (isClosed(text, whole) ? 1 : 0);
  const cells = bars + 1 - outer;
  return { range: whole, cells, sourceCells: sourceBars + 1 - outer, inner, segments: inRow };
}

function isClosed(text: string, { start, end }: Range): boolean {
  return end - start > 1 && text[end - 1] === '|' && text.charCodeAt(end - 2) !== BACKSLASH;
}

/** A line without quote marks and white space around it. */
function contentOf(text: string, { start, end }: Range): Range {
  let from = start;
  while (from < end && /[\s>]/.test(text[from]!)) from++;
  let to = end;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return range(from, to);
}
