import { exists } from '../locale/dates/index.ts';
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
  const full = fullDate(
    source.year?.value,
    source.month?.value,
    source.day?.value,
    document.locale,
  );
  return `**Date in the source:** ${written}${full ? ` (${full})` : ''}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A whole date in full with its weekday, as the locale writes it (CLDR, by way of `Intl`). */
function fullDate(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  locale: string,
): string | undefined {
  if (!year || !month || !day || !exists(day, month, year)) return undefined;
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    formats.set(locale, format);
  }
  return format.format(Date.UTC(year, month - 1, day));
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
