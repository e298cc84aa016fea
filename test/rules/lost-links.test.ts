import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

function findingsOf(text: string, locale = 'nl-NL'): Finding[] {
  return check(parseDocument(text, { locale }), rules);
}

describe('what went away with a link is told once', () => {
  for (const [source, target, rule] of [
    ['See [March 5, 2020](/a) below', 'Zie [](/a) hieronder', 'link-empty'],
    ['See [the 15 steps](/a) below', 'Zie [](/a) hieronder', 'link-empty'],
    ['See [Windows 10](/a) below', 'Zie [](/a) hieronder', 'link-empty'],
    ['See [Visual Studio](/a) below', 'Zie [](/a) hieronder', 'link-empty'],
    ['See [January](/a) below', 'Zie hieronder', 'link-missing'],
    ['See [page 12](/a) below', 'Zie hieronder', 'link-missing'],
    ['See [the page](/a) of May 2020', 'Zie [](/a) van 2020', 'link-empty date-mismatch'],
  ] as const) {
    test(`${source}: ${target}`, () => {
      const found = findingsOf(pair(103, target, source)).map((finding) => finding.rule);
      assert.equal(found.join(' '), rule);
    });
  }
});

describe('an emptied link in a list of months', () => {
  const source = '[April](/4) | [May](/5) | [June](/6)';
  for (const [locale, target, fixed] of [
    ['nl-NL', '[april](/4) | [](/5) | [juni](/6)', '[april](/4) | [mei](/5) | [juni](/6)'],
    ['nl-NL', '[April](/4) | [](/5) | [Juni](/6)', '[April](/4) | [Mei](/5) | [Juni](/6)'],
    ['nl-NL', '[April](/4) | [](/5) | [juni](/6)', '[April](/4) | [mei](/5) | [juni](/6)'],
    ['cs-CZ', '[duben](/4) | [](/5) | [červen](/6)', '[duben](/4) | [květen](/5) | [červen](/6)'],
    ['ja-JP', '[4 月](/4) | [](/5) | [6 月](/6)', '[4 月](/4) | [5 月](/5) | [6 月](/6)'],
  ] as const) {
    test(`${locale} ${target}`, () => {
      const text = pair(103, target, source);
      const [finding, ...others] = findingsOf(text, locale);
      assert.equal(finding?.rule, 'link-empty');
      assert.deepEqual(others, []);
      const after = applyEdits(text, preferredFix(finding!)!.edits);
      assert.equal(after, pair(103, fixed, source));
    });
  }

  test('in a sentence the date is only offered', () => {
    const text = pair(103, 'V [](/10) znovu', 'In [October](/10) again');
    const [finding] = findingsOf(text, 'cs-CZ');
    assert.equal(preferredFix(finding!), undefined);
    assert.deepEqual(
      finding!.fixes.map(({ title }) => title),
      ['Write říjen'],
    );
  });
});
