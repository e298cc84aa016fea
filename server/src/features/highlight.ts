import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { segmentAt } from '../model/projection.ts';
import { onPage, type Server } from '../session/feature.ts';
import type { Page } from '../session/pages.ts';
import { touches } from '../text/range.ts';
import { toLspRange } from './convert.ts';

/** Marks the other half of the segment at the caret. */
export function registerHighlight(server: Server): ServerCapabilities {
  server.connection.onDocumentHighlight(
    onPage(server, (page, { position }) => highlights(page, page.text.offsetAt(position))),
  );
  return { documentHighlightProvider: true };
}

/** Both texts of the segment at an offset; both IDs where the offset is in one. */
export function highlights(page: Page, offset: number): DocumentHighlight[] {
  const segment = segmentAt(page.document, offset);
  if (!segment) return [];
  const { target, source } = segment;
  const isId = touches(target.id, offset) || touches(source.id, offset);
  const ranges = isId ? [target.id, source.id] : [target.content, source.content];
  return ranges.map((range) => ({
    range: toLspRange(page, range),
    kind: DocumentHighlightKind.Read,
  }));
}
