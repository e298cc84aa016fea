import type { Range } from '../../text/range.ts';
import { spanAt } from './spans.ts';

/** Figures at their place, and what they may say. */
interface Figures {
  readonly range: Range;
  readonly values?: readonly string[];
}

/** How many of a unit of time make one of a longer one. */
const WHOLES: Readonly<Record<string, readonly number[]>> = {
  second: [60],
  minute: [60],
  hour: [24],
  day: [7, 30, 365],
  month: [12],
};

/**
 * Whether other languages may say a number of an English text with another number or none:
 * `24 hours` as a day, `12-month` as yearly, `1-year` with a bare noun, `1,000,000` and `100s` with
 * words for a million and hundreds.
 */
export function mayBeSaidOtherwise(text: string, { range, values }: Figures): boolean {
  const value = Number(values?.[0]);
  const span = spanAt(text, range.end, 'en');
  if (span) return value === 1 || wholesIn(span.key).some((whole) => value % whole === 0);
  return (
    (value > 0 && value % MILLION === 0) || DOZENS.test(text.slice(range.end - 1, range.end + 2))
  );
}

function wholesIn(unit: string): readonly number[] {
  return WHOLES[unit] ?? [];
}

/** Whether two numbers may say one span of time, in one unit and in another. */
export function mayBeSameSpan(text: string, original: Figures, other: Figures): boolean {
  const span = spanAt(text, original.range.end, 'en');
  if (!span) return false;
  const [value, said] = [Number(original.values?.[0]), Number(other.values?.[0])];
  return wholesIn(span.key).some((whole) => value === said * whole) || said === value * SIXTY;
}

const MILLION = 1_000_000;
const SIXTY = 60;
/** `100s`, `2020s` */
const DOZENS = /^0s(?!\p{L})/u;
