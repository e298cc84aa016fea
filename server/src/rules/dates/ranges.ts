import { agrees, type DateMention, ordinal } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import type { Fix } from '../rule.ts';
import { rewriteRange } from './fixes.ts';
import type { SegmentDates } from './reading.ts';
import { type DateVerdict, isOutOfOrder, type PairPlace, pairVerdict, said } from './verdict.ts';

/** A verdict on several dates at once. */
export interface Scrambled {
  readonly verdict: DateVerdict;
  readonly mentions: readonly DateMention[];
}

/** Two dates of a range in one heap: `16. února 15 2021` for `Feb 16 - Aug 15 2021`. */
export function scrambledRange(place: PairPlace): Scrambled[] {
  const { document, dates, pair } = place;
  const { source, target } = pair;
  if (!target.stray && !isOutOfOrder(document, target)) return [];
  const { mentions } = dates.source;
  const partner = mentions[mentions.indexOf(source) + 1];
  if (partner?.link !== 'dash' || !dates.comparison.missing.includes(partner)) return [];
  const repair = rewriteRange(document, target, source, partner);
  const message = `Two dates are mixed up: ${said(document, target)}.`;
  const verdict = pairVerdict('order', place, message, { repair });
  return [{ verdict, mentions: [target, source, partner] }];
}

/** An end before its start, in the author's own text: worth telling, and not the translator's. */
export function reversedRanges(document: Document, dates: SegmentDates): DateVerdict[] {
  const { mentions } = dates.source;
  return mentions.flatMap((to, at) => {
    const from = mentions[at - 1];
    if (!from || !isReversed(document, from, to)) return [];
    const pair = dates.comparison.pairs.find(({ source }) => source === to);
    if (!pair || pair.target.year?.value !== to.year!.value || !agrees(pair)) return [];
    const year = to.year!.value + (isLater(from, to, 1) ? 1 : 2);
    const message =
      `The range ends before it begins: ${said(document, to)} after ${said(document, from)}. ` +
      `The source has it too; the year is probably ${year}.`;
    const edits = [{ range: pair.target.year.range, newText: String(year) }];
    const fixes: Fix[] = [{ title: `Write ${year}`, edits, preferred: false }];
    return [pairVerdict('range', { document, dates, pair }, message, { fixes })];
  });
}

/** Whether a target with another year mends a range that its source has reversed. */
export function correctsRange({ document, dates, pair }: PairPlace): boolean {
  const { source, target, changed } = pair;
  if (changed.length !== 1 || changed[0] !== 'year') return false;
  const { mentions } = dates.source;
  const from = mentions[mentions.indexOf(source) - 1];
  if (!from || !isReversed(document, from, source)) return false;
  return isLater(from, source, target.year!.value - source.year!.value);
}

function isReversed({ text }: Document, from: DateMention, to: DateMention): boolean {
  if (!from.year || !to.year || from.sharedYear || to.sharedYear) return false;
  if (from.year.value > to.year.value + 2 || isLater(from, to, 0)) return false;
  return (
    to.link === 'dash' || UNTIL.test(text.slice(Math.max(0, to.range.start - 12), to.range.start))
  );
}

const UNTIL = /\b(?:until|till|through|to|thru)\s+$/i;

function isLater(from: DateMention, to: DateMention, years: number): boolean {
  const start = ordinal(from.year!.value, from.month!.value, from.day?.value ?? 1);
  const end = ordinal(to.year!.value + years, to.month!.value, to.day?.value ?? 31);
  return end >= start;
}
