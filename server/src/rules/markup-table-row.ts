import { excerpt } from '../fixes/link-repair.ts';
import { type Document, idOf, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { type TableRow, tableRows } from '../model/tables.ts';
import { type Range, range, slice } from '../text/range.ts';
import { certainly, type Found, possibly, type Rule, type Severity } from './rule.ts';

export const markupTableRow: Rule = {
  id: 'markup-table-row',
  title: 'Table row with more or fewer cells than the header',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const rows = tableRows(document);
    for (const [index, row] of rows.entries()) {
      const describe = LINES_OF_HYPHENS[row.kind];
      if (describe) {
        yield describe(document, row, rows[index - 1]);
        continue;
      }
      if (row.cells === row.columns || isRestOf(document, rows[index - 1], row)) continue;
      const fault =
        cutRow(document, row, rows[index + 1]) ??
        barInTarget(document, row) ??
        lostBar(document, row) ??
        emptyCell(document, row);
      if (!fault && isHabit(row, [rows[index - 1], rows[index + 1]])) continue;
      yield { ...(fault ?? unexplained(row)), segment: row.segments[0], message: messageOf(row) };
    }
  },
};

type Describe = (document: Document, row: TableRow, before?: TableRow) => Found;

/** What is wrong with the line of hyphens, where that is at fault. */
const LINES_OF_HYPHENS: Partial<Record<TableRow['kind'], Describe>> = {
  broken: brokenDelimiters,
  twice: delimitersAgain,
  lost: lostDelimiters,
};

type Fault = Pick<Found, 'range' | 'severity' | 'fixes'>;

function messageOf({ kind, cells, columns }: TableRow): string {
  const count = (number: number): string => `${number} ${number === 1 ? 'cell' : 'cells'}`;
  if (kind === 'header') return `The header has ${count(cells)}, the lines under it ${columns}.`;
  const here = kind === 'delimiter' ? 'The line under the header' : 'This row';
  return `${here} has ${count(cells)}, the header ${columns}.`;
}

/** Without this line the whole table is shown as one paragraph. */
function brokenDelimiters({ text }: Document, row: TableRow): Found {
  const here = slice(text, row.range);
  const expected = mended(here, row.columns);
  const title = `Write ${excerpt(expected, LONGEST_TITLE)}`;
  return {
    range: row.range,
    message: `${excerpt(here, LONGEST_TITLE)} does not make a table of the lines around it: expected hyphens for each of the ${row.columns} cells.`,
    fixes: [
      row.cells === row.columns
        ? certainly(title, row.range, expected)
        : possibly(title, row.range, expected),
    ],
  };
}

function delimitersAgain(_: Document, { range: here }: TableRow, before?: TableRow): Found {
  const place = range(before!.range.end, here.end);
  const message = 'The line under the header stands here again: expected it once.';
  return { range: here, message, fixes: [certainly('Remove the line', place, '')] };
}

/** Rows without that line are shown as one paragraph as well. */
function lostDelimiters(
  document: Document,
  { range: header, columns, segments }: TableRow,
  before?: TableRow,
): Found {
  const { text } = document;
  const first = before?.columns === columns ? text.indexOf('\n', before.range.end) + 1 : 0;
  const blank = range(first, text.lastIndexOf('\n', header.start) + 1);
  if (first > 0 && blank.start < blank.end && slice(text, blank).trim() === '') {
    const message = 'An empty line parts this row from its table: expected none.';
    return { range: header, message, fixes: [certainly('Remove the empty line', blank, '')] };
  }
  const lineStart = text.lastIndexOf('\n', header.start) + 1;
  const line = `${text.slice(lineStart, header.start)}|${' --- |'.repeat(columns)}`;
  const end = range(header.end, header.end);
  // Behind a table that a line interrupts, no header is expected.
  const isRest = first > 0 && slice(text, blank).trim().includes('data-ttu-id');
  const make = !isRest && followsAtOnce(document, segments[0]!) ? certainly : possibly;
  return {
    range: header,
    message: 'Under the header of this table the line of hyphens is gone: expected one.',
    segment: segments[0],
    fixes: [make('Add the line', end, `\n${line}`)],
  };
}

const LONGEST_TITLE = 60;
const CELL = /^[ \t]*:?-+:?[ \t]*$/;

/** The line with hyphens in all its cells, written as in those that have them. */
function mended(line: string, columns: number): string {
  const isOpen = line.startsWith('|');
  const isClosed = line.endsWith('|') && line.length > 1;
  const cells = line.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined).split('|');
  const model = cells.find((cell) => CELL.test(cell)) ?? (/\| /.test(line) ? ' --- ' : '---');
  const whole = Array.from({ length: columns }, (_, i) => mendedCell(cells[i] ?? '', model));
  return `${isOpen ? '|' : ''}${whole.join('|')}${isClosed ? '|' : ''}`;
}

function mendedCell(cell: string, model: string): string {
  const hyphens = cell.replaceAll('=', '-');
  if (CELL.test(hyphens)) return hyphens;
  const written = cell.replace(/[-\u2010-\u2015\u2212]+/, '---');
  return CELL.test(written) ? written : model;
}

/** Whether no number is missing before a segment: a header that went away with its line had some. */
function followsAtOnce(document: Document, segment: Segment): boolean {
  const before = document.segments[segment.index - 1];
  if (!before) return true;
  const [last, next] = [before, segment].map((one) =>
    Number(idOf(document, one, 'source').slice(-4).replace(/^.*-/, '')),
  );
  return next! - last! <= 1;
}

/** A bar in a translation, where the source has none, starts a new cell. */
function barInTarget(
  { text }: Document,
  { range: row, cells, sourceCells, columns, inner, segments }: TableRow,
): Fault | undefined {
  if (cells <= columns || sourceCells !== columns || inner.length !== cells - columns)
    return undefined;
  const [bar] = inner;
  const at = range(bar!, bar! + 1);
  if (segments.some(({ target }) => target.content.end === at.end)) {
    const start = row.start + text.slice(row.start, bar).trimEnd().length;
    return { range: at, fixes: [certainly('Remove |', range(start, at.end), '')] };
  }
  // Without one in the source it may be a slip of the hand, and no sign that somebody meant.
  const make = segments.some(({ source }) => slice(text, source.content).includes('|'))
    ? certainly
    : possibly;
  return { range: at, fixes: inner.length === 1 ? [make('Write \\|', at, '\\|')] : [] };
}

/** A row whose rest stands on the next line. */
function cutRow({ text }: Document, row: TableRow, next: TableRow | undefined): Fault | undefined {
  if (!next || !isCut(text, row, next)) return undefined;
  const lineBreak = range(text.lastIndexOf('\n', next.range.start), next.range.start);
  const start = text[lineBreak.start - 1] === '\r' ? lineBreak.start - 1 : lineBreak.start;
  const at = range(start, lineBreak.start + 1);
  return {
    range: row.range,
    severity: 'warning',
    fixes: [certainly('Join it with the next line', at, '')],
  };
}

function isRestOf({ text }: Document, row: TableRow | undefined, rest: TableRow): boolean {
  return row !== undefined && row.cells !== row.columns && isCut(text, row, rest);
}

/** Whether two lines in a row are one together, with one bar at the seam. */
function isCut(text: string, row: TableRow, next: TableRow): boolean {
  const isWhole = row.cells + next.cells === row.columns && next.kind === 'row';
  if (!isWhole || row.kind !== 'row' || row.columns !== next.columns) return false;
  const between = text.slice(row.range.end, next.range.start);
  const isNext = /^[ \t]*\r?\n[ \t]*$/.test(between);
  return isNext && (text[row.range.end - 1] === '|') !== (text[next.range.start] === '|');
}

/** Two segments with nothing but white space between them, as nowhere else in the row: a bar is gone. */
function lostBar(document: Document, row: TableRow): Fault | undefined {
  if (row.cells !== row.columns - 1) return undefined;
  const { text } = document;
  const gaps = row.segments.slice(1).map((segment, index) => {
    const before = row.segments[index]!;
    return { before, at: spaceBetween(text, before.range.end, segment.range.start) };
  });
  const bare = gaps.filter(({ before, at }) => {
    const isSentence = /[.!?:;,…]["”’)]?$/.test(textOf(document, before, 'source').trimEnd());
    return slice(text, at).trim() === '' && !isSentence;
  });
  const [only] = bare;
  if (!only || bare.length > 1) return undefined;
  const { at } = only;
  const others = gaps.map((gap) => slice(text, gap.at)).filter((gap) => gap.includes('|'));
  const newText = barLike(slice(text, at), others[0]);
  return { range: at, fixes: [certainly('Add the bar', at, newText)] };
}

/** What stands between two segments, without the marks of the links around them. */
function spaceBetween(text: string, from: number, to: number): Range {
  const between = text.slice(from, Math.max(from, to));
  const marks = /^(\]\([^()\s]*\))?\s*(!?\[)?$/.exec(between);
  if (!marks) return range(from, Math.max(from, to));
  return range(from + (marks[1]?.length ?? 0), to - (marks[2]?.length ?? 0));
}

/** White space with a bar in its middle, or what parts the other cells. */
function barLike(space: string, other: string | undefined): string {
  const middle = space.length >> 1;
  if (space.length > 1) return `${space.slice(0, middle)}|${space.slice(middle)}`;
  return other && other.trim() === '|' ? other : ' | ';
}

/** Two bars in a row make a cell that one bar too many may have made. */
function emptyCell({ text }: Document, row: TableRow): Fault | undefined {
  if (row.cells !== row.columns + 1) return undefined;
  const outside = slice(text, row.range);
  const [only, ...others] = outside.matchAll(/\|[ \t]*(?=\|)/g);
  if (!only || others.length > 0) return undefined;
  const first = row.range.start + only.index;
  const at = range(first, first + only[0].length + 1);
  return { range: at, severity: 'warning', fixes: [possibly('Remove one bar', at, '|')] };
}

/** Whether a row leaves its last cells out as a neighbor does: then authors did so. */
function isHabit({ cells, columns }: TableRow, around: readonly (TableRow | undefined)[]): boolean {
  return cells < columns && around.some((row) => row?.kind === 'row' && row.cells === cells);
}

/** Authors leave cells out, too, so that such a row is only worth a look. */
function unexplained({ range: at, kind, cells, columns }: TableRow): Fault {
  const isLeftOut = kind !== 'header' && cells < columns;
  const severity: Severity = isLeftOut ? 'information' : 'warning';
  return { range: at, severity };
}
