import { type DocumentSymbol, type ServerCapabilities, SymbolKind } from 'vscode-languageserver';
import { type OutlineHeading, outlineOf } from '../model/outline.ts';
import { onPage, type Server } from '../session/feature.ts';
import { isMarkdown, type Page } from '../session/pages.ts';
import { range } from '../text/range.ts';
import { toLspRange } from './convert.ts';

/** Lists the headings of a page in the language of the page, with the English beside them. */
export function registerSymbols(server: Server): ServerCapabilities {
  server.connection.onDocumentSymbol(onPage(server, documentSymbols));
  return { documentSymbolProvider: { label: 'LocDocs' } };
}

/**
 * The headings of a page as a tree; undefined for a page without segments, whose headings any
 * editor shows as they are.
 */
export function documentSymbols(page: Page): DocumentSymbol[] | undefined {
  if (page.kind !== 'side-by-side' || !isMarkdown(page)) return undefined;
  const headings = outlineOf(page.document);
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
function sectionEnd(page: Page, headings: readonly OutlineHeading[], i: number): number {
  for (let next = i + 1; next < headings.length; next++) {
    if (headings[next]!.level <= headings[i]!.level) return headings[next]!.range.start;
  }
  return page.document.text.length;
}

function toSymbol(page: Page, heading: OutlineHeading, end: number): DocumentSymbol {
  const [name, detail] = [plainText(heading.target), plainText(heading.source)];
  return {
    name: name === '' ? '#' : name,
    detail: detail === name ? '' : detail,
    kind: SymbolKind.String,
    range: toLspRange(page, range(heading.range.start, Math.max(end, heading.range.end))),
    selectionRange: toLspRange(page, heading.range),
    children: [],
  };
}

/** A heading as an outline shows it: without anchors, tags, emphasis and addresses. */
function plainText(markdown: string): string {
  return withoutClosing(markdown)
    .replace(/:::no-loc(?: text="([^"\n]*)"|\(([^()\n]*)\)):::/g, '$1$2')
    .replace(/<[^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*`]|\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading may end with number signs, which say nothing. */
function withoutClosing(markdown: string): string {
  let end = markdown.length;
  while (markdown[end - 1] === '#') end--;
  const isClosed = end === 0 || markdown[end - 1] === ' ' || markdown[end - 1] === '\t';
  return isClosed ? markdown.slice(0, end) : markdown;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};
