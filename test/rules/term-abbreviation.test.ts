import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { termAbbreviation } from '../../server/src/rules/term-abbreviation.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
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

/** Pairs of a page, and what is reported of its targets. */
const pages: readonly (readonly [
  what: string,
  pairs: readonly (readonly [target: string, source: string])[],
  found: readonly string[],
])[] = [
  ['units of the metric system', [['maks. 250 kB', 'up to 250 KB']], []],
  ['odd capitals', [['de CsP en de McCL', 'the CSP and the MCCL']], ['CsP', 'McCL']],
  [
    'small letters with a witness',
    [
      ['de csp', 'the CSP'],
      ['CSP', 'CSP'],
    ],
    ['csp'],
  ],
  [
    'letters that changed their places',
    [
      ['de (SCP) hier', 'the (CSP) here'],
      ['CSP', 'CSP'],
      ['een CSP', 'a CSP'],
    ],
    ['SCP'],
  ],
  ['an abbreviation of the language', [['Congo (RDC)', 'Congo (DRC)']], []],
  ['small letters without one', [['de csp', 'the CSP']], []],
  ['one that is kept too', [['CSP of csp', 'CSP or CSP']], []],
  ['an inflected one', [['de CSP-s', 'the CSP']], []],
  [
    'a word of the language',
    [
      ['de chip', 'the CHIP'],
      ['een chip', 'a part'],
      ['CHIP', 'CHIP'],
    ],
    [],
  ],
  [
    'a spelling of the source',
    [
      ['de PoE', 'the POE'],
      ['de PoE', 'the PoE'],
    ],
    [],
  ],
  [
    'a cell',
    [
      ['Tj', 'TJ'],
      ['Nee', 'NO'],
    ],
    ['Tj'],
  ],
  [
    'words of stress',
    [
      ['niet', 'NOT'],
      ['Not', 'NOT'],
    ],
    [],
  ],
  [
    'formats',
    [
      ['een zip', 'a ZIP'],
      ['ZIP', 'ZIP'],
    ],
    [],
  ],
  ['a part of a name', [['in tools.cSp', 'in CSP']], []],
];

describe('abbreviations in other capitals', () => {
  for (const [what, pairs, expected] of pages) {
    test(what, () => {
      const text = pairs.map(([target, source], i) => pair(103 + i, target, source)).join('\n\n');
      const findings = check(parseDocument(text, { locale: 'nl-NL' }), [termAbbreviation]);
      const found = findings.map(({ range: { start, end } }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });
  }
});

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
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(text, edits), others + pair(105, mended, source));
    });
  }
});

test('two letters that changed places are told without a witness, and mended when asked', () => {
  const text = pair(103, 'De TDS tekent.', 'The TSD signs.');
  const [finding] = check(parseDocument(text, { locale: 'nl-NL' }), [termAbbreviation]);
  assert.equal(preferredFix(finding!), undefined);
  assert.equal(
    applyEdits(text, finding!.fixes[0]!.edits),
    pair(103, 'De TSD tekent.', 'The TSD signs.'),
  );
});
