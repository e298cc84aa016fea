import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { saidOfNumbers } from '../support/numbers.ts';
import { pair } from '../support/segments.ts';

function findingsOf(text: string, locale: string): Finding[] {
  return check(parseDocument(text, { locale }), rules);
}

/** Bare hours for `5:30 PM`, which are another time on a clock of 24 hours, and what they become. */
const BARE: Readonly<Record<string, readonly [target: string, fixed: string]>> = {
  'ar-SA': ['نفتح في 5:30.', 'نفتح في 17:30.'],
  'cs-CZ': ['Otevíráme v 5:30.', 'Otevíráme v 17:30.'],
  'de-DE': ['Wir öffnen um 5.30 Uhr.', 'Wir öffnen um 17.30 Uhr.'],
  'es-ES': ['Abrimos a las 5:30.', 'Abrimos a las 17:30.'],
  'fr-FR': ['Nous ouvrons à 5 h 30.', 'Nous ouvrons à 17 h 30.'],
  'hu-HU': ['Nyitás: 5:30.', 'Nyitás: 17:30.'],
  'it-IT': ['Apriamo alle 5:30.', 'Apriamo alle 17:30.'],
  'ja-JP': ['5 時 30 分に開きます。', '17 時 30 分に開きます。'],
  'ko-KR': ['5시 30분에 엽니다.', '17시 30분에 엽니다.'],
  'nl-NL': ['We openen om 5.30 uur.', 'We openen om 17.30 uur.'],
  'pl-PL': ['Otwieramy o 5:30.', 'Otwieramy o 17:30.'],
  'pt-BR': ['Abrimos às 5h30.', 'Abrimos às 17h30.'],
  'pt-PT': ['Abrimos às 5:30.', 'Abrimos às 17:30.'],
  'ru-RU': ['Мы открываемся в 5:30.', 'Мы открываемся в 17:30.'],
  'sv-SE': ['Vi öppnar kl. 5.30.', 'Vi öppnar kl. 17.30.'],
  'tr-TR': ['Açılış: 5:30.', 'Açılış: 17:30.'],
  'zh-CN': ['我们 5:30 开门。', '我们 17:30 开门。'],
  'zh-TW': ['我們 5 點 30 分開門。', '我們 17 點 30 分開門。'],
};

describe('a bare hour for 5:30 PM', () => {
  for (const [locale, [target, fixed]] of Object.entries(BARE)) {
    test(locale, () => {
      const text = pair(103, target, 'We open at 5:30 PM.');
      const [finding, ...others] = findingsOf(text, locale);
      assert.equal(finding?.rule, 'number-unit');
      assert.deepEqual(others, []);
      assert.equal(
        applyEdits(text, preferredFix(finding!)!.edits),
        pair(103, fixed, 'We open at 5:30 PM.'),
      );
    });
  }
});

const SAID: readonly (readonly [
  locale: string,
  source: string,
  target: string,
  expected: string,
])[] = [
  ['nl-NL', 'At 5 PM', 'Om 5 uur', 'unit: 5 is not PM: expected 17.'],
  ['nl-NL', 'At 5 PM', 'Om 5 uur ’s middags', ''],
  ['nl-NL', 'At 5 PM', 'Om 5 uur ’s ochtends', 'unit: 5 is in the morning: expected PM.'],
  ['nl-NL', 'At 5 PM', 'Om vijf uur', ''],
  ['de-DE', 'At 5 AM', 'Um 5 Uhr nachmittags', 'unit: 5 is in the afternoon: expected AM.'],
  ['de-DE', 'At 5 AM', 'Um 5 Uhr', ''],
  ['de-DE', '5 people at 5 PM', '5 Personen um 17 Uhr', ''],
  ['fr-FR', 'At 12:00 PM', 'À 12h00', ''],
  ['fr-FR', 'At 12:00 AM', 'À 12h00', 'unit: 12h00 is not AM: expected 0h00.'],
  ['fr-FR', 'At 12:00 AM', 'À 0h00', ''],
  ['es-ES', 'From 9 AM to 5 PM', 'De 9:00 a 5:00', 'unit: 5:00 is not PM: expected 17:00.'],
  ['es-ES', 'From 9 AM to 5 PM', 'De 9:00 a 17:00', ''],
  ['es-ES', 'From 1 to 5 PM', 'De 13:00 a 17:00', ''],
  ['es-ES', 'From 1:00-5:00 PM', 'De 1:00 a 5:00 de la tarde', ''],
  ['es-ES', 'From 1 to 5 AM', 'De 1:00 a 5:00', ''],
  ['fi-FI', 'At 5 PM', 'Kello 5 iltapäivällä', ''],
  ['pl-PL', 'At 5 PM', 'O 5 po południu', ''],
  ['pt-BR', 'At 9 PM', 'Às 9 da noite', ''],
  ['ru-RU', 'At 2 PM', 'В 2 часа дня', ''],
];

describe('halves of the day', () => {
  for (const [locale, source, target, expected] of SAID) {
    test(`${locale} ${source}: ${target}`, () => {
      assert.equal(saidOfNumbers(locale, source, target), expected);
    });
  }
});

test('the second of two hours is not mended unasked, nor one with an ending', () => {
  for (const target of ['De 1 a 5', 'Saat 5’te']) {
    const locale = target.startsWith('De') ? 'es-ES' : 'tr-TR';
    const [finding] = findingsOf(pair(103, target, '1-5 PM'), locale);
    assert.equal(preferredFix(finding!), undefined);
  }
});
