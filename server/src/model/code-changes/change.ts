import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import type { Segment } from '../segments.ts';

/**
 * What became of inline code that a translation should repeat as it is. `changed`: it says
 * something else; `fused`: several became one; `lost`: it is gone, or no code any more; `added`:
 * words of the translation became code.
 */
export type CodeChangeKind = 'changed' | 'fused' | 'lost' | 'added';

/** One difference between the code of a source and of its target. */
export interface CodeChange {
  readonly kind: CodeChangeKind;
  readonly segment: Segment;
  /** The place in the target; all of it where nothing is left of the code. */
  readonly range: Range;
  /** The code in the source, with its backticks; none where code was added. */
  readonly expected: readonly Range[];
  /** What makes it right again. */
  readonly repair: Edit | undefined;
  /** Whether no other repair would do. */
  readonly isCertain: boolean;
}

/** Makes the change of code of which nothing tells where in a segment it belongs. */
export function withoutPlace(
  kind: CodeChangeKind,
  segment: Segment,
  expected: readonly Range[],
): CodeChange {
  const { content } = segment.target;
  return { kind, segment, range: content, expected, repair: undefined, isCertain: false };
}
