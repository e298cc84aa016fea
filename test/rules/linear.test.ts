import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, test } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import {
  type Growth,
  growths,
  type Timed,
  timeToCheck,
  timeToHear,
  timeToRead,
} from '../support/growth.ts';
import { type Hostile, hostiles } from '../support/hostile.ts';

/** Eight times the text takes sixty-four times as long where something is quadratic. */
const TIMES = 8;
const MOST = 14;
/** Where a text of some length only brings another matter up, twice of it takes no more than twice as long. */
const MOST_DOUBLED = 3;
/** Of so many characters, and of fewer where they take more milliseconds than is brief. */
const SMALL = 16_000;
const SMALLEST = 1000;
const BRIEF = 20;

const FEWEST_ROUNDS = 2;
const MOST_ROUNDS = 28;
/** After so many milliseconds no more rounds are needed. */
const LONG = 5000;

/** Below this many milliseconds the clock and the collector say more than the code. */
const NOISE = 4;

/** What is told once need not hold up the other texts. */
const sound = new Set(rules);

describe('eight times a hostile text takes about eight times as long', () => {
  for (const { name, text } of hostiles) {
    test(name, () => {
      assert.ok(!isSteep(timeToRead, text), 'reading the document is not linear');
      if (text(SMALL).includes('<!-- locdocs-')) {
        assert.ok(!isSteep(timeToHear, text), 'hearing what comments silence is not linear');
      }
      if (!isSteep(timeToCheck([...sound]), text)) return;
      const steep = [...sound].filter((rule) => isSteep(timeToCheck([rule]), text));
      for (const rule of steep) sound.delete(rule);
      assert.deepEqual(
        steep.map(({ id }) => id),
        [],
        'these rules are not linear',
      );
    });
  }
});

/** Whether eight times the text takes far more than eight times as long. */
function isSteep(time: Timed, text: Hostile['text']): boolean {
  const size = startOf(time, text);
  const [small, large] = [text(size), text(TIMES * size)];
  return (
    isSteepFrom(time, small, large, MOST) &&
    isSteepFrom(time, large, text(2 * TIMES * size), MOST_DOUBLED)
  );
}

/** How long a text to begin with: eight times of it do not hold the tests up, even where it is steep. */
function startOf(time: Timed, text: Hostile['text']): number {
  let size = SMALLEST;
  while (size < SMALL && isBrief(time, text(size))) size *= 2;
  return size;
}

/** Where it seems not to be, the machine may be busy, or not have compiled it yet. */
function isBrief(time: Timed, text: string): boolean {
  return [1, 2, 3].some(() => time(text) < BRIEF);
}

/** What looks steep gets more rounds before it counts: the machine may have been busy. */
function isSteepFrom(time: Timed, small: string, large: string, most: number): boolean {
  const start = performance.now();
  let round = 0;
  for (const soFar of growths(time, small, large)) {
    round++;
    if (round < FEWEST_ROUNDS) continue;
    if (!exceeds(soFar, most)) return false;
    if (round === MOST_ROUNDS || performance.now() - start > LONG) return true;
  }
  return false;
}

function exceeds({ ratio, large }: Growth, most: number): boolean {
  return large > NOISE && ratio > most;
}
