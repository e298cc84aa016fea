import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareNumbers } from '../../server/src/locale/numbers/compare.ts';
import type { NumberText } from '../../server/src/locale/numbers/comparison.ts';
import { valuesOf } from '../../server/src/locale/numbers/figures.ts';
import { readNumbers } from '../../server/src/locale/numbers/read.ts';
import { spelledLike, unitOf } from '../../server/src/locale/numbers/units.ts';
import { saysInWords } from '../../server/src/locale/numbers/words.ts';
import { writeLike } from '../../server/src/locale/numbers/write.ts';
import { range, slice } from '../../server/src/text/range.ts';

describe('figures', () => {
  const readings: readonly (readonly [figures: string, values: string])[] = [
    ['5', '5'],
    ['05', '5'],
    ['0', '0'],
    ['1,234', '1234 1.234'],
    ['1.234', '1234 1.234'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1.234.567', '1234567'],
    ['1 234', '1234'],
    ['1\u202f234,5', '1234.5'],
    ['28.40', '28.4'],
    ['3,5', '3.5'],
    ['2.1.3', '2.1.3'],
    ['4\\.1', '4.1'],
    ['٣٥', '35'],
    ['１２，０００', '12000'],
    ['1'.repeat(50), '1'.repeat(50)],
  ];
  for (const [figures, values] of readings) {
    test(`${figures} says ${values}`, () =>
      assert.equal(valuesOf(figures, 'nl').join(' '), values));
  }
});

describe('numbers of a text', () => {
  /** Numbers with `?` after those that stand in a name, a time or a fraction. */
  const readings: readonly (readonly [text: string, numbers: string])[] = [
    ['Kies 5 mappen.', '5'],
    ['10 000 of 10.000, 3', '10 000 10.000 3'],
    ['in 2020, 500 keer', '2020 500'],
    ['FY21 O365 x-86 v2', '21 365? 86? 2?'],
    ['24x7 1/2 10:30', '24? 7? 1? 2? 10:30'],
    ['21Vianet 3rd 8 AM', '21? 3? 8 AM?'],
    ['5GB 30-day 1\\. Stap 1:', '5 30 1 1'],
    ['25 % 100% %50', '25 100? 50'],
    ['30 万 第3阶段', '30 3'],
  ];
  for (const [text, numbers] of readings) {
    test(text, () => {
      const found = readNumbers(text, range(0, text.length), [], 'nl');
      const shown = found.map((one) => slice(text, one.range) + (one.isFirm ? '' : '?'));
      assert.equal(shown.join(' '), numbers);
    });
  }

  test('multiplies by the word or sign beside them', () => {
    const says = (text: string): string[] => [
      ...readNumbers(text, range(0, text.length), [], 'nl')[0]!.values,
    ];
    for (const text of ['300K', '300 000', '300 thousand', '30万', '0.3 million', '300 тыс.']) {
      assert.ok(says(text).includes('300000'), text);
    }
    assert.ok(says('2PM').includes('14'));
    assert.deepEqual(says('3 minutes'), ['3']);
  });

  test('skips what it is told to', () => {
    assert.deepEqual(readNumbers('1 `2` 3', range(0, 7), [range(2, 5)], 'nl').length, 2);
  });

  test('reads any text into rising ranges', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '0', '.', ',', ' ', '\\', 'K', '%') }),
        (text) => {
          let last = 0;
          for (const { range: at, values } of readNumbers(text, range(0, text.length), [], 'nl')) {
            assert.ok(last <= at.start && at.start < at.end && at.end <= text.length);
            assert.ok(values.length > 0);
            last = at.end;
          }
        },
      ),
    );
  });
});

describe('number words', () => {
  const words: readonly (readonly [language: string, value: number, yes: string, no: string])[] = [
    ['ar', 8, 'ثمانية ساعات', 'ساعات'],
    ['cs', 3, 'tři měsíce', 'měsíce'],
    ['de', 6, 'sechsmonatig', 'monatlich'],
    ['es', 5, 'cinco días', 'días'],
    ['fr', 1, 'la première', 'universel'],
    ['hu', 12, 'tizenkét hónap', 'hónap'],
    ['it', 20, 'venti giorni', 'giorni'],
    ['ja', 3, 'サード パーティ', 'パーティ'],
    ['ko', 4, '네 가지', '시네마'],
    ['nl', 11, 'elf dagen', 'zelf'],
    ['pl', 2, 'drugi rok', 'rok'],
    ['pt', 100, 'cem por cento', 'por cima'],
    ['ru', 19, 'девятнадцать дней', 'дней'],
    ['sv', 2, 'andra året', 'året'],
    ['tr', 3, 'üçüncü taraf', 'taraf'],
    ['zh', 2, '两个', '多个'],
  ];
  for (const [language, value, yes, no] of words) {
    test(`${language} says ${value}: ${yes}`, () => {
      assert.ok(saysInWords(yes, language, value));
      assert.ok(!saysInWords(no, language, value));
    });
  }

  test('are not known for every number and language', () => {
    assert.ok(!saysInWords('fjörutíu', 'is', 40));
    assert.ok(!saysInWords('veertig', 'nl', 40));
  });
});

describe('comparing numbers', () => {
  /** The numbers that are missing from the target and those that are foreign to the source. */
  type Case = readonly [
    language: string,
    source: string,
    target: string,
    missing: string,
    extra: string,
  ];
  const cases: readonly Case[] = [
    ['nl', 'In 5 days', 'Over 5 dagen', '', ''],
    ['nl', 'In 5 days', 'Over 6 dagen', '5', '6'],
    ['nl', 'In 5 days', 'Over vijf dagen', '', ''],
    ['nl', 'In 5 days', 'Binnenkort', '5', ''],
    ['nl', 'In five days', 'Over 5 dagen', '', ''],
    ['nl', 'Soon', 'Over 5 dagen', '', '5'],
    ['nl', 'A copy', '1 kopie', '', ''],
    ['nl', 'Example 1', 'Voorbeeld 2', '1', '2'],
    ['fr', 'Example 1: Create a list', 'Exemple 2 : créer une liste', '1', '2'],
    ['de', '1,500 units', '1.500 Einheiten', '', ''],
    ['de', '1,500 units', '1.600 Einheiten', '1,500', '1.600'],
    ['ja', '$300K revenue', '30 万ドルの収益', '', ''],
    ['fr', '21Vianet', 'Vianet', '', ''],
    ['fr', 'FY21', 'exercice 2021', '', ''],
    ['fr', 'In spring', 'Au printemps 2021', '', ''],
    ['sv', '5 of 5', '5 av 6', '5', '6'],
    ['sv', '5 of 5', '5', '', ''],
    ['de', '100% credit', 'volle Gutschrift', '', ''],
    ['zh', '24 hours per day, 365 days per year', '全年全天候', '', ''],
    ['es', '24 hours per day, 365 days per year', '2 horas al día, 365 días', '24', '2'],
  ];
  for (const [language, source, target, missing, extra] of cases) {
    test(`${source} = ${target}`, () => {
      const found = compareNumbers(side(source, 'en'), side(target, language));
      const texts = [
        found.missing.map((one) => slice(source, one.range)).join(),
        found.extra.map((one) => slice(target, one.range)).join(),
      ];
      assert.deepEqual(texts, [missing, extra]);
    });
  }
});

function side(text: string, language: string): NumberText {
  const within = range(0, text.length);
  return { text, within, language, numbers: readNumbers(text, within, [], language), dates: [] };
}

describe('writing numbers', () => {
  const forms: readonly (readonly [string, string, string | undefined])[] = [
    ['5', '6', '5'],
    ['5', '1.200', '5'],
    ['1,500', '1.600', '1.500'],
    ['1,500', '1\u00a0600', '1\u00a0500'],
    ['2.5', '3,5', '2,5'],
    ['1,500.5', '1.600,5', '1.500,5'],
    ['1,500', '16', undefined],
    ['2.5', '25', undefined],
    ['2.1.3', '2.1.4', '2.1.3'],
    ['2.1.3', '2,1,4', undefined],
    ['10:30', '10:31', '10:30'],
    ['10:30', '22:31', undefined],
    ['300', '۴۰۰', '۳۰۰'],
    ['1,250.5', '۱٬۲۵۰٫۶', '۱٬۲۵۰٫۵'],
    ['2.5', '৩.৬', '২.৫'],
    ['2.5', '(3.5', undefined],
  ];
  for (const [english, manner, expected] of forms) {
    test(`${english} like ${manner}`, () => assert.equal(writeLike(english, manner), expected));
  }
});

describe('units', () => {
  const units: readonly (readonly [text: string, key: string | undefined])[] = [
    ['5 GB', 'GB'],
    ['5\u00a0Go', 'GB'],
    ['5 ГБ', 'GB'],
    ['%5', '%'],
    ['5 ％', '%'],
    ['US$ 5', '$'],
    ['5 USD', '$'],
    ['5 days', undefined],
  ];
  for (const [text, key] of units) {
    test(text, () => {
      const [number] = readNumbers(text, range(0, text.length), [], 'nl');
      assert.equal(unitOf(text, number!, 'nl')?.key, key);
    });
  }

  test('are written in the manner of others', () => {
    assert.equal(spelledLike('MB', 'GB'), 'MB');
    assert.equal(spelledLike('MB', 'To'), 'Mo');
    assert.equal(spelledLike('GB', 'MB'), 'GB');
    assert.equal(spelledLike('GB', 'МБ'), 'ГБ');
    assert.equal(spelledLike('GB', 'Mo'), 'Go');
  });
});
