import { type Range, range, slice } from '../../text/range.ts';
import { type Document, textOf } from '../document.ts';
import { inlineOf } from '../inline.ts';
import type { Segment, Side } from '../segments.ts';
import { occurrences } from '../wording.ts';
import { type EntityChange, entityChange } from './change.ts';
import { isEntityName } from './misspelled.ts';
import { isQuotedIn } from './quoted.ts';

/** Entities of the source that lost an end or a letter, which only the source tells. */
export function unended(document: Document, segment: Segment): EntityChange[] {
  const source = countEntities(document, segment, 'source');
  const target = countEntities(document, segment, 'target');
  return [...source].flatMap(([entity, count]) => {
    const missing = count - (target.get(entity) ?? 0);
    if (missing <= 0) return [];
    const name = entity.slice(0, -1);
    const unended = unendedPlaces(document, segment, name);
    const places = unended.length === missing ? unended : spoiltPlaces(document, segment, name);
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

/** `mdash;` and, which is no entity, `&mdas;`. */
function spoiltPlaces(document: Document, segment: Segment, name: string): Range[] {
  const { start } = segment.target.content;
  const bare = name.slice(1);
  const pattern = new RegExp(
    `(?<![&＆][ \\u00a0]?|&amp;|\\p{Ll})${bare};|&${bare[0]}[a-z]{0,8};`,
    'gu',
  );
  const isQuoted = isQuotedIn(document, segment);
  return [...textOf(document, segment, 'target').matchAll(pattern)].flatMap(
    ({ 0: here, index }) => {
      const place = range(start + index, start + index + here.length);
      return isEntityName(here.slice(1, -1)) || isQuoted(place.start) ? [] : [place];
    },
  );
}

/** `&mdashand`, the end of which only the source tells. */
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
