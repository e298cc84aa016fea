import type { DateMention } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { overlaps, type Range, slice } from '../../text/range.ts';
import type { SegmentDates } from './reading.ts';
import type { DateRepair } from './repair.ts';
import {
  type DateVerdict,
  type DecidedDates,
  expecting,
  fixOf,
  saidInSource,
  sourceRelated,
} from './verdict.ts';

/** What stands for a date of the source, and is none or another one. */
export interface Instead {
  readonly place: Range;
  readonly repair: DateRepair;
  readonly fault: string;
  readonly isSure?: boolean;
}

/** The verdict on what stands for a date of the source. */
export function mismatch(
  document: Document,
  { segment }: SegmentDates,
  source: DateMention,
  { place, repair, fault, isSure = true }: Instead,
): DateVerdict {
  const instead = `${slice(document.text, place)} for ${saidInSource(document, source)}`;
  const found = {
    range: place,
    message: `${fault}: ${instead}. ${expecting(repair.result)}`,
    segment,
    related: [sourceRelated(document, source)],
    fixes: [fixOf(repair, isSure)],
  };
  return { fault: 'mismatch', found };
}

/** What is left of a date that is written in no way. */
export const DAMAGED = 'The date is damaged';

/** The same, with the dates that are told by it: those of the target at its place. */
export function decidedBy(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
  instead: Instead,
): DecidedDates {
  const here = dates.target.mentions.filter((one) => overlaps(one.range, instead.place));
  return { verdict: mismatch(document, dates, source, instead), mentions: [source, ...here] };
}
