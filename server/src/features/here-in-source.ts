import { writeInFull } from '../locale/dates/index.ts';
import type { Document } from '../model/document.ts';
import { destinationOf, linksOf } from '../model/link-pairs.ts';
import type { Segment } from '../model/segments.ts';
import { dateAt } from '../rules/dates/reading.ts';
import { slice, touches } from '../text/range.ts';

/**
 * What the source says at the place that an offset is in: the date there, also in full in the
 * language of the page, or the link; undefined where neither is.
 */
export function hereInSource(
  document: Document,
  segment: Segment,
  offset: number,
): string | undefined {
  return dateHere(document, offset) ?? linkHere(document, segment, offset);
}

function dateHere(document: Document, offset: number): string | undefined {
  const here = dateAt(document, offset);
  if (!here) return undefined;
  const { side, mention, counterpart } = here;
  const source = side === 'source' ? mention : counterpart;
  if (!source) return '**Date:** the source has none here.';
  const written = slice(document.text, source.range);
  const full = writeInFull(source, document.locale);
  return `**Date in the source:** ${written}${full ? ` (${full})` : ''}`;
}

function linkHere(document: Document, segment: Segment, offset: number): string | undefined {
  const links = linksOf(document).find((one) => one.segment === segment);
  const pair = links?.pairs.find(
    ({ target, source }) => touches(target.range, offset) || touches(source.range, offset),
  );
  if (!pair) return undefined;
  const text = slice(document.text, pair.source.text).replace(/[`[\]<>]/g, '');
  return `**Link in the source:** ${text} → \`${destinationOf(document, pair.source)}\``;
}
