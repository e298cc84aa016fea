import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { generatedLocales } from '../../scripts/cldr-dates.ts';
import { CLDR_ROWS } from '../../server/src/locale/dates/cldr.generated.ts';
import {
  readDates,
  weekdayOf,
  writeDate,
  writeRange,
} from '../../server/src/locale/dates/index.ts';

const LONG: readonly (readonly [locale: string, full: string, monthYear: string])[] = [
  ['nl', '1 maart 2021', 'maart 2021'],
  ['de', '1. März 2021', 'März 2021'],
  ['fr', '1er mars 2021', 'mars 2021'],
  ['es', '1 de marzo de 2021', 'marzo de 2021'],
  ['hu', '2021. március 1.', '2021. március'],
  ['pl', '1 marca 2021', 'marzec 2021'],
  ['cs', '1. března 2021', 'březen 2021'],
  ['ru', '1 марта 2021\u00a0г.', 'март 2021\u00a0г.'],
  ['ja', '2021年3月1日', '2021年3月'],
  ['ko', '2021년 3월 1일', '2021년 3월'],
  ['zh-TW', '2021年3月1日', '2021年3月'],
];

describe('writing dates', () => {
  for (const [locale, full, monthYear] of LONG) {
    test(`${locale}: ${full}`, () => {
      assert.equal(writeDate({ day: 1, month: 3, year: 2021 }, locale), full);
      assert.equal(writeDate({ month: 3, year: 2021 }, locale), monthYear);
    });
  }

  test('with the weekday', () => {
    const values = { day: 2, month: 11, year: 2020, weekday: weekdayOf(2020, 11, 2) };
    assert.equal(writeDate(values, 'nl'), 'maandag 2 november 2020');
    assert.equal(writeDate(values, 'hu'), '2020. november 2., hétfő');
    assert.equal(writeDate(values, 'ja'), '2020年11月2日月曜日');
  });

  test('a range says once what both ends share', () => {
    const from = { day: 16, month: 2, year: 2021 };
    const to = { day: 15, month: 8, year: 2021 };
    assert.equal(writeRange(from, to, 'de'), '16. Februar – 15. August 2021');
    assert.equal(writeRange(from, to, 'ja'), '2021年2月16日～8月15日');
    assert.equal(
      writeRange(from, { ...to, year: 2022 }, 'nl'),
      '16 februari 2021 – 15 augustus 2022',
    );
  });
});

const COPIED: readonly (readonly [locale: string, like: string, expected: string])[] = [
  ['sv', '5 November 2020', '3 Februari 2021'],
  ['fr', '1er mars 2021', '3 février 2021'],
  ['nl', '2020-11-5', '2021-2-3'],
  ['nl', '2020-11-05', '2021-02-03'],
  ['cs', '5. 11. 2020', '3. 2. 2021'],
  ['pt-BR', '5 de nov de 2020', '3 de fev de 2021'],
  ['zh-CN', '2020 年 11 月 2 日', '2021 年 2 月 3 日'],
  ['ar', '١٠/١/٢٠٢٠', '٣/٢/٢٠٢١'],
  ['th', '1 มีนาคม 2563', '3 กุมภาพันธ์ 2564'],
];

describe('writing a date like another', () => {
  for (const [locale, like, expected] of COPIED) {
    test(`${locale}: ${like}`, () => {
      const mention = readDates(like, locale).mentions[0]!;
      const manner = { text: like, mention };
      assert.equal(writeDate({ day: 3, month: 2, year: 2021 }, locale, manner), expected);
    });
  }

  test('a month keeps its case', () => {
    const cases = [
      ['hu', '2021 februárjában', '2021 augusztusában'],
      ['hu', '2021. márciusi', '2021. augusztusi'],
      ['pl', 'styczniowej 2021', 'sierpniowej 2021'],
      ['ru', 'январе 2021', 'августе 2021'],
    ] as const;
    for (const [locale, like, expected] of cases) {
      const mention = readDates(like, locale).mentions[0]!;
      const written = writeDate({ month: 8, year: 2021 }, locale, { text: like, mention });
      assert.equal(written, expected);
    }
  });
});

test('the table is what the Node of this project knows of CLDR', () => {
  const table = readFileSync(new URL(TABLE, import.meta.url), 'utf8');
  const made = /from CLDR ([\d.]+)/.exec(table)?.[1];
  assert.equal(made, process.versions.cldr, 'node scripts/generate-dates.ts makes the table anew');
  assert.deepEqual(CLDR_ROWS, generatedLocales());
});

const TABLE = '../../server/src/locale/dates/cldr.generated.ts';
