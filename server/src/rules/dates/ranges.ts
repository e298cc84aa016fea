import { agrees, type DateMention, type DatePair, ordinal } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import type { Fix } from '../rule.ts';
import type { SegmentDates } from './reading.ts';
import { rewriteRange } from './repair.ts';
import {
  type DateVerdict,
  type DecidedDates,
  hasStray,
  isOutOfOrder,
  type PairPlace,
  pairVerdict,
  said,
} from './verdict.ts';

/** Two dates of a range in one heap: `16. února 15 2021` for `Feb 16 - Aug 15 2021`. */
export function scrambledRange(place: PairPlace): DecidedDates[] {
  const { document, dates, pair } = place;
  const { source, target } = pair;
  if (!hasStray(place) && !isOutOfOrder(document, target)) return [];
  const { mentions } = dates.source;
  const partner = mentions[mentions.indexOf(source) + 1];
  if (partner?.link !== 'dash' || !dates.comparison.missing.includes(partner)) return [];
  const repair = rewriteRange(document, target, source, partner);
  const message = `Two dates are mixed up: ${said(document, target)}.`;
  const verdict = pairVerdict('order', place, message, { repair });
  return [{ verdict, mentions: [target, source, partner] }];
}

/**
 * An end before its start. In the author's own text it is worth telling, and not the translator's
 * fault; where the target has added the years, it is.
 */
export function reversedRanges(document: Document, dates: SegmentDates): DateVerdict[] {
  const { mentions } = dates.source;
  return mentions.flatMap((to, at) => {
    const from = mentions[at - 1];
    const pairs = from ? [pairOf(dates, from), pairOf(dates, to)] : [];
    const [start, end] = pairs;
    if (!from || !start || !end || !agrees(end)) return [];
    const isSource = isReversed(document, from, to) && end.target.year?.value === to.year!.value;
    if (isSource && correctsRange({ document, dates, pair: start })) return [];
    if (!isSource && !isAddedReversal(document, start, end)) return [];
    const shown = isSource ? [to, from] : [end.target, start.target];
    const [last, first] = shown.map((mention) => said(document, mention));
    const message = `The range ends before it begins: ${last} after ${first}.`;
    return [reversal({ document, dates, pair: end }, start, message, isSource)];
  });
}

/** The pair of a date of the source with one of the target. */
export function pairOf({ comparison }: SegmentDates, source: DateMention): DatePair | undefined {
  return comparison.pairs.find((pair) => pair.source === source);
}

// The source says no years, and the target's run backwards.
function isAddedReversal(document: Document, start: DatePair, end: DatePair): boolean {
  const [from, to] = [start.target, end.target];
  if (end.source.year || !from.year || !to.year || from.sharedYear || to.sharedYear) return false;
  return isRange(document, start.source, end.source) && !isLater(from, to, 0);
}

function reversal(
  place: PairPlace,
  start: DatePair,
  message: string,
  isSource: boolean,
): DateVerdict {
  const { year } = place.pair.target;
  const shift = isLater(start.target, place.pair.target, 1) ? 1 : 2;
  const newText = String(year!.value + shift);
  const edits = [{ range: year!.range, newText }];
  const fixes: Fix[] = [{ title: `Write ${newText}`, edits, preferred: false }];
  const whose = isSource ? ' The source has it too;' : '';
  const whole = `${message}${whose} ${isSource ? 'the' : 'The'} year is probably ${newText}.`;
  return pairVerdict('range', place, whole, {
    fixes,
    severity: isSource ? 'information' : undefined,
  });
}

/** Whether a target with another year mends a range that its source has reversed. */
export function correctsRange({ document, dates, pair }: PairPlace): boolean {
  const { source, target, changed } = pair;
  if (changed.length !== 1 || changed[0] !== 'year') return false;
  const { mentions } = dates.source;
  const place = mentions.indexOf(source);
  const [from, to] = [mentions[place - 1], mentions[place + 1]];
  const years = target.year!.value - source.year!.value;
  if (from && isReversed(document, from, source)) return isLater(from, source, years);
  return to !== undefined && isReversed(document, source, to) && isLater(source, to, -years);
}

function isReversed(document: Document, from: DateMention, to: DateMention): boolean {
  if (!from.year || !to.year || from.sharedYear || to.sharedYear) return false;
  if (from.year.value > to.year.value + 2 || isLater(from, to, 0)) return false;
  return isRange(document, from, to);
}

/**
 * Whether two dates of a source are the start and the end of a range: `July 1 – December 31`, `it
 * starts on July 1 and runs until December 31`.
 */
export function isRange({ text }: Document, from: DateMention, to: DateMention): boolean {
  const before = text.slice(Math.max(from.range.end, to.range.start - 12), to.range.start);
  return to.link === 'dash' || UNTIL.test(before);
}

const UNTIL = /\b(?:until|till|through|to|thru)\s+$/i;

function isLater(from: DateMention, to: DateMention, years: number): boolean {
  const start = ordinal(from.year!.value, from.month!.value, from.day?.value ?? 1);
  const end = ordinal(to.year!.value + years, to.month!.value, to.day?.value ?? 31);
  return end >= start;
}
