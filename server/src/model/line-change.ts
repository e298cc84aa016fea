import { difference } from '../text/difference.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, range, shift } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import type { Document } from './document.ts';

/** How a document came from its version before by an edit of one line, as typing makes them. */
export interface LineChange {
  /** The edit of the text before. */
  readonly edit: Edit;
  /** The segments on the line, by their places in both versions, half-open. */
  readonly first: number;
  readonly end: number;
}

/**
 * The change from one version of a document to the next. Undefined where they are equal, or where
 * it is more than an edit of one line behind the front matter that leaves all other segments and
 * problems what they were.
 */
export function lineChange(before: Document, after: Document): LineChange | undefined {
  if (before.origin !== after.origin) return undefined;
  const edit = difference(before.text, after.text);
  if (!edit || !isOnOneLine(edit, before)) return undefined;
  const line = range(
    after.text.lastIndexOf('\n', edit.range.start - 1) + 1,
    endOfLine(after.text, edit.range.start + edit.newText.length),
  );
  const first = placeWhere(after, ({ end }) => end >= line.start);
  const end = placeWhere(after, ({ start }) => start > line.end);
  const isRest =
    areMoved(before.segments, after.segments, edit, (at) => at < first || at >= end) &&
    areMoved(before.problems, after.problems, edit);
  return isRest ? { edit, first, end } : undefined;
}

/** Where a stretch is after an edit; undefined where the edit touched it. */
export function moved(stretch: Range, { range: { start, end }, newText }: Edit): Range | undefined {
  if (stretch.end <= start) return stretch;
  return stretch.start >= end ? shift(stretch, newText.length - (end - start)) : undefined;
}

function isOnOneLine({ range: { start, end }, newText }: Edit, before: Document): boolean {
  const replaced = before.text.slice(start, end);
  const behind = before.frontMatter?.range.end ?? -1;
  return start > behind && !/[\r\n]/.test(replaced) && !/[\r\n]/.test(newText);
}

function placeWhere({ segments }: Document, holds: (segment: Range) => boolean): number {
  const place = segments.findIndex((segment) => holds(segment.range));
  return place < 0 ? segments.length : place;
}

interface Placed {
  readonly range: Range;
}

/** Whether things of one version are those of the other, where somebody asks for them. */
function areMoved(
  before: readonly Placed[],
  after: readonly Placed[],
  edit: Edit,
  isAsked: (place: number) => boolean = () => true,
): boolean {
  if (before.length !== after.length) return false;
  return before.every((one, place) => !isAsked(place) || isMoved(one, after[place]!, edit));
}

function isMoved(before: Placed, after: Placed, edit: Edit): boolean {
  const now = moved(before.range, edit);
  return now?.start === after.range.start && now.end === after.range.end;
}
