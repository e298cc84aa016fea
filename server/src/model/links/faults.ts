import { type Document, perDocument } from '../document.ts';
import type { Segment } from '../segments.ts';
import { compare, isTaken } from './comparison.ts';
import type { BrokenFault, LinkFault } from './fault.ts';
import { looseMarks } from './loose-marks.ts';
import { linksOf, type SegmentLinks } from './pairs.ts';

/** All that is wrong with the links of a document, found by comparing the halves of each segment. */
export const linkFaultsOf: (document: Document) => readonly LinkFault[] = perDocument((document) =>
  linksOf(document).flatMap((links) => {
    const faults = [...brokenHoisted(links), ...(isUneven(links) ? compare(document, links) : [])];
    return [...faults, ...looseMarks(document, links).filter((fault) => !isTold(faults, fault))];
  }),
);

/** The segments whose target has a link that Markdown does not understand. */
export const segmentsWithBrokenLink: (document: Document) => ReadonlySet<Segment> = perDocument(
  (document) => {
    const broken = linkFaultsOf(document).filter(({ kind }) => kind === 'broken') as BrokenFault[];
    return new Set(broken.filter(({ side }) => side === 'target').map(({ segment }) => segment));
  },
);

/** Whether a mark at a link is a mark of a broken one. */
function isTold(faults: readonly LinkFault[], fault: LinkFault): boolean {
  return fault.kind === 'stray' && isTaken(faults, fault.mark.start);
}

function brokenHoisted({ segment, brokenHoisted: link }: SegmentLinks): BrokenFault[] {
  return link ? [{ kind: 'broken', segment, side: 'target', link, original: undefined }] : [];
}

function isUneven({ target, source }: SegmentLinks): boolean {
  return [target, source].some(({ unpaired, broken }) => unpaired.length + broken.length > 0);
}
