import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { textInconsistent } from '../../server/src/rules/text-inconsistent.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'Choose a tool from the list.';
const [ONE, OTHER] = ['Kies een gereedschap uit de lijst.', 'Selecteer een gereedschap.'];

/** The targets of one source, and which of them are told. */
const cases: readonly (readonly [
  targets: readonly string[],
  told: readonly number[],
  source?: string,
])[] = [
  [[ONE, ONE], []],
  [[ONE, OTHER], [1]],
  [[ONE, OTHER, OTHER], [0]],
  [[ONE, OTHER, ONE, ONE], [1]],
  [[ONE, ONE.toUpperCase(), `**${ONE}**`], []],
  [[ONE, SOURCE], []],
  [[ONE, ''], []],
  [[ONE, OTHER], [], 'Choose a tool'],
];

describe('one source in several wordings', () => {
  for (const [targets, told, source = SOURCE] of cases) {
    test(targets.join(' / '), () => {
      const text = targets.map((target, i) => pair(103 + i, target, source)).join('\n\n');
      const findings = findingsIn(text);
      assert.deepEqual(
        findings.map(({ segment }) => segment!.index),
        told,
      );
    });
  }

  test('is no fault between a heading and a sentence', () => {
    const heading = `# <a name="x"></a>${pair(103, OTHER, SOURCE)}`;
    assert.deepEqual(findingsIn(`${heading}\n\n${pair(104, ONE, SOURCE)}`), []);
  });

  test('is mended with the other one', () => {
    const text = `${pair(103, ONE, SOURCE)}\n\n${pair(104, OTHER, SOURCE)}`;
    const [found] = findingsIn(text);
    const fixed = applyEdits(text, found!.fixes[0]!.edits);
    assert.equal(fixed, `${pair(103, ONE, SOURCE)}\n\n${pair(104, ONE, SOURCE)}`);
    assert.ok(found!.fixes.every(({ preferred }) => !preferred));
  });
});

function findingsIn(text: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale: 'nl-NL' }), [textInconsistent]);
}
