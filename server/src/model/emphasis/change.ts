import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import type { Segment } from '../segments.ts';
import type { Emphasis } from './delimiters.ts';

/**
 * What became of emphasis. `odd`: a mark has lost its partner; `padded`: white space keeps marks
 * from being read; `escaped`: marks are written so that readers see them; `lost`: something is not
 * emphasized that should be; `added`: something is emphasized that should not be; `misplaced`:
 * punctuation is emphasized in the place of words.
 */
export type EmphasisChangeKind = 'odd' | 'padded' | 'escaped' | 'lost' | 'added' | 'misplaced';

/** One fault in the emphasis of a target. */
export interface EmphasisChange {
  readonly kind: EmphasisChangeKind;
  readonly segment: Segment;
  /** The marks at fault; the whole target where nothing is left of them. */
  readonly range: Range;
  /** What is emphasized in the source and not here, where it can be told. */
  readonly expected: readonly Emphasis[];
  /** Whether the source is written no better. */
  readonly isOfSource: boolean;
  /** The certain repair first. */
  readonly repairs: readonly EmphasisRepair[];
}

/** A way to mend emphasis. */
export interface EmphasisRepair {
  readonly does:
    | 'complete'
    | 'remove'
    | 'tighten'
    | 'loosen'
    | 'unescape'
    | 'emphasize'
    | 'move'
    | 'reweigh'
    | 'star';
  readonly edits: readonly Edit[];
  readonly isCertain: boolean;
}
