import type { Range } from './range.ts';

/** One replacement of a stretch of text; an insertion has an empty range. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** Applies edits that do not overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let copied = 0;
  for (const { range, newText } of inOrder(edits)) {
    result += text.slice(copied, range.start) + newText;
    copied = range.end;
  }
  return result + text.slice(copied);
}

/** Edits in the order of their places. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
