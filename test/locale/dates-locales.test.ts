import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type DateMention,
  type DateValues,
  dateLanguage,
  readDates,
  weekdayOf,
  writeDate,
} from '../../server/src/locale/dates/index.ts';
import { DAYS, formatted, formattedRange, isRead, LOCALES } from '../support/intl-dates.ts';

function reads(locale: string, text: string, { day, month, year, weekday }: Partial<DateValues>) {
  const { mentions } = readDates(text, locale);
  assert.deepEqual(mentions.map(valuesOf), [[day, month, year]], `${locale}: ${text}`);
  const [mention] = mentions as [DateMention];
  if (weekday !== undefined) assert.equal(mention.weekday?.value, weekday, `${locale}: ${text}`);
  if (mention.form !== 'words') return;
  assert.ok(dateLanguage(locale).orders.has(mention.order), `${locale}: order of ${text}`);
  assert.equal(mention.english || mention.weak, false, `${locale}: ${text}`);
}

function valuesOf({ day, month, year }: DateMention): (number | undefined)[] {
  return [day?.value, month?.value, year?.value];
}

describe('every locale', () => {
  test('reads what it writes', () => {
    for (const locale of LOCALES) {
      for (const { year, month, day } of DAYS) {
        const weekday = weekdayOf(year, month, day);
        const forms = [
          { day, month, year },
          { month, year },
          { day, month },
        ];
        for (const form of forms) reads(locale, writeDate(form, locale), form);
        if (!isRead(locale, 'full')) continue;
        reads(locale, writeDate({ day, month, year, weekday }, locale), {
          day,
          month,
          year,
          weekday,
        });
      }
    }
  });

  for (const form of ['long', 'full', 'medium', 'numeric'] as const) {
    test(`reads what Intl writes: ${form}`, () => {
      for (const locale of LOCALES.filter((one) => isRead(one, form))) {
        for (const day of DAYS) {
          const { year, month, day: date } = day;
          const weekday = form === 'full' ? weekdayOf(year, month, date) : undefined;
          reads(locale, formatted(locale, form, day), { ...day, weekday });
        }
      }
    });
  }

  test('reads the ranges that Intl writes', () => {
    const from = { year: 2021, month: 2, day: 5 };
    for (const to of [
      { ...from, day: 17 },
      { ...from, month: 7 },
      { ...from, year: 2022 },
    ]) {
      for (const locale of LOCALES.filter((one) => !ODD_RANGES.has(one))) {
        const text = formattedRange(locale, from, to);
        const read = readDates(text, locale).mentions.map(valuesOf);
        const expected = [from, to].map(({ day, month, year }) => [day, month, year]);
        assert.deepEqual(read, expected, `${locale}: ${text}`);
      }
    }
  });
});

// Ranges that CLDR writes with other signs than the dates themselves, or with a month left out.
const ODD_RANGES = new Set('dz ee ii ka kn lo mn sw'.split(' '));
