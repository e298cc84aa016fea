import type { LinkedEditingRanges, ServerCapabilities } from 'vscode-languageserver';
import { idOf } from '../model/document.ts';
import { segmentAt } from '../model/projection.ts';
import { onPage, type Server } from '../session/feature.ts';
import type { Page } from '../session/pages.ts';
import { touches } from '../text/range.ts';
import { toLspRange } from './convert.ts';

/** Lets both IDs of a segment be typed at once. */
export function registerLinkedEditing(server: Server): ServerCapabilities {
  server.connection.languages.onLinkedEditingRange(
    onPage(server, (page, { position }) => linkedRanges(page, page.text.offsetAt(position))),
  );
  return { linkedEditingRangeProvider: true };
}

/** The two IDs of a segment, where the offset is in one of them and they are equal. */
export function linkedRanges(page: Page, offset: number): LinkedEditingRanges | undefined {
  const segment = segmentAt(page.document, offset);
  if (!segment) return undefined;
  const { target, source } = segment;
  const isId = touches(target.id, offset) || touches(source.id, offset);
  const isSame = idOf(page.document, segment, 'target') === idOf(page.document, segment, 'source');
  if (!isId || !isSame || target.id.start === target.id.end) return undefined;
  return {
    ranges: [toLspRange(page, target.id), toLspRange(page, source.id)],
    wordPattern: '[0-9a-zA-Z-]+',
  };
}
