import { writeInFull } from '../locale/dates/index.ts';
import { isolated } from '../locale/direction.ts';
import type { Document } from '../model/document.ts';
import { linkAt } from '../model/links/lookup.ts';
import { destinationOf } from '../model/links/pairs.ts';
import { dateAt } from '../rules/dates/reading.ts';
import { saidInSource } from '../rules/dates/verdict.ts';
import { slice } from '../text/range.ts';

/**
 * What the source says at the place that an offset is in: the date there, also in full in the
 * language of the page, or the link; undefined where neither is.
 */
export function hereInSource(document: Document, offset: number): string | undefined {
  return dateHere(document, offset) ?? linkHere(document, offset);
}

function dateHere(document: Document, offset: number): string | undefined {
  const here = dateAt(document, offset);
  if (!here) return undefined;
  const { side, mention, counterpart } = here;
  const source = side === 'source' ? mention : counterpart;
  if (!source) return '**Date:** the source has none here.';
  const written = plain(saidInSource(document, source));
  const full = writeInFull(source, document.locale);
  const day = full === undefined ? '' : ` (${isolated(full, document.locale)})`;
  return `**Date in the source:** ${written}${day}`;
}

function linkHere(document: Document, offset: number): string | undefined {
  const here = linkAt(document, offset);
  if (!here) return undefined;
  const { link, side, counterpart } = here;
  const source = side === 'target' ? counterpart : link;
  if (!source) return '**Link:** the source has none to this place.';
  const destination = `\`${destinationOf(document, source).replaceAll('`', '')}\``;
  if (!side) return `**Link of both halves:** ${destination}`;
  const text = plain(slice(document.text, source.text));
  return `**Link in the source:** ${text} → ${destination}`;
}

/** A wording without what Markdown would make something of. */
function plain(wording: string): string {
  return wording.replace(/[`[\]<>*_\\]/g, '');
}
