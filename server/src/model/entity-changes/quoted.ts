import { rangeLookup } from '../../text/range.ts';
import type { Document } from '../document.ts';
import { inlineOf } from '../inline.ts';
import type { Segment } from '../segments.ts';

/** Tells for rising offsets of a target whether they are in code or in a URL, where entities are none. */
export function isQuotedIn(document: Document, segment: Segment): (offset: number) => boolean {
  const { codes, destinations } = inlineOf(document, segment, 'target');
  return rangeLookup([...codes, ...destinations]);
}
