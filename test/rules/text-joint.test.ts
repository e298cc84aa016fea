import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textDotlessI } from '../../server/src/rules/text-dotless-i.ts';
import { textJoint } from '../../server/src/rules/text-joint.ts';
import { textMissingSpace } from '../../server/src/rules/text-missing-space.ts';
import { textSpaceAfter } from '../../server/src/rules/text-space-after.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const RULES = [textDotlessI, textJoint, textMissingSpace, textSpaceAfter];

/** A language, a target, and what is left when its faults are mended; the same where it has none. */
type Case = readonly [locale: string, target: string, mended: string, source?: string];

const cases: readonly Case[] = [
  ['tr', "API 'sini ve **Kaydet**' i seçin", "API'sini ve **Kaydet**'i seçin"],
  ['tr', '1 Temmuz 2021 ’ de', '1 Temmuz 2021’de'],
  ['tr', "'Kaydet' de burada", "'Kaydet' de burada"],
  ['tr', "değer 'string' bulunamadı", "değer 'string' bulunamadı"],
  ['tr', "`a 'de b` kodu", "`a 'de b` kodu"],
  ['fr', 'L’ `outil` et l’ **aide**', 'L’`outil` et l’**aide**'],
  ['fr', 'Jusqu’ ici, qu’ on', 'Jusqu’ici, qu’on'],
  ['fr', '‘l’ est une lettre', '‘l’ est une lettre'],
  ['it', "all' interno, un po' di", "all'interno, un po' di"],
  ['ca', 'l’ eina', 'l’eina'],
  ['nl', "programma' s", "programma's"],
  ['nl', "de knop 'Opslaan' staat", "de knop 'Opslaan' staat"],
  ['da', "flere API' er", "flere API'er"],
  ['sv', 'flera API: er', 'flera API:er'],
  ['sv', 'två saker: en såg', 'två saker: en såg'],
  ['fi', 'APIT: t ja Azure: n', 'APIT:t ja Azure:n'],
  ['fi', 'kaksi: ja yksi', 'kaksi: ja yksi'],
  ['hu', '2021- es, Azure -ban', '2021-es, Azure-ban'],
  ['hu', 'szoftver - és hardver', 'szoftver - és hardver'],
  ['de', "die Taste 'n' drücken", "die Taste 'n' drücken"],
  ['de', 'Das **Saal** -Objekt, `x` -Feld', 'Das **Saal**-Objekt, `x`-Feld'],
  ['sv', 'Öppna [rummet](a.md) -objektet', 'Öppna [rummet](a.md)-objektet'],
  ['de', 'die <xref:Saal> -Klasse', 'die <xref:Saal>-Klasse'],
  ['fi', 'Avaa **Iso sali** -kenttä', 'Avaa **Iso sali** -kenttä'],
  ['de', '**Säle** und -Räume', '**Säle** und -Räume'],
  ['de', 'Die- `halle` Eigenschaft, der- `x`', 'Die- `halle` Eigenschaft, der `x`'],
  ['de', 'Nutzen Sie die- `halle` Eigenschaft.', 'Nutzen Sie die `halle`-Eigenschaft.'],
  ['de', '**Saal** -der große', '**Saal** -der große', '**Hall** - the big one'],

  ['cs', 'Kód ( `id` )', 'Kód (`id` )', 'The code (`id`)'],
  ['es', '¿ Quién es?', '¿Quién es?'],
  ['de', '„ Name“', '„Name“'],
  ['cs', 'Pole ( )', 'Pole ( )'],

  ['sv', 'programmet(CSP) finns', 'programmet (CSP) finns', 'the program (CSP)'],
  ['sv', 'fil(er)', 'fil(er)', 'file'],
  ['ko', '프로그램(CSP)', '프로그램(CSP)', 'the program (CSP)'],
  ['pl', 'w formie`id`', 'w formie `id`', 'in the form `id`'],
  ['de', 'die `Liste`s', 'die `Liste`s', 'the `Liste` here'],
  ['ja', 'これは`id`です', 'これは`id`です', 'this is `id` here'],
  ['en', 'call(ing) `id`s', 'call(ing) `id`s', 'call(ing) `id`s'],

  ['tr', 'bir iş ve Iş', 'bir iş ve İş'],
  ['tr', 'Için ve Işığı', 'İçin ve Işığı'],
  ['tr', 'Insider ve Information', 'Insider ve Information', 'Insider and Information'],
  ['tr', 'Isı ve Irak', 'Isı ve Irak'],
  ['de', 'Ist und ist', 'Ist und ist'],
  ['tr', 'oda KIMLIĞI, kimlik', 'oda KİMLİĞİ, kimlik'],
  ['tr', 'ÖĞRENCININ', 'ÖĞRENCİNİN'],
  ['tr', 'KIMLIĞI', 'KIMLIĞI'],
  ['tr', 'ÇIKIŞ, ÇOCUĞUMUZ IÇIN', 'ÇIKIŞ, ÇOCUĞUMUZ IÇIN'],
];

describe('spaces at the joints of words', () => {
  for (const [locale, target, mended, source = 'the same'] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale }), RULES);
      const fixes = findings.map((finding) => preferredFix(finding)!);
      assert.equal(
        applyEdits(
          text,
          fixes.flatMap(({ edits }) => edits),
        ),
        pair(103, mended, source),
      );
    });
  }
});
