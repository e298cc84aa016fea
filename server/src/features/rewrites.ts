import type { CodeAction, Range as LspRange } from 'vscode-languageserver';
import { type Document, idOf, textOf } from '../model/document.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment, Side } from '../model/segments.ts';
import type { CopySourceKind } from '../protocol.ts';
import { rewriteId } from '../rules/identity.ts';
import type { Client } from '../session/client.ts';
import type { Page } from '../session/pages.ts';
import type { Edit } from '../text/edit.ts';
import { toWorkspaceEdit } from './convert.ts';

const COPY_SOURCE: CopySourceKind = 'refactor.rewrite.locdocs.copySource';
const REWRITE_ID = 'refactor.rewrite.locdocs.rewriteId';

/** A change of a segment that nobody need have found fault with. */
export interface Rewrite {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
}

/** What can be done with the segment at the caret, as code actions. */
export function rewrites(page: Page, { start }: LspRange, client: Client): CodeAction[] {
  return rewritesAt(page.document, page.text.offsetAt(start)).map(({ title, kind, edits }) => ({
    title,
    kind,
    edit: toWorkspaceEdit(page, edits, client),
  }));
}

/** What can be done with the segment at an offset. */
function rewritesAt(document: Document, offset: number): Rewrite[] {
  const segment = segmentAt(document, offset);
  if (!segment) return [];
  return [
    ...copySource(document, segment),
    ...copyId(document, segment, 'source', 'target'),
    ...copyId(document, segment, 'target', 'source'),
  ];
}

function copySource(document: Document, segment: Segment): Rewrite[] {
  const source = textOf(document, segment, 'source');
  const isSame = source === textOf(document, segment, 'target');
  if (isSame || !isWhole(segment, 'target') || !isWhole(segment, 'source')) return [];
  const edits = [{ range: segment.target.content, newText: source }];
  return [{ title: 'Copy the source into the target', kind: COPY_SOURCE, edits }];
}

function copyId(document: Document, segment: Segment, from: Side, to: Side): Rewrite[] {
  const id = idOf(document, segment, from);
  if (id === '' || id === idOf(document, segment, to) || !hasOpening(segment, to)) return [];
  const { edits } = rewriteId(segment, [to], id);
  return [
    { title: `Rewrite the ID of the ${to} as ${id}, the ${from}'s`, kind: REWRITE_ID, edits },
  ];
}

/** Whether a half has both its tags, so that a text can be put between them. */
function isWhole(segment: Segment, side: Side): boolean {
  const { close } = segment[side];
  return hasOpening(segment, side) && close.start < close.end;
}

function hasOpening(segment: Segment, side: Side): boolean {
  const { open } = segment[side];
  return open.start < open.end;
}
