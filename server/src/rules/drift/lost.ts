import { type Document, idOf, textOf } from '../../model/document.ts';
import { between, type LostRun } from '../../model/revision.ts';
import type { Segment } from '../../model/segments.ts';
import { difference } from '../../text/difference.ts';
import { range, slice } from '../../text/range.ts';
import { idRange, rewriteId } from '../identity.ts';
import type { Fix, Found } from '../rule.ts';

/** Says that segments of the committed version are gone or renamed, and how to put them back. */
export function* restoreRun(document: Document, base: Document, run: LostRun): Iterable<Found> {
  const renamed = renamedSegments(document, base, run);
  if (renamed.length === 0) yield goneRun(document, base, run);
  for (const [i, segment] of renamed.entries()) {
    const id = idOf(base, run.segments[i]!, 'target');
    yield {
      range: idRange(segment, 'target'),
      message: `The ID was changed since the last commit: expected ${id}.`,
      segment,
      fixes: [rewriteId(segment, ['target', 'source'], id)],
    };
  }
}

/** The segments that stand where a run was and hold its English, under other IDs. */
function renamedSegments(document: Document, base: Document, run: LostRun): readonly Segment[] {
  const first = run.previous ? run.previous.now.index + 1 : 0;
  const last = run.next ? run.next.now.index : document.segments.length;
  const here = document.segments.slice(first, last);
  const isSame =
    here.length === run.segments.length &&
    here.every(
      (s, i) => textOf(document, s, 'source') === textOf(base, run.segments[i]!, 'source'),
    );
  return isSame ? here : [];
}

function goneRun(document: Document, base: Document, run: LostRun): Found {
  const neighbor = run.next?.now ?? run.previous?.now;
  const fix = restoration(document, base, run);
  return {
    range: neighbor ? idRange(neighbor, 'target') : range(0, 0),
    message: describe(base, run, neighbor !== undefined),
    segment: neighbor,
    fixes: fix ? [fix] : [],
  };
}

function describe(base: Document, { segments, next }: LostRun, hasNeighbor: boolean): string {
  const ids = segments.map((segment) => idOf(base, segment, 'target'));
  const what =
    ids.length === 1 ? `Segment ${ids[0]} is` : `Segments ${ids[0]} to ${ids.at(-1)} are`;
  const it = ids.length === 1 ? 'it' : 'them';
  const from = hasNeighbor ? ` from ${next ? 'before' : 'after'} this one` : '';
  return `${what} gone${from}: the last commit has ${it} there.`;
}

/**
 * Puts the text between the neighbors back as it was committed. That is certain where nothing but
 * white space would be overwritten; what somebody wrote there since is not thrown away unasked.
 */
function restoration(document: Document, base: Document, run: LostRun): Fix | undefined {
  const { previous, next, segments } = run;
  if (previous && next && previous.now.range.end > next.now.range.start) return undefined;
  const here = between(document, previous?.now, next?.now);
  const committed = slice(base.text, between(base, previous?.before, next?.before));
  const edit = difference(slice(document.text, here), committed, here.start);
  if (!edit) return undefined;
  const title = segments.length === 1 ? 'Restore the segment' : 'Restore the segments';
  const isCertain = slice(document.text, edit.range).trim() === '';
  return { title, edits: [edit], preferred: isCertain };
}
