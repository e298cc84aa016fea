import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import type { Segment } from '../segments.ts';

/**
 * What became of an entity. `twice`: it is encoded twice; `broken`: it is written so that it is
 * none; `decoded`: the sign it stands for is there itself, and is read as markup; `needless`: it stands
 * for a letter or an apostrophe, which the source writes itself.
 */
export type EntityChangeKind = 'twice' | 'broken' | 'decoded' | 'needless';

/** An entity of a target that does not say what the source says. */
export interface EntityChange {
  readonly kind: EntityChangeKind;
  readonly segment: Segment;
  readonly range: Range;
  readonly repair: Edit;
}

/** Makes the change of an entity, and what should stand in its place. */
export function entityChange(
  kind: EntityChangeKind,
  segment: Segment,
  range: Range,
  newText: string,
): EntityChange {
  return { kind, segment, range, repair: { range, newText } };
}
