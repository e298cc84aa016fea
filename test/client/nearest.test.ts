import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../client/src/nearest.ts';

const cases: readonly (readonly [
  places: number[],
  caret: number,
  next?: number,
  previous?: number,
])[] = [
  [[10, 20, 30], 15, 20, 10],
  [[10, 20, 30], 20, 30, 10],
  [[10, 20, 30], 30, 10, 20],
  [[10, 20, 30], 5, 10, 30],
  [[10, 20, 20, 30], 10, 20, 30],
  [[10], 10, 10, 10],
  [[], 10],
];

for (const [places, caret, next, previous] of cases) {
  test(`from ${caret} in ${JSON.stringify(places)}`, () => {
    const compare = (place: number): number => place - caret;
    assert.equal(nearest(places, compare, 'next'), next);
    assert.equal(nearest(places, compare, 'previous'), previous);
  });
}
