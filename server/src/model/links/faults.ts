import { overlaps, type Range } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import { type IncludeChange, includeChanges } from '../includes.ts';
import type { Segment } from '../segments.ts';
import { compare } from './comparison/comparison.ts';
import { type BrokenFault, isInBroken, type LinkFault } from './fault.ts';
import { looseMarks } from './loose-marks.ts';
import { linksOf, type SegmentLinks } from './pairs.ts';

/** All that is wrong with the links of a document, found by comparing the halves of each segment. */
export const linkFaultsOf: (document: Document) => readonly LinkFault[] = perDocument((document) =>
  withoutIncludes(
    includeChanges(document),
    linksOf(document).flatMap((links) => {
      const faults = [
        ...brokenHoisted(links),
        ...(isUneven(links) ? compare(document, links) : []),
      ];
      return [...faults, ...looseMarks(document, links).filter((fault) => !isTold(faults, fault))];
    }),
  ),
);

/** The faults but for those of links in includes, which are told as a whole. */
function withoutIncludes(
  changes: readonly IncludeChange[],
  faults: readonly LinkFault[],
): readonly LinkFault[] {
  if (changes.length === 0) return faults;
  const places = changes.flatMap(({ original, found }) => [original ?? [], found ?? []].flat());
  return faults.filter((fault) => {
    const own = placesOf(fault);
    return !places.some((place) => own.some((other) => overlaps(place, other)));
  });
}

/** Where a fault is, in either half. */
function placesOf(fault: LinkFault): Range[] {
  switch (fault.kind) {
    case 'broken':
      return [fault.link.range, ...(fault.original ? [fault.original.range] : [])];
    case 'missing':
      return [fault.source.range];
    case 'extra':
      return [fault.target.range];
    case 'label':
      return [fault.range];
    case 'stray':
    case 'unclosed':
      return [fault.link.range];
    default:
      return [fault.target.range, fault.source.range];
  }
}

/** The segments whose target has a link that Markdown does not understand. */
export const segmentsWithBrokenLink: (document: Document) => ReadonlySet<Segment> = perDocument(
  (document) => {
    const broken = linkFaultsOf(document).filter(({ kind }) => kind === 'broken') as BrokenFault[];
    return new Set(broken.filter(({ side }) => side === 'target').map(({ segment }) => segment));
  },
);

/** Whether a mark at a link is a mark of a broken one. */
function isTold(faults: readonly LinkFault[], fault: LinkFault): boolean {
  return fault.kind === 'stray' && isInBroken(faults, fault.mark.start);
}

function brokenHoisted({ segment, brokenHoisted: link }: SegmentLinks): BrokenFault[] {
  return link ? [{ kind: 'broken', segment, side: 'target', link, original: undefined }] : [];
}

function isUneven({ target, source }: SegmentLinks): boolean {
  return [target, source].some(({ unpaired, broken }) => unpaired.length + broken.length > 0);
}
