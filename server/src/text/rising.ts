import { bisect } from './search.ts';

/** The indices of a longest strictly rising row of numbers, found by piles as in patience. */
export function longestRising(numbers: readonly number[]): number[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, number] of numbers.entries()) {
    const pile = bisect(tops.length, (at) => numbers[tops[at]!]! >= number);
    previous[i] = tops[pile - 1];
    tops[pile] = i;
  }
  const row: number[] = [];
  for (let i = tops.at(-1); i !== undefined; i = previous[i]) row.push(i);
  return row.reverse();
}
