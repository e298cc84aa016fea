import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { range, slice } from '../../server/src/text/range.ts';
import { trimmed } from '../../server/src/text/space.ts';

describe('a stretch without the white space at its ends', () => {
  for (const [text, expected] of [
    ['[ a b ]', 'a b'],
    ['[a]', 'a'],
    ['[ \t\n\u00a0]', ''],
    ['[]', ''],
  ] as const) {
    test(JSON.stringify(text), () => {
      const place = trimmed(text, range(1, text.length - 1));
      assert.equal(slice(text, place), expected);
    });
  }
});
