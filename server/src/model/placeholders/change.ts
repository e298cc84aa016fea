import type { Range } from '../../text/range.ts';
import type { Segment } from '../segments.ts';

/** A placeholder of the source that its target does not repeat. */
export interface PlaceholderChange {
  /** What stands in its place in the target; undefined where nothing does. */
  readonly found: Range | undefined;
  /** In the source. */
  readonly expected: Range;
  /** Whether nothing else could be meant. */
  readonly isCertain: boolean;
}

/** The placeholders of one segment that its target does not repeat, in the order of the source. */
export interface ChangedPlaceholders {
  readonly segment: Segment;
  readonly changes: readonly PlaceholderChange[];
}
