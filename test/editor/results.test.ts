import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResults } from '../host/runner/results.ts';

const cases: readonly { name: string; output: string[]; titles: string[]; complete: boolean }[] = [
  { name: 'silence', output: [], titles: [], complete: false },
  {
    name: 'a host that goes away',
    output: ['[test] ✔ hover › shows the source (3 ms)'],
    titles: ['hover › shows the source (3 ms)'],
    complete: false,
  },
  {
    name: 'lines of others between and before',
    output: ['noise', '[12:00 INF] [test] ✔ a (1 ms)', '✔ noise', '[test] 1 passed, 0 failed'],
    titles: ['a (1 ms)'],
    complete: true,
  },
];

for (const { name, output, titles, complete } of cases) {
  test(`reads ${name}`, () => {
    const read = readResults(output.join('\n'));
    assert.deepEqual(
      read.results.map(({ title }) => title),
      titles,
    );
    assert.equal(read.complete, complete);
  });
}

test('a failure keeps what was said about it', () => {
  const output = ['[test] ✖ a', '[test]   Error: no', '[test]       at b', '[test] ✔ c (1 ms)'];
  assert.deepEqual(readResults(output.join('\n')).results, [
    { title: 'a', failure: 'Error: no\n    at b\n' },
    { title: 'c (1 ms)', failure: undefined },
  ]);
});
