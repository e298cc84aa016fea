import { type Range, slice } from '../../text/range.ts';
import type { Document } from '../document.ts';
import { inlineOf } from '../inline.ts';
import type { Segment, Side } from '../segments.ts';
import { occurrences } from '../wording.ts';
import { type EntityChange, entityChange } from './change.ts';
import { isQuotedIn } from './quoted.ts';

/** `&mdashand`: an entity of the source that lost its end, so that only the source tells where that is. */
export function unended(document: Document, segment: Segment): EntityChange[] {
  const source = countEntities(document, segment, 'source');
  const target = countEntities(document, segment, 'target');
  return [...source].flatMap(([entity, count]) => {
    const missing = count - (target.get(entity) ?? 0);
    const places = missing > 0 ? unendedPlaces(document, segment, entity.slice(0, -1)) : [];
    if (places.length !== missing) return [];
    return places.map((place) => entityChange('broken', segment, place, entity));
  });
}

function countEntities(
  document: Document,
  segment: Segment,
  side: Side,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of inlineOf(document, segment, side).entities) {
    const entity = slice(document.text, place);
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

function unendedPlaces(document: Document, segment: Segment, name: string): Range[] {
  if (name === TOLD_ALWAYS) return [];
  const { text } = document;
  const { content } = segment.target;
  const isQuoted = isQuotedIn(document, segment);
  return occurrences(text, content, name).filter(({ start, end }) => {
    const behind = text.slice(end, Math.min(end + 32, content.end));
    // Other names may begin with this one, and what no letter follows is told without the source.
    const isUntold = /[\p{L}\p{N}]/u.test(behind[0] ?? '') || !TOLD_ALONE.has(name);
    return isUntold && !/^\w*;/.test(behind) && !isQuoted(start);
  });
}

/** What is told without the source, whatever follows. */
const TOLD_ALWAYS = '&nbsp';
/** What is told without the source where no letter follows. */
const TOLD_ALONE = new Set(['&lt', '&gt', '&mdash', '&ndash']);
