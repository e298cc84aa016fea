import { type Range, touches } from '../../text/range.ts';
import { bisect } from '../../text/search.ts';
import type { Document } from '../document.ts';
import type { Segment, Side } from '../segments.ts';
import type { Link } from './link.ts';
import { linksOf, type SegmentLinks } from './pairs.ts';

/** A link that an offset is in, with what it corresponds to. */
export interface LinkAtOffset {
  readonly segment: Segment;
  readonly link: Link;
  /** The half that the link stands in; undefined of a link around the whole segment. */
  readonly side: Side | undefined;
  /** The link of the other half that leads to the same place; undefined where there is none. */
  readonly counterpart: Link | undefined;
}

/** The innermost link at an offset, both its ends included; undefined outside of links. */
export function linkAt(document: Document, offset: number): LinkAtOffset | undefined {
  const all = linksOf(document);
  const next = bisect(all.length, (i) => whole(all[i]!).end >= offset);
  const links = all[next];
  if (!links || !touches(whole(links), offset)) return undefined;
  return (
    inHalf(links, 'target', offset) ?? inHalf(links, 'source', offset) ?? around(links, offset)
  );
}

function whole({ segment, hoisted }: SegmentLinks): Range {
  return hoisted?.range ?? segment.range;
}

function inHalf(links: SegmentLinks, side: Side, offset: number): LinkAtOffset | undefined {
  const { segment, pairs } = links;
  const link = links[side].links.find(({ range }) => touches(range, offset));
  if (!link) return undefined;
  const other = side === 'target' ? 'source' : 'target';
  const counterpart = pairs.find((pair) => pair[side] === link)?.[other];
  return { segment, link, side, counterpart };
}

/** On the URL of a link around the segment, or anywhere in the segment where no other link is. */
function around({ segment, hoisted }: SegmentLinks, offset: number): LinkAtOffset | undefined {
  if (!hoisted || !touches(hoisted.range, offset)) return undefined;
  return { segment, link: hoisted, side: undefined, counterpart: undefined };
}
