import { type DocumentSymbol, type ServerCapabilities, SymbolKind } from 'vscode-languageserver';
import { project } from '../model/projection.ts';
import type { Server } from '../session/feature.ts';
import type { Page } from '../session/pages.ts';
import { type Range, range } from '../text/range.ts';
import { toLspRange } from './convert.ts';

/** Lists the headings of a page in the language of the page, with the English beside them. */
export function registerSymbols({ connection, pages }: Server): ServerCapabilities {
  connection.onDocumentSymbol(({ textDocument }) => {
    const page = pages.get(textDocument.uri);
    return page && page.kind !== 'other' ? documentSymbols(page) : [];
  });
  return { documentSymbolProvider: { label: 'LocDocs' } };
}

/** A heading line of a side, its marks taken off. */
interface HeadingLine {
  readonly level: number;
  readonly name: string;
  readonly range: Range;
}

/** The headings of a page as a tree. */
export function documentSymbols(page: Page): DocumentSymbol[] {
  const target = project(page.document, 'target');
  const source = project(page.document, 'source');
  const english = headingLines(source.text).map(({ name }) => name);
  const headings = headingLines(target.text).map((heading, i) => ({
    ...heading,
    detail: english[i] ?? '',
    range: range(target.toFile(heading.range.start), target.toFileRange(heading.range).end),
  }));
  return nest(page, headings);
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;

function headingLines(text: string): HeadingLine[] {
  const headings: HeadingLine[] = [];
  let fence: string | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const heading = fence === undefined ? HEADING.exec(line.trimEnd()) : null;
    if (heading) {
      const name = plainText(heading[2]!);
      headings.push({ level: heading[1]!.length, name, range: range(start, start + line.length) });
    }
    start += line.length + 1;
  }
  return headings;
}

/** A heading as an outline shows it: without anchors, tags, emphasis and addresses. */
function plainText(markdown: string): string {
  const text = markdown
    .replace(/<[^<>]*>/g, '')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[ \t]+#+$/, '')
    .trim();
  return text === '' ? '#' : text;
}

interface Entry extends HeadingLine {
  readonly detail: string;
}

function nest(page: Page, headings: readonly Entry[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  headings.forEach((heading, i) => {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const symbol = toSymbol(page, heading, sectionEnd(page, headings, i));
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    open.push({ level: heading.level, symbol });
  });
  return roots;
}

/** A section ends before the next heading of its level or a higher one. */
function sectionEnd(page: Page, headings: readonly Entry[], i: number): number {
  for (let next = i + 1; next < headings.length; next++) {
    if (headings[next]!.level <= headings[i]!.level) return headings[next]!.range.start;
  }
  return page.document.text.length;
}

function toSymbol(page: Page, heading: Entry, end: number): DocumentSymbol {
  return {
    name: heading.name,
    detail: heading.detail === heading.name ? '' : heading.detail,
    kind: SymbolKind.String,
    range: toLspRange(page, range(heading.range.start, Math.max(end, heading.range.end))),
    selectionRange: toLspRange(page, heading.range),
    children: [],
  };
}
