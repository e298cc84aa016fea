import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from '../../server/src/text/remembered.ts';

test('what is made for a word is made once, be it nothing', () => {
  const asked: string[] = [];
  const lengthOf = remembered((word) => {
    asked.push(word);
    return word === '' ? undefined : { length: word.length };
  });
  assert.equal(lengthOf('nl'), lengthOf('nl'));
  assert.deepEqual([lengthOf(''), lengthOf('')], [undefined, undefined]);
  assert.deepEqual(asked, ['nl', '']);
});
