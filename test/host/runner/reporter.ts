import type { Runner, Test } from 'mocha';

/** Marks what comes from the suites among all that an extension host writes. */
const mark = '[test]';

/** Says each test as it ends, and the sum; `results.ts` reads the same lines. */
export class SpokenReporter {
  constructor(runner: Runner) {
    let passed = 0;
    let failed = 0;
    runner.on('pass', (test) => {
      passed += 1;
      say(`✔ ${fullTitle(test)} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      failed += 1;
      say(`✖ ${fullTitle(test)}`);
      for (const line of (error.stack ?? error.message).split('\n')) say(`  ${line}`);
    });
    runner.once('end', () => say(`${passed} passed, ${failed} failed`));
  }
}

function say(line: string): void {
  console.log(`${mark} ${line}`);
}

function fullTitle(test: Test): string {
  return test.titlePath().join(' › ');
}
