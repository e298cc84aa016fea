import type { ServerCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
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
import { onPage, type Server } from '../session/feature.ts';
import { type Page, readPage } from '../session/pages.ts';
import { toLspRange } from './convert.ts';

const STATUS: StatusRequest = 'locdocs/status';
const SEGMENTS: SegmentsRequest = 'locdocs/segments';

/** Answers what a document is, and which segments it has. */
export function registerStatus(server: Server): ServerCapabilities {
  const { connection, pages, mistakes } = server;
  connection.onRequest(STATUS, async ({ textDocument: { uri } }: StatusParams) => {
    const enabled = await pages.enabled(uri);
    const { dismissed = [], known = 0 } = (await pages.glance(uri)) ?? {};
    const page = pages.get(uri);
    const aside = { dismissed: dismissed.length, known };
    return page ? { ...status(page), ...aside, enabled, mistakes: mistakes.size } : null;
  });
  const answer = onPage(server, (page, { range }: SegmentsParams) => segmentItems(page, range));
  connection.onRequest(SEGMENTS, (params: SegmentsParams) =>
    params.text === undefined ? (answer(params) ?? []) : segmentItems(unopened(params.text)),
  );
  return {};
}

function status({ kind, document }: Page): Pick<DocumentStatus, 'kind' | 'locale' | 'segments'> {
  return { kind, locale: document.locale, segments: document.segments.length };
}

function unopened(text: string): Page {
  return readPage(TextDocument.create('', 'markdown', 0, text), {});
}

/** The segments of a page, or those that touch a range of it. */
export function segmentItems(page: Page, range?: SegmentsParams['range']): SegmentItem[] {
  const start = range ? page.text.offsetAt(range.start) : 0;
  const end = range ? page.text.offsetAt(range.end) : page.document.text.length;
  return page.document.segments
    .filter((segment) => segment.range.start <= end && start <= segment.range.end)
    .map((segment) => segmentItem(page, segment));
}

function segmentItem(page: Page, segment: Segment): SegmentItem {
  const { document } = page;
  return {
    id: idOf(document, segment, 'target') || idOf(document, segment, 'source'),
    range: toLspRange(page, segment.range),
    ...half(page, segment, 'target'),
    ...half(page, segment, 'source'),
  };
}

/** A half that has lost its opening tag is not there. */
function half(page: Page, segment: Segment, side: Side): { readonly [side in Side]?: Half } {
  const { open, content } = segment[side];
  if (open.start === open.end) return {};
  return {
    [side]: { range: toLspRange(page, content), text: textOf(page.document, segment, side) },
  };
}
