import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const GOOD = [
  '---',
  'title: Bestanden delen',
  'description: Hoe u bestanden met anderen op kantoor deelt.',
  'author: anna-b',
  'ms.date: 05/12/2021',
  'ms.topic: how-to',
  'ms.localizationpriority: medium',
  'ms.assetid: 01234567-89ab-cdef-0123-456789abcdef',
  `ms.openlocfilehash: ${'0'.repeat(64)}`,
  `ms.sourcegitcommit: ${'1'.repeat(40)}`,
  'ms.translationtype: HT',
  'ms.contentlocale: nl-NL',
  'ms.lasthandoff: 06/01/2021',
  'ms.locfileid: "123456789"',
  '---',
  '',
].join('\n');

test('commands in Latin letters do not make a Japanese page another one', () => {
  const head = GOOD.replace('nl-NL', 'ja-JP');
  const lines = Array.from({ length: 20 }, (_, i) =>
    pair(
      103 + i,
      `az hegy ${i}: 山の一覧と小さな家を表示できるようにします`,
      `az hegy ${i}: List the hills`,
    ),
  );
  const document = parseDocument(`${head}${lines.join('\n\n')}\n`);
  assert.deepEqual(
    check(document, rules).filter(({ rule }) => rule === 'metadata-locale'),
    [],
  );
});

/** What is done to a good front matter, the rule that reports it, and whether its fix undoes it. */
const damages: readonly (readonly [from: string, to: string, rule: string, restored: boolean])[] = [
  ['ms.translationtype: HT\n', '', 'metadata-missing', false],
  ['ms.contentlocale: nl-NL\n', '', 'metadata-missing', true],
  ['translationtype: HT', 'translationtype: ht', 'metadata-malformed', true],
  ['translationtype: HT', 'translationtype: Human', 'metadata-malformed', true],
  ['translationtype: HT', 'translationtype: mt', 'metadata-malformed', false],
  ['translationtype: HT', 'translationtype:', 'metadata-malformed', false],
  ['lasthandoff: 06/01/2021', 'lasthandoff:', 'metadata-malformed', false],
  ['title: Bestanden delen\n', '', 'metadata-malformed', false],
  ['ms.contentlocale', 'ms.contentlocal', 'metadata-malformed', true],
  ['ms.contentlocale: ', 'ms.contentlocale:', 'metadata-malformed', true],
  ['ms.contentlocale: ', 'ms.contentlocale ', 'metadata-malformed', true],
  ['nl-NL', 'NL-nl', 'metadata-malformed', true],
  ['nl-NL', 'Nederlands', 'metadata-malformed', true],
  ['"123456789"', "'123456789'", 'metadata-malformed', true],
  ['"123456789"', '“123456789”', 'metadata-malformed', true],
  ['000', '00g', 'metadata-malformed', false],
  ['nl-NL', 'de-DE', 'metadata-locale', false],
  ['title: Bestanden delen\n', 'title: A\ntitle: B\n', 'metadata-repeated', false],
  ['title: Bestanden', 'title: Bestanden: meer', 'metadata-yaml', false],
  ['Bestanden delen', '"Bestanden" delen', 'metadata-yaml', false],
  ['Bestanden delen', '"Bestanden "delen""', 'metadata-yaml', false],
  ['Bestanden delen', "'t Bestand", 'metadata-yaml', false],
  ['Bestanden delen', '[Bestanden delen', 'metadata-yaml', false],
  ['"123456789"\n---\n', '"123456789"\n', 'metadata-malformed', true],
  ['"123456789"\n---', '"123456789"\n--', 'metadata-malformed', true],
  ['---\ntitle', 'title', 'metadata-malformed', true],
  [GOOD, GOOD.replaceAll('---\n', ''), 'metadata-malformed', true],
  ['---\ntitle', '—\ntitle', 'metadata-malformed', true],
  ['---\ntitle', '\\---\ntitle', 'metadata-malformed', true],
  ['---\ntitle', '---title', 'metadata-malformed', true],
  ['"123456789"\n---', '"123456789"\n ***', 'metadata-malformed', true],
  ['"123456789"\n---', '"123456789"\n- - -', 'metadata-malformed', true],
  ['title', 'titre', 'metadata-malformed', true],
  ['title', 'titolo', 'metadata-malformed', true],
  ['title', 'Title', 'metadata-malformed', true],
  ['ms.date', 'MS.Date', 'metadata-malformed', true],
  ['ms.sourcegitcommit', 'ms.sourcegitcomnnit', 'metadata-malformed', true],
  ['ms.localizationpriority', 'ms.prioriteit', 'metadata-malformed', true],
  ['title', 'название', 'metadata-malformed', true],
  ['description', 'descripción', 'metadata-malformed', true],
  ['description', 'omschrijving', 'metadata-malformed', false],
  ['author', 'autor', 'metadata-malformed', true],
  ['ms.date', 'ms.datum', 'metadata-malformed', true],
  ['ms.date', 'ms. date', 'metadata-malformed', true],
  ['ms.date', 'ms\\.date', 'metadata-malformed', true],
  ['ms.date', '  ms.date', 'metadata-malformed', true],
  ['ms.date', 'ms.dаte', 'metadata-malformed', true],
  ['ms.topic: ', 'ms.thema: ', 'metadata-malformed', true],
  ['ms.topic: ', 'ms.topic：', 'metadata-malformed', true],
  ['ms.topic: ', 'ms.topic ', 'metadata-malformed', true],
  ['ms.topic: ', 'ms.topic = ', 'metadata-malformed', true],
  ['ms.topic: ', 'ms.topic:', 'metadata-malformed', true],
  ['ms.topic:', 'ms.topic :', 'metadata-malformed', true],
  ['Bestanden delen', 'Bestanden\ndelen', 'metadata-malformed', true],
  ['\nms.date', ' ms.date', 'metadata-yaml', true],
  ['Bestanden delen', 'Bestanden  delen', 'metadata-text', true],
  ['Bestanden delen', 'Bestanden delen delen', 'metadata-text', true],
  ['Bestanden delen', 'Bestanden d e l e n', 'metadata-text', true],
  ['Bestanden delen', 'Bestaaaanden delen', 'metadata-text', false],
  ['kantoor', 'kantoor kantoor', 'metadata-text', true],
  ['kantoor', 'kant\u200boor', 'metadata-text', true],
  ['kantoor', 'kantооr', 'metadata-text', true],
  ['kantoor', '{1}kantoor', 'metadata-text', true],
  ['deelt.', 'deelt .', 'metadata-text', true],
  ['deelt.', 'deelt..', 'metadata-text', true],
  ['anna-b', '“anna-b”', 'metadata-value', true],
  ['anna-b', 'anna–b', 'metadata-value', true],
  ['anna-b', 'anna - b', 'metadata-value', true],
  ['anna-b', 'annä-b', 'metadata-value', false],
  ['anna-b', '', 'metadata-value', false],
  ['how-to', 'how-tо', 'metadata-value', true],
  ['how-to', 'how-too', 'metadata-value', true],
  ['how-to', 'artikel', 'metadata-value', false],
  ['how-to', 'статья', 'metadata-value', false],
  ['medium', 'medum', 'metadata-value', true],
  ['medium', 'gemiddeld', 'metadata-value', false],
  ['medium', '中', 'metadata-value', false],
  ['01234567-', 'o1234567-', 'metadata-value', true],
  ['01234567-', '0123456-', 'metadata-value', false],
  ['456789abcdef', '456789abcde', 'metadata-value', false],
  ['111111', '11l11 1', 'metadata-malformed', true],
  ['05/12/2021', 'O5/12/2021', 'date-metadata', true],
  ['05/12/2021', '05/12/21', 'date-metadata', true],
  ['05/12/2021', '31/12/2021', 'date-metadata', false],
  ['05/12/2021', '13/13/2021', 'date-metadata', false],
  ['05/12/2021', '2021年5月12日', 'date-metadata', true],
  ['05/12/2021', '05／12／2021', 'date-metadata', true],
  ['05/12/2021', '0512/2021', 'date-metadata', true],
];

describe('metadata', () => {
  const rulesOfMetadata = rules.filter(({ id }) => id.includes('metadata'));
  const findings = (text: string, locale = 'nl-NL') =>
    check(parseDocument(text, { locale }), rulesOfMetadata);

  test('that is good is left alone', () => {
    assert.deepEqual(findings(GOOD), []);
    assert.deepEqual(findings(GOOD.replaceAll('\n', '\r\n')), []);
    assert.deepEqual(findings('---\ntitle: Een pagina\n---\n'), []);
    assert.deepEqual(findings('Geen kop'), []);
  });

  test('of old hand-offs is left alone, and told of new ones', () => {
    const keys = ['openlocfilehash', 'sourcegitcommit', 'translationtype'];
    const [hash, commit, type] = keys.map((key) => new RegExp(`ms.${key}: .*\\n`).exec(GOOD)![0]);
    const old = GOOD.replace(
      hash! + commit! + type!,
      type!.replace('HT', 'Human Translation') + commit + hash,
    )
      .replace('nl-NL', 'nl-nl')
      .replace('06/01/2021', '08/29/2017')
      .replace('05/12/2021', '05/12/2017')
      .replace(/ms\.locfileid.*\n/, '');
    assert.deepEqual(findings(old), []);
    assert.deepEqual(
      findings(old.replaceAll('2017', '2021')).map(({ rule }) => rule.replace('metadata-', '')),
      ['order', 'malformed', 'malformed', 'missing'],
    );
  });

  test('with keys of older sites is left alone', () => {
    const keys =
      'ms:assetid: 7a9cf3f2\nms:mtpsurl: https://contoso.com/a(v=1)\nms:contentKeyID: 4854\n';
    assert.deepEqual(findings(GOOD.replace('ms.date', `${keys}ms.date`)), []);
    assert.deepEqual(findings(GOOD.replace('how-to', 'samples')), []);
  });

  test('of two damaged lines is reported twice, also where nobody knows the first key', () => {
    const damaged = GOOD.replace('author: anna-b', 'ms.kantoor：noord').replace(
      'ms.assetid: ',
      'ms.assetid ',
    );
    const expected = ['ms.kantoor: noord', 'ms.assetid: 01234567-89ab-cdef-0123-456789abcdef'];
    assert.deepEqual(
      findings(damaged).map((finding) => preferredFix(finding)?.edits[0]?.newText),
      expected,
    );
  });

  test('names the locale of a page in YAML, too', () => {
    const page = '### YamlMime:Hub\nmetadata:\n  ms.contentlocale: nl-NL\n';
    assert.equal(parseDocument(page).locale, 'nl-NL');
  });

  test('with other English keys in the place of a description is left alone', () => {
    for (const key of ['summary', 'keywords'])
      assert.deepEqual(findings(GOOD.replace('description', key)), []);
  });

  test('with what quotation marks make another text of is left alone', () => {
    for (const value of ['"Foto\\u2019s  delen"', "'Foto''s  delen'"])
      assert.deepEqual(findings(GOOD.replace('Bestanden delen', value)), []);
  });

  for (const title of [
    '“Bestanden delen met anderen”',
    'Gebruik {map} en %s',
    'Sjablonen met {{naam}} en {naam}',
    'Het pad C:\\map\\nieuw gebruiken',
    'Een [map delen',
    'De methode GetFiles(path) gebruiken',
    'Vertaling: mappen',
  ]) {
    test(`is not judged by a source that it does not have: ${title}`, () => {
      const found = findings(GOOD.replace('Bestanden delen', title));
      assert.deepEqual(
        found.filter(({ rule }) => rule === 'metadata-text'),
        [],
      );
    });
  }

  test('in English gets a translation only where YAML reads it as it stands', () => {
    const page = (target: string): string =>
      `${GOOD.replace('Bestanden delen', 'Share your files now')}${pair(103, target, 'Share your files now')}\n`;
    for (const [target, isOffered] of [
      ['Deel nu uw bestanden', true],
      ['Delen: uw bestanden', false],
    ] as const) {
      const [found] = findings(page(target));
      assert.equal(found?.rule, 'metadata-text');
      assert.equal(found?.fixes.length, Number(isOffered));
    }
  });

  for (const [from, to, rule, restored] of damages) {
    for (const lineBreak of ['\n', '\r\n']) {
      const good = GOOD.replaceAll('\n', lineBreak);
      const change = [from, to].map((part) => part.replaceAll('\n', lineBreak));
      test(`${JSON.stringify(change)} is reported`, () => {
        const damaged = good.replace(change[0]!, change[1]!);
        assert.notEqual(damaged, good);
        const [finding, ...others] = findings(damaged);
        assert.equal(finding?.rule, rule);
        assert.deepEqual(others, []);
        const fix = preferredFix(finding);
        assert.equal(fix !== undefined && applyEdits(damaged, fix.edits) === good, restored);
      });
    }
  }
});
