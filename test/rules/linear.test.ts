import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import { type Growth, growth, type Timed, timeToCheck, timeToRead } from '../support/growth.ts';
import { hostiles } from '../support/hostile.ts';

/** Eight times the text takes sixty-four times as long where something is quadratic. */
const SMALL = 16_000;
const LARGE = 8 * SMALL;
const MOST = 14;
/** Where a text of some length only brings another matter up, twice of it takes no more than twice as long. */
const MOST_DOUBLED = 3;

/** Below this many milliseconds the clock and the collector say more than the code. */
const NOISE = 4;

describe('eight times a hostile text takes about eight times as long', () => {
  for (const { name, text } of hostiles) {
    test(name, () => {
      const small = text(SMALL);
      const large = text(LARGE);
      const grows = (time: Timed): boolean =>
        isSteep(time, small, large, MOST) && isSteep(time, large, text(2 * LARGE), MOST_DOUBLED);
      if (grows(timeToRead)) assert.fail('reading the document is not linear');
      if (!grows(timeToCheck())) return;
      const steep = rules.filter((rule) => grows(timeToCheck([rule])));
      assert.deepEqual(
        steep.map(({ id }) => id),
        [],
        'these rules are not linear',
      );
    });
  }
});

/** What looks steep gets longer looks before it counts: the machine may have been busy. */
function isSteep(time: Timed, small: string, large: string, most: number): boolean {
  const looks = [2, 6, 20].map((rounds) => () => growth(time, small, large, rounds));
  return looks.every((look) => exceeds(look(), most));
}

function exceeds({ ratio, large }: Growth, most: number): boolean {
  return large > NOISE && ratio > most;
}
