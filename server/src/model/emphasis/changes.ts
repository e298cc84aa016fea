import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import { inlineOf } from '../inline.ts';
import { Mark, segmentsWith } from '../marks.ts';
import type { Segment } from '../segments.ts';
import { findAdded, findLost, findOtherWeight } from './counts.ts';
import { findCut } from './cut.ts';
import { type Emphasis, strongCount } from './delimiters.ts';
import { findEscaped } from './escaped.ts';
import { readHalves } from './halves.ts';
import { findLoose } from './loose.ts';

/**
 * What became of emphasis. `odd`: a mark has lost its partner; `padded`: white space keeps marks
 * from being read; `escaped`: marks are written so that readers see them; `lost`: something is not
 * emphasized that should be; `added`: something is emphasized that should not be.
 */
export type EmphasisChangeKind = 'odd' | 'padded' | 'escaped' | 'lost' | 'added';

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
    | 'reweigh'
    | 'star';
  readonly edits: readonly Edit[];
  readonly isCertain: boolean;
}

/** Whether nothing can be wrong, as in most segments: as many emphases, and no other marks at all. */
function areAlike(document: Document, segment: Segment): boolean {
  const source = inlineOf(document, segment, 'source');
  const target = inlineOf(document, segment, 'target');
  if (target.loose.length + source.loose.length > 0) return false;
  if (target.escapes.length + target.entities.length > 0) return false;
  return (
    target.emphases.length === source.emphases.length &&
    strongCount(target.emphases) === strongCount(source.emphases)
  );
}

/** Every fault in the emphasis of a document's targets. */
export const emphasisChanges = perDocument((document): readonly EmphasisChange[] => {
  const changes: EmphasisChange[] = [];
  for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
    if (areAlike(document, segment)) continue;
    const halves = readHalves(document, segment);
    if (!halves) continue;
    const escaped = findEscaped(halves);
    const cut = findCut(halves);
    const loose = [...cut, ...findLoose(halves, cut)];
    // Marks that are told by themselves explain what is missing.
    const counted = loose.length + escaped.length > 0 ? [] : [findLost, findOtherWeight, findAdded];
    changes.push(...escaped, ...loose, ...counted.flatMap((find) => find(halves)));
  }
  return changes;
});
