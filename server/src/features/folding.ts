import {
  type FoldingRange,
  FoldingRangeKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Server } from '../session/feature.ts';
import type { Page } from '../session/pages.ts';
import type { Range } from '../text/range.ts';

/** Folds the front matter and segments that take several lines; sections are Markdown's own. */
export function registerFolding({ connection, pages }: Server): ServerCapabilities {
  connection.onFoldingRanges(({ textDocument }) => {
    const page = pages.get(textDocument.uri);
    return page ? foldingRanges(page) : [];
  });
  return { foldingRangeProvider: true };
}

/** What can be folded: at least two lines each. */
export function foldingRanges(page: Page): FoldingRange[] {
  const { frontMatter, segments } = page.document;
  const head = frontMatter ? [fold(page, frontMatter.range, FoldingRangeKind.Region)] : [];
  const body = segments.map(({ range }) => fold(page, range));
  return [...head, ...body].filter(({ startLine, endLine }) => startLine < endLine);
}

function fold({ text }: Page, { start, end }: Range, kind?: FoldingRangeKind): FoldingRange {
  const startLine = text.positionAt(start).line;
  const endLine = text.positionAt(end).line;
  return kind ? { startLine, endLine, kind } : { startLine, endLine };
}
