import type { ServerCapabilities } from 'vscode-languageserver';
import { idOf, textOf } from '../model/document.ts';
import type { Segment, Side } from '../model/segments.ts';
import type {
  DocumentStatus,
  Half,
  SegmentItem,
  SegmentsParams,
  SegmentsRequest,
  StatusParams,
  StatusRequest,
} from '../protocol.ts';
import type { Server } from '../session/feature.ts';
import type { Page } from '../session/pages.ts';
import { toLspRange } from './convert.ts';

const STATUS: StatusRequest = 'locdocs/status';
const SEGMENTS: SegmentsRequest = 'locdocs/segments';

/** Answers what a document is, and which segments it has. */
export function registerStatus({ connection, pages }: Server): ServerCapabilities {
  connection.onRequest(STATUS, ({ textDocument }: StatusParams) => {
    const page = pages.get(textDocument.uri);
    return page ? status(page) : null;
  });
  connection.onRequest(SEGMENTS, ({ textDocument, range }: SegmentsParams) => {
    const page = pages.get(textDocument.uri);
    if (!page) return [];
    const start = range ? page.text.offsetAt(range.start) : 0;
    const end = range ? page.text.offsetAt(range.end) : page.document.text.length;
    return page.document.segments
      .filter((segment) => segment.range.start <= end && start <= segment.range.end)
      .map((segment) => segmentItem(page, segment));
  });
  return {};
}

function status({ kind, document }: Page): DocumentStatus {
  return { kind, locale: document.locale, segments: document.segments.length };
}

function segmentItem(page: Page, segment: Segment): SegmentItem {
  const { document } = page;
  return {
    id: idOf(document, segment, 'target') || idOf(document, segment, 'source'),
    range: toLspRange(page, segment.range),
    target: half(page, segment, 'target'),
    source: half(page, segment, 'source'),
  };
}

function half(page: Page, segment: Segment, side: Side): Half {
  return {
    range: toLspRange(page, segment[side].content),
    text: textOf(page.document, segment, side),
  };
}
