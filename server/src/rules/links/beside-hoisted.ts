import type { Document } from '../../model/document.ts';
import { linksOf } from '../../model/links/pairs.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range } from '../../text/range.ts';
import { linePrefix, lineSuffix } from '../../text/search.ts';

/** A sign beside a link around a segment that belongs to neither. */
export interface BesideHoisted {
  readonly segment: Segment;
  readonly sign: Range;
}

const LONGEST = 2000;

/** Where the line or the cell of a table ends behind the sign: somebody's words have more of them. */
const LONE_SIGN = /^[\p{L}\p{N})\]}](?=\s*(?:\||$))/u;

/** The signs directly around the links that have a whole segment for their text. */
export function* besideHoisted(document: Document): Generator<BesideHoisted> {
  const { text } = document;
  for (const { segment, hoisted } of linksOf(document)) {
    if (!hoisted) continue;
    const { start, end } = hoisted.range;
    const after = lineSuffix(text, end, LONGEST);
    const isBracket = text[start - 1] === '[' && hoisted.kind === 'inline';
    if (isBracket && !isClosed(after)) yield { segment, sign: range(start - 1, start) };
    const [sign] = LONE_SIGN.exec(after) ?? [];
    if (sign === undefined || isOpen(linePrefix(text, start, LONGEST), sign)) continue;
    yield { segment, sign: range(end, end + sign.length) };
  }
}

function isClosed(after: string): boolean {
  return countOf(after, ']') > countOf(after, '[');
}

/** Whether a line before a link has the partner of a closing sign, or is too long to tell. */
function isOpen(before: string | undefined, sign: string): boolean {
  if (before === undefined) return true;
  const opening = OPENING[sign];
  return opening !== undefined && countOf(before, opening) > countOf(before, sign);
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function countOf(line: string, sign: string): number {
  return line.split(sign).length - 1;
}
