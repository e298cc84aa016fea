import { type Range, range } from '../../text/range.ts';
import { counterpart } from '../emphasis/places/places.ts';
import type { Anchor, Marked } from '../emphasis/places/sought.ts';
import type { HtmlTag } from '../html-tags.ts';
import type { TagRest } from './rest.ts';

/** The element that a tag belongs to; elements of one name are not told apart if nested. */
export function elementOf(tags: readonly HtmlTag[], tag: HtmlTag): Marked | undefined {
  const index = tags.indexOf(tag);
  const isPartner = (other: HtmlTag): boolean => arePartners(tag, other);
  const open = tag.isClosing ? tags.slice(0, index).findLast(isPartner) : tag;
  const close = tag.isClosing ? tag : tags.slice(index).find(isPartner);
  if (!open || !close) return undefined;
  const content = range(open.range.end, close.range.start);
  return { range: range(open.range.start, close.range.end), content };
}

/** Whether one of two tags can open what the other closes. */
export function arePartners(a: HtmlTag, b: HtmlTag): boolean {
  return a.name === b.name && a.isClosing !== b.isClosing;
}

/** The stretch of the target that says what an element of the source holds. */
export function placeOf(
  { document, segment }: TagRest,
  marked: Marked,
  anchor?: Anchor,
): Range | undefined {
  const sought = { document, segment, marked, anchor };
  return counterpart(sought, 'wording') ?? counterpart(sought, 'signs');
}
