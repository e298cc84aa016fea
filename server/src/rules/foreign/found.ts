import type { Segment } from '../../model/segments.ts';
import type { Range } from '../../text/range.ts';

/** A target, or a part of one, that is in another language than the page. */
export interface Foreign {
  readonly segment: Segment;
  readonly place: Range;
  /** The language; undefined where only the letters are known. */
  readonly language: string | undefined;
}
