import { performance } from 'node:perf_hooks';
import { parseDocument } from '../../server/src/model/document.ts';
import { hearFindings } from '../../server/src/rules/comments.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { segmentEmpty } from '../../server/src/rules/segment-empty.ts';
import { check } from './check.ts';

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

/** The time to leave out the findings that comments of the page silence. */
export const timeToHear: Timed = (text) => {
  const document = parseDocument(text);
  const findings = check(document, [segmentEmpty]);
  const start = performance.now();
  hearFindings(document, findings);
  return performance.now() - start;
};

/**
 * How many times as long it takes on the larger text, after each of many rounds in which both take
 * turns, so that what else the machine does falls on both: the best of the rounds so far.
 */
export function* growths(time: Timed, small: string, large: string): Generator<Growth, never> {
  let least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (;;) {
    least = {
      small: Math.min(least.small, time(small)),
      large: Math.min(least.large, time(large)),
    };
    yield { ratio: least.large / least.small, large: least.large };
  }
}

/** How many times as long it takes on the larger text: the best of several rounds. */
export function growth(time: Timed, small: string, large: string, rounds: number): Growth {
  const each = growths(time, small, large);
  for (let round = 1; round < rounds; round++) each.next();
  return each.next().value;
}

/** The ratio of the two times, and the longer one in milliseconds. */
export interface Growth {
  readonly ratio: number;
  readonly large: number;
}
