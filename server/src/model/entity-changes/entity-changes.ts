import { type Document, perDocument } from '../document.ts';
import { Mark, marksOf, segmentsWith } from '../marks.ts';
import type { Segment } from '../segments.ts';
import type { EntityChange } from './change.ts';
import { decoded } from './decoded.ts';
import { misspelled } from './misspelled.ts';
import { needless } from './needless.ts';
import { unended } from './unended.ts';

/** Every entity of a document's targets that went wrong in translation. */
export const entityChanges: (document: Document) => readonly EntityChange[] = perDocument(
  (document) => {
    const segments = segmentsWith(document, Mark.ampersand | Mark.backslash);
    return segments.flatMap((segment) => changesIn(document, segment));
  },
);

function changesIn(document: Document, segment: Segment): EntityChange[] {
  const source = marksOf(document, segment, 'source');
  const target = marksOf(document, segment, 'target');
  const due = SEARCHES.filter(({ isDue }) => isDue(source, target));
  return due.flatMap(({ search }) => search(document, segment));
}

interface EntitySearch {
  readonly search: (document: Document, segment: Segment) => EntityChange[];
  /** Whether the marks of the two halves allow for such a change. */
  readonly isDue: (source: number, target: number) => boolean;
}

const SEARCHES: readonly EntitySearch[] = [
  // A full-width ampersand is no ASCII, so it is looked for only where the source has entities.
  { search: misspelled, isDue: (source, target) => hasEntities(source | target) },
  { search: needless, isDue: (_, target) => hasEntities(target) },
  { search: unended, isDue: hasEntities },
  { search: decoded, isDue: (source) => hasEntities(source) || (source & Mark.backslash) !== 0 },
];

function hasEntities(marks: number): boolean {
  return (marks & Mark.ampersand) !== 0;
}
