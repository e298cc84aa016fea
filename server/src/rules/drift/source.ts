import { type Document, textOf } from '../../model/document.ts';
import type { KeptSegment } from '../../model/revision.ts';
import { difference } from '../../text/difference.ts';
import { certainly, type Found } from '../rule.ts';

/** Says where the English of a segment is no longer what was committed. */
export function* changedSource(
  document: Document,
  base: Document,
  { before, now }: KeptSegment,
): Iterable<Found> {
  const text = textOf(document, now, 'source');
  const committed = textOf(base, before, 'source');
  if (text === committed || text.trim() === '') return;
  if (withoutHoisting(text) === withoutHoisting(committed)) return;
  const edit = difference(text, committed, now.source.content.start)!;
  const isInsertion = edit.range.start === edit.range.end;
  yield {
    range: isInsertion ? now.source.content : edit.range,
    message: `The English was changed since the last commit: expected “${committed}”.`,
    segment: now,
    fixes: [certainly('Restore the English', edit.range, edit.newText)],
  };
}

/**
 * The text without the link around all of it: where the translated link covers the whole
 * sentence, the publisher writes the link outside both halves.
 */
function withoutHoisting(source: string): string {
  const link = /^\[([^[\]]*)\]\([^()\s]*\)$/.exec(source.trim());
  return (link?.[1] ?? source).replace(/\s+/g, ' ').trim();
}
