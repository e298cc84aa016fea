import type { Range } from '../text/range.ts';

/** Which of the two texts of a segment: the translation, or the English it came from. */
export type Side = 'target' | 'source';

/**
 * One half of a segment, in the sample
 * `<span data-ttu-id="6e51d-108">Datum</span><span class="sxs-lookup"><span data-stu-id="6e51d-108">Date</span></span>`.
 * Where a tag is missing from a damaged segment its range is empty and stands where it belongs.
 */
export interface Half {
  /** From the start of the opening to the end of the closing tag: `<span data-ttu-id="6e51d-108">Datum</span>`. */
  readonly range: Range;
  /** `<span data-ttu-id="6e51d-108">` */
  readonly open: Range;
  /** `6e51d-108` */
  readonly id: Range;
  /** `Datum` */
  readonly content: Range;
  /** `</span>` */
  readonly close: Range;
}

/** A translation unit: a target, and the source it came from inside its wrapper. */
export interface Segment {
  /** The place of the segment in `document.segments`. */
  readonly index: number;
  /** The whole pair, from the start of the target to the end of the wrapper. */
  readonly range: Range;
  readonly target: Half;
  readonly source: Half;
  /** `<span class="sxs-lookup">` */
  readonly wrapperOpen: Range;
  /** The last `</span>` of the pair. */
  readonly wrapperClose: Range;
  /** What `"` is written as around the IDs: `\"` inside a quoted YAML value. */
  readonly quote: string;
}

/** One side of a segment. A choice and not a look-up by name, which is slow where many ask it. */
export function halfOn(segment: Segment, side: Side): Half {
  return side === 'target' ? segment.target : segment.source;
}
