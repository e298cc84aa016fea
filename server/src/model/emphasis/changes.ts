import { type Document, perDocument } from '../document.ts';
import { inlineOf } from '../inline.ts';
import { Mark, segmentsWith } from '../marks.ts';
import type { Segment } from '../segments.ts';
import type { EmphasisChange } from './change.ts';
import { findAdded, findLost, findOtherWeight } from './counts.ts';
import { findCut } from './cut.ts';
import { strongCount } from './delimiters.ts';
import { findEscaped } from './escaped.ts';
import { readHalves } from './halves.ts';
import { findLoose } from './loose.ts';
import { findMisplaced, hasBare } from './misplaced.ts';
import { findParted } from './parted.ts';

/** Whether nothing can be wrong, as in most segments: as many emphases, and no other marks at all. */
function areAlike(document: Document, segment: Segment): boolean {
  const source = inlineOf(document, segment, 'source');
  const target = inlineOf(document, segment, 'target');
  if (target.loose.length + source.loose.length > 0) return false;
  if (target.escapes.length + target.entities.length > 0) return false;
  if (hasBare(document.text, target)) return false;
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
    const parted = findParted(halves);
    const cut = findCut(halves);
    const loose = parted.length > 0 ? parted : [...cut, ...findLoose(halves, cut)];
    // Marks that are told by themselves explain what is missing.
    const counted = loose.length + escaped.length > 0 ? [] : [findLost, findOtherWeight, findAdded];
    changes.push(...escaped, ...loose, ...counted.flatMap((find) => find(halves)));
    if (loose.length === 0) changes.push(...findMisplaced(halves));
  }
  return changes;
});
