import { applyEdits, type Edit } from '../text/edit.ts';
import { editPieces, editsFromPieces, wholeText } from '../text/pieces.ts';
import { overlaps, type Range } from '../text/range.ts';
import { bisect } from '../text/search.ts';
import type { Fix } from './fix.ts';

/** A text with its certain fixes applied. */
export interface Fixed {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
  /** What was done, as edits of the text as it was. */
  readonly edits: readonly Edit[];
}

/**
 * Applies the fixes of a text, looks again, and goes on until none is left. Fixes that touch the
 * same text are never applied together: the one that is named first goes first, and the other one
 * is met, or gone, when it looks again. Where fixes undo each other, or each brings the next, it ends
 * too, so that no text can hold it.
 */
export function fixAll(text: string, fixesOf: (text: string) => readonly Fix[]): Fixed {
  const seen = new Set([text]);
  let pieces = wholeText(text);
  let now = text;
  let count = 0;
  for (;;) {
    const fixes = fixesTogether(fixesOf(now));
    const edits = fixes.flatMap((fix) => fix.edits);
    const next = applyEdits(now, edits);
    if (seen.has(next) || seen.size > MOST_ROUNDS)
      return { text: now, count, edits: editsFromPieces(pieces, text) };
    seen.add(next);
    pieces = editPieces(pieces, edits);
    now = next;
    count += fixes.length;
  }
}

/** More often no page had to be looked at; what goes on is fixes that follow each other forever. */
const MOST_ROUNDS = 30;

/** The fixes that can be applied together: of two that touch the same text the first. */
function fixesTogether(fixes: readonly Fix[]): Fix[] {
  const taken: Range[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some(({ range }) => touchesOne(taken, range))) return false;
    for (const edit of edits) take(taken, edit);
    return true;
  });
}

/** Whether a range overlaps one of the sorted ranges, which do not overlap each other. */
function touchesOne(taken: readonly Range[], range: Range): boolean {
  const at = placeIn(taken, range);
  return [at - 1, at, at + 1].some((i) => taken[i] !== undefined && overlaps(taken[i], range));
}

function take(taken: Range[], { range }: Edit): void {
  taken.splice(placeIn(taken, range), 0, range);
}

/** Where a range belongs among sorted ones. */
function placeIn(taken: readonly Range[], { start, end }: Range): number {
  return bisect(taken.length, (i) => {
    const other = taken[i]!;
    return other.start > start || (other.start === start && other.end >= end);
  });
}
