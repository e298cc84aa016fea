import { type Range, range } from '../../text/range.ts';
import type { Repair } from '../problems.ts';
import type { Tag } from '../tags.ts';

// The markup of a segment as the publisher writes it, and the repairs that write it.

export const CLOSE = '</span>';
export const WRAPPER = '<span class="sxs-lookup">';

/** The opening tag of a target. */
export function targetTag(id: string): string {
  return `<span data-ttu-id="${id}">`;
}

/** The opening tag of a source. */
export function sourceTag(id: string): string {
  return `<span data-stu-id="${id}">`;
}

/** A half as found; each of its tags may be missing. */
export interface OpenHalf {
  readonly open: Tag | undefined;
  readonly content: Range;
  readonly close: Tag | undefined;
}

/** Where a half ends, closed or not. */
export function endOf({ content, close }: OpenHalf): number {
  return close?.range.end ?? content.end;
}

/** An empty range, where something is to be put. */
export function empty(offset: number): Range {
  return range(offset, offset);
}

/** A certain repair that puts a text in. */
export function insertion(title: string, offset: number, newText: string): Repair {
  return { title, certain: true, edits: [{ range: empty(offset), newText }] };
}

/** A certain repair that takes stretches away. */
export function removal(title: string, ranges: readonly Range[]): Repair {
  return { title, certain: true, edits: ranges.map((range) => ({ range, newText: '' })) };
}
