import type { Edit } from '../../text/edit.ts';
import { type Range, slice } from '../../text/range.ts';
import type { HtmlTag } from '../html-tags.ts';
import type { Segment } from '../segments.ts';

/**
 * What became of HTML in a target. `unbalanced`: a tag has lost its partner; `changed`: tags are
 * other ones, written so that they are none, gone, or too many.
 */
export type TagChangeKind = 'unbalanced' | 'changed';

/** One difference between the tags of a source and of its target. */
export interface TagChange {
  readonly kind: TagChangeKind;
  readonly segment: Segment;
  /** The tag in the target; all of the target where nothing is left of it. */
  readonly range: Range;
  /** The tags of the source that are concerned. */
  readonly expected: readonly Range[];
  readonly repair: readonly Edit[];
  readonly isCertain: boolean;
}

/** A change whose segment is known. */
export type TagFinding = Omit<TagChange, 'segment'>;

/** Makes the change of a tag that the source writes otherwise. */
export function otherwise(text: string, at: Range, original: HtmlTag): TagFinding {
  const repair = [{ range: at, newText: slice(text, original.range) }];
  return { kind: 'changed', range: at, expected: [original.range], repair, isCertain: true };
}

/** Makes the change of tags of which nothing tells where in a segment they belong. */
export function withoutPlace({ target }: Segment, lost: readonly Range[]): TagFinding {
  const range = target.content;
  return { kind: 'changed', range, expected: lost, repair: [], isCertain: false };
}
