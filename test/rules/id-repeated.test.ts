import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { idRepeated } from '../../server/src/rules/id-repeated.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

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
