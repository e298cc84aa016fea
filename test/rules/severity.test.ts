import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { linkText } from '../../server/src/rules/link-text.ts';
import { markupEmphasisEscaped } from '../../server/src/rules/markup-emphasis-escaped.ts';
import { markupEmphasisLost } from '../../server/src/rules/markup-emphasis-lost.ts';
import { type Finding, preferredFix, type Rule } from '../../server/src/rules/rule.ts';
import { termPlaceholder } from '../../server/src/rules/term-placeholder.ts';
import { termSplit } from '../../server/src/rules/term-split.ts';
import { textLength } from '../../server/src/rules/text-length.ts';
import { textRepetition } from '../../server/src/rules/text-repetition.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** Targets with how much what is wrong there weighs. */
const cases: readonly (readonly [Rule, string, string, string, Finding['severity']])[] = [
  // A phrase tells readers what to fill in; a program looks for a word.
  [termPlaceholder, 'nl', '/v1/{klant-id}/x', '/v1/{customer-id}/x', 'information'],
  [termPlaceholder, 'nl', '/v1/{Customer-ID}/x', '/v1/{customer-id}/x', 'information'],
  [termPlaceholder, 'nl', '/v1/{custmer-id}/x', '/v1/{customer-id}/x', 'warning'],
  [termPlaceholder, 'nl', '/v1/{naam}/x', '/v1/{name}/x', 'warning'],
  [termPlaceholder, 'nl', '/{klant-id}/{naam}', '/{customer-id}/{name}', 'warning'],
  // One word may stand for two of the source.
  [textRepetition, 'es', 'Un tipo de tipo de dato.', 'A kind of data type.', 'information'],
  [textRepetition, 'es', 'La venta de cajas de cajas.', 'The sale of boxes.', 'information'],
  [textRepetition, 'es', 'Las cajas nuevas cajas nuevas.', 'The new boxes.', 'warning'],
  [textRepetition, 'es', 'Una venta de las venta de las.', 'The sale.', 'warning'],
  // What is on the screen has a capital, and what is stressed has none.
  [markupEmphasisLost, 'de', 'Beide Ordner sind leer.', '**Both** folders are empty.', 'warning'],
  [markupEmphasisLost, 'de', 'Es sind beide leer.', 'They are **both** empty.', 'information'],
  [markupEmphasisLost, 'de', 'Nur so: Öffnen wählen.', '**only** so: **Open** it.', 'warning'],
  [markupEmphasisLost, 'de', '*Öffnen* wählen.', 'Select **Open**.', 'information'],
  // A translator may set names beside a link, but not all that it should say.
  [
    linkText,
    'de',
    'Siehe Contoso [Vorlagen](a.md).',
    'See [Contoso templates](a.md).',
    'information',
  ],
  [linkText, 'fr', 'La [page](a.md) de Contoso.', 'The [Contoso page](a.md).', 'information'],
  [linkText, 'ja', 'Contoso の [管理](a.md)', '[Contoso admin center](a.md)', 'information'],
  [linkText, 'de', 'Mit Contoso Maps [gelingt](a.md) es.', 'Use [Contoso Maps](a.md).', 'warning'],
  [linkText, 'de', 'Contoso gibt Rat [für](a.md) Sie.', 'See [Contoso advice](a.md).', 'warning'],
  [linkText, 'de', 'Contoso gibt [guten](a.md)Rat.', 'See [Contoso advice](a.md).', 'warning'],
  [linkText, 'de', 'Bei Contoso steht [hier.](a.md)', 'See [Contoso advice](a.md).', 'warning'],
  [linkText, 'de', 'Bei Contoso steht [.](a.md)', 'See [Contoso advice](a.md).', 'warning'],
];

describe('a finding weighs', () => {
  for (const [rule, locale, target, source, severity] of cases) {
    test(`${severity}: ${target}`, () => {
      const [finding, ...others] = findingsIn(rule, locale, pair(103, target, source));
      assert.deepEqual(others, []);
      assert.equal(finding?.severity, severity);
    });
  }
});

describe('a level that is set', () => {
  const rule: Rule = {
    id: 'text-shouting',
    title: 'Exclamation mark',
    severity: 'warning',
    fix: 'none',
    *check({ segments: [first, second] }) {
      yield { range: first!.target.content, message: 'Loud.' };
      yield { range: second!.target.content, message: 'As loud as its source.', severity: 'hint' };
    },
  };
  const levels = [
    ['error', ['error', 'hint']],
    ['information', ['information', 'hint']],
    ['hint', ['hint', 'hint']],
    ['off', []],
    [undefined, ['warning', 'hint']],
  ] as const;
  for (const [level, expected] of levels) {
    test(`is that of a finding, unless it is quieter by nature: ${level}`, () => {
      const document = parseDocument(`${pair(103, 'Ja!')} ${pair(104, 'Ja!', 'Yes!')}`);
      const found = check(document, [rule], { levelOf: () => level });
      assert.deepEqual(
        found.map(({ severity }) => severity),
        expected,
      );
    });
  }
});

describe('what a page repeats', () => {
  const split = Array.from({ length: 6 }, (_, i) =>
    pair(103 + i, `Micro soft ${i}`, `Microsoft ${i}`),
  ).join('\n\n');

  test('is told in full where it comes first, and quietly after', () => {
    const findings = findingsIn(termSplit, 'nl', split);
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['warning', ...Array(5).fill('information')],
    );
    assert.match(findings[0]!.message, /at 5 more places/);
    // They stand above the English where one points at the finding.
    assert.equal(findings[0]!.related.length, 4);
  });

  test('is told in each place where it is an error', () => {
    const page = Array.from({ length: 6 }, (_, i) =>
      pair(103 + i, `選取 [儲存]\\*\\*\\*\\* ${i}`, `Choose **Save** ${i}`),
    ).join('\n\n');
    const findings = findingsIn(markupEmphasisEscaped, 'zh-TW', page);
    assert.ok(findings.every(({ severity }) => severity === 'error'));
    assert.equal(
      applyEdits(
        page,
        findings.flatMap((finding) => preferredFix(finding)!.edits),
      ),
      page.replaceAll('[儲存]\\*\\*\\*\\*', '[**儲存**]'),
    );
  });
});

test('a text that stands twice is not told by its length, too', () => {
  const source =
    'Save all of the new files in the folder that you opened, and close the windows of the other ones.';
  const once =
    'Bewaar alle nieuwe bestanden in de map die u hebt geopend, en sluit daarna alle vensters van de andere.';
  assert.deepEqual(findingsIn(textLength, 'nl', pair(103, `${once} ${once}`, source)), []);
  assert.equal(
    findingsIn(textLength, 'nl', pair(103, `${once} Dus ${once} Dus${once}`, source)).length,
    1,
  );
});

function findingsIn(rule: Rule, locale: string, text: string): Finding[] {
  return check(parseDocument(text, { locale }), [rule]);
}
