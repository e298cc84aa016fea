import { overlaps, type Range } from '../../text/range.ts';
import type { Document } from '../document.ts';
import type { Segment } from '../segments.ts';
import type { CodeChange } from './change.ts';

/** A segment with the code that is still to be explained, and the changes that explain the other. */
export interface CodeRest {
  readonly document: Document;
  readonly segment: Segment;
  /** All code of either half. */
  readonly source: readonly Range[];
  readonly target: readonly Range[];
  /** Code of the source that the target lacks. */
  readonly gone: Set<Range>;
  /** Code of the target that the source lacks. */
  readonly surplus: Set<Range>;
  readonly changes: CodeChange[];
}

/** Says a change, and takes what it explains away. */
export function settle(
  { segment, gone, surplus, changes }: CodeRest,
  change: Omit<CodeChange, 'segment'>,
): void {
  changes.push({ segment, ...change });
  for (const code of change.expected) gone.delete(code);
  for (const code of surplus) if (overlaps(code, change.range)) surplus.delete(code);
}
