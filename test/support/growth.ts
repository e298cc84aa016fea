import { performance } from 'node:perf_hooks';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

/** Milliseconds that something takes on a text; what it needs beforehand is not counted. */
export type Timed = (text: string) => number;

/** The time to read a document. */
export const timeToRead: Timed = (text) => {
  const start = performance.now();
  parseDocument(text);
  return performance.now() - start;
};

/** The time for one rule, or for all, on a document that no rule has seen. */
export function timeToCheck(checked: readonly Rule[] = rules): Timed {
  return (text) => {
    const document = parseDocument(text);
    const start = performance.now();
    check(document, checked);
    return performance.now() - start;
  };
}

/**
 * How many times as long it takes on the larger text: the best of several rounds in which both
 * take turns, so that what else the machine does falls on both.
 */
export function growth(time: Timed, small: string, large: string, rounds: number): Growth {
  let least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    least = {
      small: Math.min(least.small, time(small)),
      large: Math.min(least.large, time(large)),
    };
  }
  return { ratio: least.large / least.small, large: least.large };
}

/** The ratio of the two times, and the longer one in milliseconds. */
export interface Growth {
  readonly ratio: number;
  readonly large: number;
}
