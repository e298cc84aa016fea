import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const INCLUDE = '[!INCLUDE[app_name](../includes/app-name.md)]';
const SOURCE = `Open ${INCLUDE} now, and choose the settings that you need.`;
const REST = 'nu, en kies de instellingen die u nodig hebt.';

/** What may happen to the include of a sentence; all of it is told by one report, and mended. */
const DAMAGED: readonly string[] = [
  '[!OPNEMEN[app_name](../includes/app-name.md)]',
  '[!include[app_name](../includes/app-name.md)]',
  '[!INCLUDE[app_naam](../includes/app-name.md)]',
  '[!INCLUDE[app_name](../includes/app-name.md)',
  '[!INCLUDE[app_name](../includes/app-name.md]',
  '[!INCLUDE[app_name(../includes/app-name.md)]',
  '[!INCLUDE[app_name]../includes/app-name.md)]',
  '[! INCLUDE[app_name](../includes/app-name.md)]',
  '[!INCLUDE [app_name](../includes/app-name.md)]',
  '[!INCLUDE[ app_name ](../includes/app-name.md)]',
  '[!INCLUDE[](../includes/app-name.md)]',
  'INCLUDE[app_name](../includes/app-name.md)',
  '![INCLUDE[app_name](../includes/app-name.md)]',
  '[app_name](../includes/app-name.md)',
  '\\[!INCLUDE[app_name](../includes/app-name.md)\\]',
  '【!INCLUDE[app_name](../includes/app-name.md)】',
  '[！INCLUDE[app_name](../includes/app-name.md)]',
];

describe('a damaged include in a sentence', () => {
  for (const damaged of DAMAGED) {
    test(damaged, () => {
      const text = pair(103, `Open ${damaged} ${REST}`, SOURCE);
      const [finding, ...others] = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      assert.equal(finding?.rule, 'markup-include');
      assert.deepEqual(others, []);
      const after = applyEdits(text, preferredFix(finding!)!.edits);
      assert.equal(after, pair(103, `Open ${INCLUDE} ${REST}`, SOURCE));
    });
  }
});

describe('where only the link in an include is damaged, the rules about links tell it', () => {
  for (const [damaged, rule] of [
    ['[!INCLUDE[app_name](../includes/app-naam.md)]', 'link-url'],
    ['[!INCLUDE[app_name] (../includes/app-name.md)]', 'link-spaced'],
  ] as const) {
    test(damaged, () => {
      const text = pair(103, `Open ${damaged} ${REST}`, SOURCE);
      const [finding, ...others] = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      assert.equal(finding?.rule, rule);
      assert.deepEqual(others, []);
      const after = applyEdits(text, preferredFix(finding!)!.edits);
      assert.equal(after, pair(103, `Open ${INCLUDE} ${REST}`, SOURCE));
    });
  }
});

test('a lost include and one too many are told once', () => {
  for (const target of [`Open ${REST}`, `Open ${INCLUDE}${INCLUDE} ${REST}`]) {
    const document = parseDocument(pair(103, target, SOURCE), { locale: 'nl-NL' });
    assert.deepEqual(
      check(document, rules).map(({ rule }) => rule),
      ['markup-include'],
    );
  }
});

test('includes in another order are right, and links beside them are still compared', () => {
  const other = '[!INCLUDE[tool](../includes/tool.md)]';
  const source = `Use ${INCLUDE} with ${other} and [help](/help).`;
  const findings = (target: string): string[] =>
    check(parseDocument(pair(103, target, source), { locale: 'nl-NL' }), rules).map(
      ({ rule }) => rule,
    );
  assert.deepEqual(findings(`Gebruik ${other} met ${INCLUDE} en [hulp](/help).`), []);
  assert.deepEqual(findings(`Gebruik ${other} met ${INCLUDE} en [hulp](/hulp).`), ['link-url']);
});
