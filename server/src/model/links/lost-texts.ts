import { contains, type Range, slice } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import type { Segment } from '../segments.ts';
import { linkFaultsOf } from './faults.ts';
import { type LinkPair, linksOf, sortOf } from './pairs.ts';

/** Whether a link of the target has no text to click, though its source has one. */
export function isEmptied(text: string, { target, source }: LinkPair): boolean {
  if (sortOf(target) !== 'link' || target.text.end - target.text.start > LONGEST_BLANK)
    return false;
  return slice(text, target.text).trim() === '' && slice(text, source.text).trim() !== '';
}

const LONGEST_BLANK = 8;

/**
 * Whether a stretch of a source stands in the text of a link that its target emptied or lost: what
 * is missing with it is told with the link.
 */
export function isLostWithLink(document: Document, { index }: Segment, stretch: Range): boolean {
  return (
    lostTexts(document)
      .get(index)
      ?.some((text) => contains(text, stretch)) ?? false
  );
}

const lostTexts = perDocument((document): ReadonlyMap<number, readonly Range[]> => {
  const lost = new Map<number, Range[]>();
  const add = ({ index }: Segment, text: Range): void => {
    lost.set(index, [...(lost.get(index) ?? []), text]);
  };
  for (const { segment, pairs } of linksOf(document)) {
    for (const pair of pairs) if (isEmptied(document.text, pair)) add(segment, pair.source.text);
  }
  for (const fault of linkFaultsOf(document)) {
    if (fault.kind === 'missing') add(fault.segment, fault.source.text);
  }
  return lost;
});
