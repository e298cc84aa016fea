import { slice } from '../../../text/range.ts';
import type { Document } from '../../document.ts';
import type { Side } from '../../segments.ts';
import type { LinkFault } from '../fault.ts';
import type { SegmentLinks } from '../pairs.ts';
import { settleBareUrls } from './bare-urls.ts';
import { settleBrokenSources, settleBrokenTargets } from './broken.ts';
import { settleDamagedUrls } from './damaged-urls.ts';
import { settleSorts, settleUrls } from './destinations.ts';
import { settleLabels } from './labels.ts';
import { type Rest, restOf, tellBroken, tellBrokenSource } from './rest.ts';

/** Explains the differences between the links of two halves one by one. */
export function compare(document: Document, links: SegmentLinks): LinkFault[] {
  const rest = restOf(document, links);
  for (const explain of EXPLANATIONS) explain(rest);
  return rest.faults;
}

/** The surest first: what one explains, the next ones never see. */
const EXPLANATIONS: readonly ((rest: Rest) => void)[] = [
  settleBrokenSources,
  settleBrokenTargets,
  settleBareUrls,
  settleSorts,
  settleUrls,
  settleLabels,
  settleDamagedUrls,
  tellRest,
];

/** A half that is empty lacks more than its links, and is told by itself. */
function tellRest(rest: Rest): void {
  const { document, links, faults } = rest;
  const { segment } = links;
  const isEmpty = (side: Side): boolean =>
    slice(document.text, segment[side].content).trim() === '';
  const missing = isEmpty('target') ? [] : rest.source;
  const extra = isEmpty('source') ? [] : rest.target;
  for (const source of missing) faults.push({ kind: 'missing', segment, source });
  for (const link of rest.brokenSource) tellBrokenSource(rest, link);
  for (const target of extra) faults.push({ kind: 'extra', segment, target });
  for (const link of rest.brokenTarget) tellBroken(rest, link);
}
