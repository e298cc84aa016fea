import type { Range } from '../../../text/range.ts';
import type { Document } from '../../document.ts';
import type { Segment } from '../../segments.ts';
import type { Emphasis } from '../delimiters.ts';

/** Something that is marked in the source of a segment, and whose place in the target is sought. */
export interface Sought {
  readonly document: Document;
  readonly segment: Segment;
  readonly marked: Marked;
  readonly anchor?: Anchor | undefined;
}

/** A stretch with and without its marks: an emphasis, or an element of HTML. */
export type Marked = Pick<Emphasis, 'range' | 'content'>;

/** Where a stretch must begin, or end, in the target; it is free at both where neither is given. */
export interface Anchor {
  readonly start?: number;
  readonly end?: number;
}

/** Finds the stretch of a target that says what is marked in its source. */
export type Locate = (sought: Sought) => Range | undefined;
