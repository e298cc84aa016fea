import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** Right translations that look wrong at first sight: none of them is worth a warning. */
const translations: readonly (readonly [locale: string, target: string, source: string])[] = [
  ['ja-JP', '第 1 四半期 (1 ～ 3 月)', 'Q1 (January-March)'],
  ['zh-CN', '2021 年 1-3 月', 'January–March 2021'],
  ['zh-CN', '在 3 到 4 月', 'in March-April'],
  ['ko-KR', '2021년 5~8월', 'May-August 2021'],
  ['ar-SA', 'بين 1 مايو و15 مايو 2021', 'between May 1 and May 15, 2021'],
  ['de-DE', 'Wählen Sie **Datei** > **Öffnen** aus.', 'Select **File > Open**.'],
  ['de-DE', 'Wählen Sie **Datei > Öffnen** aus.', 'Select **File** > **Open**.'],
  ['de-DE', 'Die [Preise](a.md) für Contoso ansehen.', 'See [Contoso pricing](a.md).'],
  // Spans of time in other units, and round numbers in words.
  ['de-DE', 'ein Jahresabonnement', 'a 12-month subscription'],
  ['ru-RU', 'в течение суток', 'within 24 hours'],
  ['pl-PL', 'rezerwacja na rok lub trzy lata', 'a 1-year or 3-year reservation'],
  ['ja-JP', '1 か月間の試用', 'a trial of 30 days'],
  ['ar-SA', 'الحد الأقصى مليون طلب.', 'The limit is 1,000,000 requests.'],
  ['ko-KR', '수백 명의 사용자', '100s of users'],
  ['ja-JP', '24 時間 365 日のサポート', '24x7 support'],
  ['tr-TR', 'Çok çok önemli', 'Very, very important'],
  ['ru-RU', 'Центр обновления Windows', 'Windows Update'],
];

describe('right translations', () => {
  for (const [locale, target, source] of translations) {
    test(`${locale}: ${target}`, () => {
      const document = parseDocument(pair(103, target, source), { locale });
      const loud = check(document, rules).filter(({ rule, severity }) => {
        const isOfPage = /^(?:metadata|id)-/.test(rule);
        return !isOfPage && (severity === 'error' || severity === 'warning');
      });
      assert.deepEqual(
        loud.map(({ message }) => message),
        [],
      );
    });
  }
});

test('other months than those of a range are told', () => {
  const text = pair(103, '第 1 四半期 (1 ～ 4 月)', 'Q1 (January-March)');
  const found = check(parseDocument(text, { locale: 'ja-JP' }), rules);
  assert.deepEqual(
    found.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule),
    ['date-mismatch'],
  );
});
