import type { DateMention, DateReading, KnownPair } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { linksOfSegment } from '../../model/links/pairs.ts';
import type { Segment } from '../../model/segments.ts';
import { contains, type Range } from '../../text/range.ts';

/**
 * The dates that are the texts of one link in both halves, as in a list of months: they answer each
 * other, whatever dates stand elsewhere. Neighbors that have changed places are not among them,
 * since the links are at fault there.
 */
export function linkedDates(
  document: Document,
  segment: Segment,
  source: DateReading,
  target: DateReading,
): KnownPair[] {
  const links = linksOfSegment(document, segment)?.pairs ?? [];
  const pairs = links.flatMap((link) => {
    const said = onlyDateIn(target, link.target.text);
    const original = onlyDateIn(source, link.source.text);
    return said && original ? [{ source: original, target: said }] : [];
  });
  return pairs.filter((pair, at) => {
    const neighbors = [pairs[at - 1], pairs[at + 1]];
    return saysSame(pair, pair) || !neighbors.some((other) => other && areCrossed(pair, other));
  });
}

function onlyDateIn({ mentions }: DateReading, place: Range): DateMention | undefined {
  const [first, ...others] = mentions.filter(({ range }) => contains(place, range));
  return others.length === 0 ? first : undefined;
}

function areCrossed(one: KnownPair, other: KnownPair): boolean {
  return saysSame(one, other) && saysSame(other, one);
}

const PARTS = ['day', 'month', 'year'] as const;

/** Whether the date of one pair's target is that of the other's source. */
function saysSame({ target }: KnownPair, { source }: KnownPair): boolean {
  return PARTS.every((part) => target[part]?.value === source[part]?.value);
}
