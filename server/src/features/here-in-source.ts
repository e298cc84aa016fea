import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';

/**
 * What the source says at the place of the target that an offset is in, such as the date or the
 * address of the link there; undefined where it is nothing of that kind.
 */
export function hereInSource(
  _document: Document,
  _segment: Segment,
  _offset: number,
): string | undefined {
  return undefined;
}
