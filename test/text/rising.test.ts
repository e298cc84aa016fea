import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { longestRising } from '../../server/src/text/rising.ts';

const ROWS: readonly (readonly [numbers: string, row: string])[] = [
  ['', ''],
  ['1 2 3', '1 2 3'],
  ['3 2 1', '1'],
  ['1 9 2 3', '1 2 3'],
  ['5 1 6 2 7 3 4', '1 2 3 4'],
  ['1 1 2 2', '1 2'],
];

describe('the longest rising row', () => {
  for (const [text, row] of ROWS) {
    test(`of ${text || 'nothing'}`, () => {
      const numbers = text.split(' ').filter(Boolean).map(Number);
      const rising = longestRising(numbers).map((i) => numbers[i]);
      assert.equal(rising.join(' '), row);
    });
  }
});
