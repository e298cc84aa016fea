import type { FoldingRange, ServerCapabilities } from 'vscode-languageserver';
import { onPage, type Server } from '../session/feature.ts';
import { isMarkdown, type Page } from '../session/pages.ts';
import type { Range } from '../text/range.ts';

/** Folds the front matter and segments that take several lines; sections are Markdown's own. */
export function registerFolding(server: Server): ServerCapabilities {
  server.connection.onFoldingRanges(onPage(server, foldingRanges));
  return { foldingRangeProvider: true };
}

/**
 * What can be folded: at least two lines each. Undefined where that is nothing, and for other
 * languages than Markdown: there an answer would take the place of the editor's folding by
 * indentation.
 */
export function foldingRanges(page: Page): FoldingRange[] | undefined {
  if (!isMarkdown(page)) return undefined;
  const { frontMatter, segments } = page.document;
  const ranges = [...(frontMatter ? [frontMatter] : []), ...segments];
  const folds = ranges
    .map(({ range }) => fold(page, range))
    .filter(({ startLine, endLine }) => startLine < endLine);
  return folds.length > 0 ? folds : undefined;
}

function fold({ text }: Page, { start, end }: Range): FoldingRange {
  return { startLine: text.positionAt(start).line, endLine: text.positionAt(end).line };
}
