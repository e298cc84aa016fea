import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

function findingsOf(locale: string, source: string, target: string) {
  const text = pair(103, target, source);
  return { text, findings: check(parseDocument(text, { locale }), rules) };
}

/** Locale, source and a target that says the same in its own way. */
const RIGHT: readonly (readonly [string, string, string])[] = [
  ['da-DK', 'The 18 rooms', 'De atten rum'],
  ['nb-NO', 'The 17 rooms', 'De sytten rommene'],
  ['bg-BG', 'The 15 rooms', 'Петнадесетте стаи'],
  ['ro-RO', 'The 20 rooms', 'Cele douăzeci de camere'],
  ['el-GR', 'The 14 rooms', 'Τα δεκατέσσερα δωμάτια'],
  ['hr-HR', 'The 16 rooms', 'Šesnaest soba'],
  ['uk-UA', 'With 15 users', 'З п’ятнадцятьма користувачами'],
  ['fi-FI', 'In 13 rooms', 'Kolmessatoista huoneessa'],
  ['id-ID', 'The 15 rooms', 'Lima belas ruangan'],
  ['vi-VN', 'The 15 rooms', 'Mười lăm phòng'],
  ['th-TH', 'The 15 rooms', 'ห้องสิบห้าห้อง'],
  ['fa-IR', 'The 17 rooms', 'هفده اتاق'],
  ['hi-IN', 'The 16 rooms', 'सोलह कमरे'],
  ['ca-ES', 'The 17 rooms', 'Les disset sales'],
  ['nl-NL', 'The music of the 1990s', 'De muziek van de jaren 90'],
  ['nl-NL', 'The music of the 1990s', 'De muziek van de jaren negentig'],
  ['zh-CN', '15% off', '八五折'],
  ['de-DE', 'Enter a value.¹', 'Geben Sie einen Wert ein.<sup>1</sup>'],
];

describe('right translations are left alone', () => {
  for (const [locale, source, target] of RIGHT) {
    test(`${locale}: ${target}`, () => {
      assert.deepEqual(findingsOf(locale, source, target).findings, []);
    });
  }
});

/** Locale, source, target, the rules that report, and the target as certain fixes leave it. */
const WRONG: readonly (readonly [string, string, string, string, string])[] = [
  ['de-DE', 'Add 3 rows.', 'Fügen Sie dreizehn Zeilen hinzu.', 'number-missing', ''],
  ['nl-NL', 'Add 4 rows.', 'Voeg veertig rijen toe.', 'number-missing', ''],
  [
    'nl-NL',
    'Use &lt;name&gt; now.',
    'Gebruik nu <name>.',
    'markup-entity',
    'Gebruik nu &lt;name&gt;.',
  ],
  [
    'de-DE',
    String.raw`Enter \<tenant\> here.`,
    String.raw`Geben Sie hier \<Mandant\> ein.`,
    'term-placeholder',
    String.raw`Geben Sie hier \<tenant\> ein.`,
  ],
];

describe('wrong ones are told once', () => {
  for (const [locale, source, target, rule, mended] of WRONG) {
    test(`${locale}: ${target}`, () => {
      const { text, findings } = findingsOf(locale, source, target);
      assert.deepEqual([...new Set(findings.map((finding) => finding.rule))], [rule]);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      const fixed = applyEdits(text, edits);
      assert.ok(fixed.includes(`>${mended || target}</span><span class`), fixed);
    });
  }
});
