import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from '../../server/src/text/difference.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

/** Two texts, and what of the first becomes what of the second. */
const CASES: readonly (readonly [before: string, after: string, from: string, to: string])[] = [
  ['De map', 'De kaart', 'map', 'kaart'],
  ['De map', 'De oude map', '', 'oude '],
  ['De oude map', 'De map', 'oude ', ''],
  ['aaa', 'aa', 'a', ''],
  // The halves of a character beyond the BMP stay together: these share their first, or their last.
  ['a😀b', 'a😁b', '😀', '😁'],
  ['a😀b', 'a🨀b', '😀', '🨀'],
];

for (const [before, after, from, to] of CASES) {
  test(`${before} becomes ${after} by one edit of what differs`, () => {
    const edit = difference(before, after)!;
    assert.deepEqual([before.slice(edit.range.start, edit.range.end), edit.newText], [from, to]);
    assert.equal(applyEdits(before, [edit]), after);
  });
}

test('equal texts have none', () => assert.equal(difference('map', 'map'), undefined));
