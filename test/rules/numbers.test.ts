import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saidOfNumbers } from '../support/numbers.ts';

/** What differs, and how it is said. */
const WRONG: readonly (readonly [
  locale: string,
  source: string,
  target: string,
  expected: string,
])[] = [
  ['nl-NL', '300K rows', '300 rijen', 'unit: 300 differs from the source: expected 300K.'],
  ['de-DE', '5 million', '5 Milliarden', 'unit: 5 differs from the source: expected 5 million.'],
  ['de-DE', '5 billion', '5 Billionen', 'unit: 5 differs from the source: expected 5 billion.'],
  ['de-DE', '5 million or 10 million', '5 oder 10 Millionen', ''],
  ['de-DE', 'A 4K display', 'Ein 4-K-Bildschirm', ''],
  ['nl-NL', 'The 3M filter', 'Het filter van 3 maanden', ''],
  ['ko-KR', 'At least USD$300K in revenue', '최소 USD$300K를 거래', ''],
  ['ja-JP', '$10M of 5', '5 の 10 ドル', 'unit: 10 differs from the source: expected 10M.'],
  [
    'nl-NL',
    'Within 30 days',
    'Binnen 3O dagen',
    'changed: 3O differs from the source: expected 30.',
  ],
  [
    'nl-NL',
    'Within 15 days',
    'Binnen l5 dagen',
    'changed: l5 differs from the source: expected 15.',
  ],
  ['nl-NL', 'It costs $100', 'Het kost 100', 'unit: 100 has lost its currency: expected $.'],
  ['nl-NL', '$50 and $100', '50 en $ 100', 'unit: 50 has lost its currency: expected $.'],
  ['nl-NL', '$50 and $100', '$ 50 en 100', ''],
  ['de-DE', 'It costs $100', 'Das kostet 100 Dollar', ''],
  ['ru-RU', 'It costs $100', 'Цена — 100 долларов', ''],
  ['ko-KR', 'It costs $100', '100 USD입니다', ''],
  ['zh-CN', 'It costs $100', '需要 100 美元', ''],
  ['nl-NL', 'At 5 PM', 'Om 5 AM', 'unit: AM differs from the source: expected PM.'],
  ['zh-CN', 'At 5:30 PM', '上午 5:30', 'unit: 上午 differs from the source: expected 下午.'],
  ['ja-JP', 'At 9 AM', '午後 9 時', 'unit: 午後 differs from the source: expected 午前.'],
  ['es-ES', 'At 5 PM', 'A las 5 a. m.', 'unit: a. m differs from the source: expected p. m.'],
  ['ko-KR', 'At 9 AM', '오전 9시', ''],
  ['ar-SA', 'At 9 AM', '9 م', 'unit: م differs from the source: expected ص.'],
  [
    'pl-PL',
    'By FY21 Q2',
    'Do 2. kwartału 2019',
    'changed: 2019 differs from the source: expected 2021.',
  ],
  ['hu-HU', 'In FY21', 'A pénzügyi évben', 'missing: The source says 21, which is missing here.'],
  [
    'nl-NL',
    'Get v2.0.1 now',
    'Nu ophalen',
    'missing: The source says 2.0.1, which is missing here.',
  ],
  ['fr-FR', 'At 10:30', 'Plus tard', 'missing: The source says 10:30, which is missing here.'],
  ['fr-FR', 'At 12:00 AM', 'À minuit', ''],
  [
    'de-DE',
    'For USD15 per month',
    'Pro Monat',
    'missing: The source says 15, which is missing here.',
  ],
  ['de-DE', 'Use 100 percent of it', 'Voll ausnutzen', ''],
  [
    'fr-FR',
    'Up to 1,000 rows',
    'Jusqu’à 1 001 lignes',
    'changed: 1 001 differs from the source: expected 1 000.',
  ],
  ['zh-CN', 'Steps 1, 2, and 3', '步骤 1,2,3', ''],
  ['zh-CN', 'Steps 1, 2, and 4', '步骤 1,2,3', 'changed: 3 differs from the source: expected 4.'],
  [
    'de-DE',
    'In Q2 (FY21)',
    'Im zweiten Quartal (GJ21, Q3)',
    'changed: 3 differs from the source: expected 2.',
  ],
  ['sv-SE', 'E3, E5', 'E5 och E5', 'changed: 5 differs from the source: expected 3.'],
  ['sv-SE', 'E3, E5', 'E5 och E3', ''],
  ['sv-SE', 'E3, E3 and E5', 'E3 och E5', ''],
  [
    'pt-PT',
    'Q2 and 5 more',
    'Q22 e mais 6',
    'changed: 22 differs from the source: expected 2. changed: 6 differs from the source: expected 5.',
  ],
  [
    'ko-KR',
    '24 hours a day, 365 days a year for each',
    '1 년 366 일 매일 24 시간',
    'changed: 366 differs from the source: expected 365.',
  ],
  ['ko-KR', '24 hours a day, 365 days a year', '매일 24 시간', ''],
  [
    'nl-NL',
    'Microsoft 365 and Dynamics 365',
    'Microsoft 366 en Dynamics 365',
    'changed: 366 differs from the source: expected 365.',
  ],
  ['fr-FR', 'Limit¹', 'Limite²', 'changed: ² differs from the source: expected ¹.'],
  ['fr-FR', 'Limit¹', 'Limite1', 'changed: 1 differs from the source: expected ¹.'],
  ['fr-FR', 'Limit¹', 'Limite', 'missing: The source says ¹, which is missing here.'],
  ['fr-FR', 'Limit¹ of 1', 'Limite de 1', 'missing: The source says ¹, which is missing here.'],
  ['fr-FR', 'Limit¹ and 2 rows²', '2 lignes² et une limite¹', ''],
  ['fr-FR', 'Limit¹', 'Limite (1)', ''],
  ['fr-FR', 'Limit¹', 'Limite<sup>1</sup>', ''],
  ['fr-FR', '5 m² each', '5 mètres carrés chacun', ''],
  ['fr-FR', '5 m² each', '5 m³ chacun', 'changed: ³ differs from the source: expected ².'],
  ['fr-FR', '1 <sup>2</sup>', '1 <sup>1</sup>', 'changed: 1 differs from the source: expected 2.'],
  [
    'fr-FR',
    'First<sup>1</sup>, last<sup>2</sup>',
    'Premier<sup>1</sup>, dernier<sup>3</sup>',
    'changed: 3 differs from the source: expected 2.',
  ],
  ['fr-FR', 'Limit[^1]', 'Limite[^2]', 'changed: 2 differs from the source: expected 1.'],
  ['nl-NL', 'Open Windows 10', 'Open Windows', ''],
  ['nl-NL', 'Open Windows 10', 'Open Office 365', ''],
  [
    'nl-NL',
    'Open Windows 10',
    'Open Windows 11',
    'changed: 11 differs from the source: expected 10.',
  ],
  ['en-GB', 'The 42 files', 'The forty-two files', ''],
];

describe('numbers that differ', () => {
  for (const [locale, source, target, expected] of WRONG) {
    test(`${locale} ${source}: ${target}`, () => {
      assert.equal(saidOfNumbers(locale, source, target), expected);
    });
  }
});
