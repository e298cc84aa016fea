import { type Range, rangeLookup, slice } from '../../text/range.ts';
import type { Document } from '../document.ts';
import { inlineOf } from '../inline.ts';
import type { Segment, Side } from '../segments.ts';
import { occurrences } from '../wording.ts';
import { type EntityChange, entityChange } from './change.ts';

/** Signs that the source encodes, and that stand bare in the target where it lacks as many. */
export function decoded(document: Document, segment: Segment): EntityChange[] {
  const source = encodedSigns(document, segment, 'source');
  if (source.length === 0) return [];
  const target = encodedSigns(document, segment, 'target');
  const found = SIGNS.flatMap((sign) => {
    const wanted = source.filter((encoded) => ENCODED.get(encoded) === sign);
    const there = target.filter((encoded) => ENCODED.get(encoded) === sign);
    const missing = wanted.length - there.length;
    const bare = missing > 0 ? bareSigns(document, segment, sign) : [];
    if (bare.length !== missing) return [];
    return bare.map((place) => entityChange('decoded', segment, place, wanted[0]!));
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** The signs that Markdown or HTML would read, by the ways to write them as text. */
const ENCODED: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&#60;', '<'],
  ['\\<', '<'],
  ['&gt;', '>'],
  ['&#62;', '>'],
  ['\\>', '>'],
  ['&#124;', '|'],
  ['&vert;', '|'],
  ['\\|', '|'],
]);

const SIGNS = [...new Set(ENCODED.values())];

function encodedSigns(document: Document, segment: Segment, side: Side): string[] {
  const { entities, escapes } = inlineOf(document, segment, side);
  const written = [...entities, ...escapes].map((place) => slice(document.text, place));
  return written.filter((encoded) => ENCODED.has(encoded));
}

/** A sign as it stands in the target, outside code and outside the tags that the source has too. */
function bareSigns(document: Document, segment: Segment, sign: string): Range[] {
  const { text } = document;
  const { codes, destinations, escapes, tags } = inlineOf(document, segment, 'target');
  const source = inlineOf(document, segment, 'source').tags.map((tag) => slice(text, tag));
  const sourceTags = new Set(source);
  const known = tags.filter((tag) => sourceTags.has(slice(text, tag)));
  const isTaken = rangeLookup([...codes, ...destinations, ...escapes, ...known]);
  return occurrences(text, segment.target.content, sign).filter(({ start }) => !isTaken(start));
}
