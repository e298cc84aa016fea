import { type Range, range } from '../../text/range.ts';
import { isAmong } from '../../text/search.ts';
import type { Document } from '../document.ts';
import { cutReference } from './cut-reference.ts';
import type { LinkFault } from './fault.ts';
import type { HalfLinks, SegmentLinks } from './pairs.ts';

/** Brackets and parentheses at a whole link that the source's link does not have. */
export function looseMarks(
  document: Document,
  { segment, pairs, target, source }: SegmentLinks,
): LinkFault[] {
  const { text } = document;
  const faults: LinkFault[] = [];
  let excess: number | undefined;
  for (const pair of pairs) {
    const { target: link, source: original } = pair;
    if (cutReference(document, target, pair)) continue;
    const { start, end } = link.range;
    for (const mark of [looseRun(target, start, -1), looseRun(target, end, 1)]) {
      if (mark && source.loose.length === 0) faults.push({ kind: 'stray', segment, link, mark });
    }
    const isFollowed = text[end] === ')';
    if (isFollowed === (text[original.range.end] === ')')) continue;
    excess ??=
      balance(text, segment.source.content) === 0 ? balance(text, segment.target.content) : 0;
    if (isFollowed && excess === -1) {
      faults.push({ kind: 'stray', segment, link, mark: range(end, end + 1) });
    }
    if (!isFollowed && excess === 1) faults.push({ kind: 'unclosed', segment, link });
  }
  return faults;
}

/** The brackets without partners that touch an offset from one side. */
function looseRun({ loose }: HalfLinks, from: number, step: 1 | -1): Range | undefined {
  let to = from;
  while (isAmong(loose, step > 0 ? to : to - 1)) to += step;
  if (to === from) return undefined;
  return step > 0 ? range(from, to) : range(to, from);
}

/** How many parentheses of a stretch are opened and not closed. */
function balance(text: string, { start, end }: Range): number {
  let open = 0;
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '(') open++;
    else if (character === ')') open--;
  }
  return open;
}
