import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { termAbbreviation } from '../../server/src/rules/term-abbreviation.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

/** A target, its source, and what is left of the target when it is mended. */
const cases: readonly (readonly [target: string, source: string, mended: string])[] = [
  ['Zwitserse frank (Chf)', 'Swiss franc (CHF)', 'Zwitserse frank (CHF)'],
  ['Russische roebel (WRIJF)', 'Russian ruble (RUB)', 'Russische roebel (RUB)'],
  ['瑞典克朗（克朗）', 'Swedish krona (SEK)', '瑞典克朗（SEK）'],
  ['roebel (WRIJF) en frank (CHF)', 'ruble (RUB) and franc (CHF)', 'roebel (RUB) en frank (CHF)'],
  ['kenmerk (kpı)', 'indicator (KPI)', 'kenmerk (KPI)'],
  ['dollar ($)', 'dollar (USD)', 'dollar ($)'],
  ['US$ (dollar)', 'dollar (USD)', 'US$ (dollar)'],
  ['Europese Unie (UE)', 'European Union (EU)', 'Europese Unie (UE)'],
  ['EUR of euro (munt)', 'euro (EUR)', 'EUR of euro (munt)'],
  ['de euro', 'the euro (EUR)', 'de euro'],
  ['[euro](lijst)', '[euro](EUR)', '[euro](lijst)'],
  ['munt (klein)', 'coin (small)', 'munt (klein)'],
];

describe('abbreviations in parentheses', () => {
  for (const [target, source, mended] of cases) {
    test(`${source}: ${target}`, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale: 'nl-NL' }), [termAbbreviation]);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }
});

/** Three targets of a page with the abbreviation ISV, and one that is judged beside its source. */
const judged: readonly (readonly [target: string, source: string, mended: string])[] = [
  ['De IVS tekent.', 'The ISV signs.', 'De ISV tekent.'],
  ['De ISVV tekent.', 'The ISV signs.', 'De ISV tekent.'],
  ['De ISB tekent.', 'The ISV signs.', 'De ISV tekent.'],
  ['De OSV tekent.', 'The ISV signs.', 'De OSV tekent.'],
  ['De IVS en de ISV tekenen.', 'The ISV signs.', 'De IVS en de ISV tekenen.'],
  ['De IVS tekent.', 'The ISV and IVSs sign.', 'De IVS tekent.'],
  ['De TDS tekent.', 'The TSD signs.', 'De TDS tekent.'],
  ['De `IVS` tekent.', 'The ISV signs.', 'De `IVS` tekent.'],
];

describe('abbreviations with a slip of the pen', () => {
  for (const [target, source, mended] of judged) {
    test(`${source}: ${target}`, () => {
      const others = [103, 104].map((id) => `${pair(id, 'Een ISV.', 'An ISV.')}\n`).join('');
      const text = others + pair(105, target, source);
      const findings = check(parseDocument(text, { locale: 'nl-NL' }), [termAbbreviation]);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), others + pair(105, mended, source));
    });
  }
});
