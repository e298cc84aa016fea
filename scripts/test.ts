// Runs tests and ends with the sum: `node scripts/test.ts [unit|host|PATTERN]…`, all without.
import { relative } from 'node:path';
import type { EventData } from 'node:test';
import { run } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

/** The editor's tests start editors and browsers, so one file at a time is enough there. */
const groups: Readonly<Record<string, readonly string[]>> = {
  unit: ['test/!(host)/**/*.test.ts', 'test/*.test.ts'],
  host: ['test/host/**/*.test.ts'],
};

const asked = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const group of asked.length === 0 ? Object.keys(groups) : asked) {
  await runFiles(groups[group] ?? [group]);
}
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runFiles(patterns: readonly string[]): Promise<void> {
  const events = run({ globPatterns: patterns, concurrency: patterns !== groups.host });
  events.on('test:fail', sayFailure);
  events.on('test:summary', saySummary);
  events.on('test:stdout', ({ message }) => process.stdout.write(message));
  events.on('test:stderr', ({ message }) => process.stderr.write(message));
  for await (const _ of events);
}

function sayFailure({ name, file, details }: EventData.TestFail): void {
  const error = details.error as Error & { readonly failureType?: string };
  // A parent fails because of its children, and they have spoken.
  if (error.failureType === 'subtestsFailed') return;
  const cause = error.cause instanceof Error ? error.cause : error;
  console.log(`✖ ${file === undefined ? '' : `${relative('.', file)}: `}${name}`);
  console.log(`${stripVTControlCharacters(cause.stack ?? cause.message)}\n`);
}

/** Said once per file, and once more, without one, for all of them. */
function saySummary({ file, counts, duration_ms, success }: EventData.TestSummary): void {
  if (file === undefined) {
    total.passed += counts.passed;
    total.failed += counts.tests - counts.passed - counts.skipped - counts.todo;
    total.skipped += counts.skipped;
    return;
  }
  const took = duration_ms > 1000 ? `, ${(duration_ms / 1000).toFixed(1)} s` : '';
  console.log(`${success ? '✔' : '✖'} ${relative('.', file)}: ${counts.passed} passed${took}`);
}
