import { type Document, perDocument } from '../document.ts';
import type { Segment } from '../segments.ts';
import { compareTokens } from '../tokens.ts';
import type { ChangedPlaceholders, PlaceholderChange } from './change.ts';
import { explain } from './explain.ts';
import { placeholdersOf, segmentsWithSigns } from './reading.ts';

/** Every segment of a document whose target changed or lost placeholders. */
export const changedPlaceholders: (document: Document) => readonly ChangedPlaceholders[] =
  perDocument((document) =>
    segmentsWithSigns(document).flatMap((segment) => {
      const changes = changesIn(document, segment);
      return changes.length > 0 ? [{ segment, changes }] : [];
    }),
  );

function changesIn(document: Document, segment: Segment): PlaceholderChange[] {
  const source = placeholdersOf(document, segment, 'source');
  if (source.length === 0) return [];
  const target = placeholdersOf(document, segment, 'target');
  const halves = { text: document.text, within: segment.target.content, source, target };
  const { missing, extra } = compareTokens(halves.text, source, target, keyOf);
  return missing.length === 0 ? [] : explain(halves, missing, extra);
}

/**
 * What a placeholder is compared by: shells do not mind the case of their variables, and how angle
 * brackets are kept from being tags is the subject of a rule of its own.
 */
function keyOf(placeholder: string): string {
  if (/^\$[A-Za-z]/.test(placeholder)) return placeholder.toLowerCase();
  return placeholder.replace(/^&lt;/, '<').replace(/(?:&gt;|\\>)$/, '>');
}
