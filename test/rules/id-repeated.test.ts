import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { idRepeated } from '../../server/src/rules/id-repeated.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const page = (numbers: readonly number[], between: string): string =>
  numbers.map((number) => pair(number)).join(between);

/** Numbers on a page, and those that stay when the certain fix of any finding is applied. */
const copied: Readonly<Record<string, readonly [numbers: number[], left: number[]]>> = {
  'directly behind the segment': [
    [103, 104, 104, 105],
    [103, 104, 105],
  ],
  'twice, and far from the segment': [
    [103, 107, 107, 104, 105, 106, 107],
    [103, 107, 104, 105, 106, 107],
  ],
};

describe('a copy is removed', () => {
  for (const [where, [numbers, left]] of Object.entries(copied)) {
    for (const [how, between] of [
      ['on a line of its own', '\n\n'],
      ['on the same line', ' '],
    ] as const) {
      test(`${where}, ${how}`, () => {
        const text = page(numbers, between);
        const found = check(parseDocument(text), [idRepeated]);
        assert.ok(found.length > 0);
        for (const finding of found) {
          assert.equal(applyEdits(text, preferredFix(finding)!.edits), page(left, between));
        }
      });
    }
  }

  test('but not where words stand between it and the segment', () => {
    const [found] = check(parseDocument(`${page([103, 104, 104], ' of ')} ${pair(105)}`), [
      idRepeated,
    ]);
    assert.equal(preferredFix(found!), undefined);
  });
});

test('a copy far from its original is offered to be removed', () => {
  const sentences = Array.from({ length: 9 }, (_, i) => pair(103 + i, `Zin ${i}.`, `Line ${i}.`));
  const damaged: [whole: string, original: string, copy: string][] = [
    [sentences.join('\n\n'), `${sentences[7]}\n`, `${sentences[1]}\n${sentences[7]}\n`],
    [sentences.join(' '), `${sentences[7]} `, `${sentences[1]} ${sentences[7]} `],
  ];
  for (const [whole, original, copy] of damaged) {
    const text = whole.replace(original, copy);
    const [
      {
        fixes: [fix],
      } = { fixes: [] },
    ] = check(parseDocument(text), [idRepeated]);
    assert.equal(fix?.preferred, false);
    assert.equal(applyEdits(text, fix!.edits), whole);
  }
});
