import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRestartLimit } from '../../client/src/restarts.ts';

const minute = 60_000;

test('a server that ends again and again is left alone after the fifth time', () => {
  const limit = createRestartLimit();
  const answers = [0, 1, 2, 3, 4, 5].map((second) => limit.allows(second * 1000));
  assert.deepEqual(answers, [true, true, true, true, false, false]);
});

test('one that ends now and then is always started again', () => {
  const limit = createRestartLimit();
  const answers = Array.from({ length: 20 }, (_, i) => limit.allows(i * minute));
  assert.ok(answers.every(Boolean));
});
