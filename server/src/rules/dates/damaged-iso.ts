import type { DateMention } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import type { DateRepair } from './repair.ts';

/** A date in figures alone, which all languages may write as ISO 8601 has it. */
const ISO = /^\d{4}([-/])\d{1,2}\1\d{1,2}$/;
/** Figures that signs join, as they are left of such a date. */
const LEFT =
  /(?<![\p{L}\p{N}.,]|\d[-/:])[-/]?\d{1,6}(?:[-/]\d{1,6}){0,2}(?:[-/](?![\p{L}\p{N}]))?(?!\p{N}|[-/.,:]\d)/gu;

/**
 * What is left in a target of an ISO date of its source that lost a part or a sign: `2021-0108` or
 * `2021-08` for `2021-01-08`. The repair writes the date as the source has it.
 */
export function restoreIso(
  { text }: Document,
  segment: Segment,
  source: DateMention,
): { readonly place: Range; readonly repair: DateRepair } | undefined {
  const original = slice(text, source.range);
  const sign = ISO.exec(original)?.[1];
  if (!sign) return undefined;
  const { content } = segment.target;
  const target = slice(text, content);
  if (target.includes(original)) return undefined;
  const left = Array.from(target.matchAll(LEFT)).filter(
    ({ 0: here }) => here.includes(sign) && isLeftOf(here, original, target),
  );
  const [only, another] = left;
  if (!only || another) return undefined;
  const start = content.start + only.index;
  const place = range(start, start + only[0].length);
  return { place, repair: { edits: [{ range: place, newText: original }], result: original } };
}

const FEWEST_FIGURES = 4;
const SIGNS = /[-/]/g;

/** Whether figures are those of a date, or all but a part that stands nowhere else either. */
function isLeftOf(here: string, original: string, target: string): boolean {
  const own = here.replace(SIGNS, '');
  if (own.length < FEWEST_FIGURES) return false;
  if (own === original.replace(SIGNS, '') || isSlip(here, original)) return true;
  const parts = original.split(SIGNS);
  return parts.some((part, lost) => {
    const rest = parts.filter((_, i) => i !== lost).join('');
    return own === rest && !new RegExp(`(?<!\\d)${part}(?!\\d)`).test(target);
  });
}
