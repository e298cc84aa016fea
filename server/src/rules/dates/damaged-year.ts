import type { DateMention, DatePair } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { datesNear } from './reading.ts';

/** Whether the year of a date is written with two figures: `08-Jan-21`. */
export function isShort({ year }: DateMention): boolean {
  return year !== undefined && year.range.end - year.range.start === 2;
}

/**
 * What is left of the year beside a date that has lost it: `202`, `2201`, `20211`, `2.021` or `21`
 * for 2021, behind the date or, with its sign or its point, before it.
 */
export function damagedYear(document: Document, { source, target }: DatePair): Range | undefined {
  const { text } = document;
  const { start, end } = target.range;
  const year = source.year?.value;
  if (year === undefined || (target.year && !target.sharedYear)) return undefined;
  const behind = target.year ? null : BEHIND.exec(text.slice(end, end + FARTHEST));
  if (behind && isLeftOf(behind[2]!, year)) {
    const first = end + behind[1]!.length;
    return range(first, first + behind[2]!.length);
  }
  const before = BEFORE.exec(text.slice(Math.max(0, start - FARTHEST), start));
  if (!before || !isLeftOf(before[1]!, year)) return yearBeside(document, target, year);
  const first = start - before[0].length;
  return range(first, first + before[1]!.length);
}

// "dicembre dell'anno 2021": a word or two away, and no year of the source.
function yearBeside(
  document: Document,
  { range: place }: DateMention,
  year: number,
): Range | undefined {
  const { source, target } = datesNear(document, place.start) ?? {};
  return target?.numbers.find(
    ({ value, range: { start, end } }) =>
      isSlip(String(value), String(year)) &&
      start - place.end < FARTHEST &&
      place.start - end < FARTHEST &&
      !source!.numbers.some((number) => number.value === value),
  )?.range;
}

const FARTHEST = 14;
const BEHIND =
  /^([^\d|<\n([]{1,5})(\d[.,'’ \u00a0\u202f]\d{3}|\d{2}[ \u00a0]\d{2}|\d{3}[ \u00a0]\d|\d{2,5})(?!\d|[.:,/-]\d|[%/])/;
const BEFORE =
  /(?<![\d.,/-]|\d:)(\d[., ]\d{3}|\d{2}[ \u00a0]\d{2}|\d{3} \d|\d{2,5})(?:[ \u00a0]?[年년][ \u00a0]?|\. ?)$/;

function isLeftOf(figures: string, year: number): boolean {
  if (/\D/.test(figures)) return Number(figures.replace(/\D/, '')) === year;
  // "de2021"
  if (Number(figures) === year) return true;
  return figures.length === 2 ? Number(figures) === year % 100 : isSlip(figures, String(year));
}
