import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { DAYS, type Day, type Form, formatted, isRead, LOCALES } from '../support/intl-dates.ts';
import { pair } from '../support/segments.ts';

const DATE_RULES = rules.filter(({ id }) => id.startsWith('date-'));

function findingsOf(text: string, locale: string): Finding[] {
  return check(parseDocument(text, { locale }), DATE_RULES);
}

const CHANGES = {
  day: (one: Day): Day => ({ ...one, day: one.day + 1 }),
  month: (one: Day): Day => ({ ...one, month: (one.month % 12) + 1 }),
  year: (one: Day): Day => ({ ...one, year: one.year + 1 }),
};

/** Short forms that fall together with long ones, or whose point may end the sentence. */
const AMBIGUOUS_SHORT = new Set('br cv es-CO fa kk ks ky lv mt my om os so ti'.split(' '));

describe('in every locale', () => {
  const samples = [DAYS[7]!, DAYS[13]!, DAYS[35]!, { year: 2022, month: 9, day: 2 }];

  for (const form of ['long', 'full', 'medium'] as const) {
    test(`a right date is quiet: ${form}`, () => {
      for (const locale of LOCALES.filter((one) => isRead(one, form))) {
        for (const day of samples) {
          const text = pair(1, formatted(locale, form, day), formatted('en', 'long', day));
          assert.deepEqual(findingsOf(text, locale).map(saying), [], `${locale}: ${text}`);
        }
      }
    });
  }

  for (const [part, change] of Object.entries(CHANGES)) {
    for (const form of ['long', 'medium'] as const) {
      test(`a changed ${part} is reported and mended: ${form}`, () => {
        for (const locale of LOCALES.filter((one) => isRead(one, form))) {
          for (const day of samples) mends(locale, form, day, change(day));
        }
      });
    }
  }
});

function mends(locale: string, form: Form, day: Day, changed: Day): void {
  const source = formatted('en', 'long', day);
  const text = pair(1, formatted(locale, form, changed), source);
  const findings = findingsOf(text, locale);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['date-mismatch'],
    `${locale}: ${text}`,
  );
  const fixed = applyEdits(text, preferredFix(findings[0]!)?.edits ?? []);
  if (form === 'medium' && AMBIGUOUS_SHORT.has(locale)) {
    assert.deepEqual(findingsOf(fixed, locale).map(saying), [], `${locale}: ${fixed}`);
  } else assert.equal(fixed, pair(1, formatted(locale, form, day), source), locale);
}

function saying({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}
