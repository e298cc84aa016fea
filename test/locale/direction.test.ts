import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withIsolates } from '../../server/src/locale/direction.ts';

test('words from right to left are isolated in a sentence of the other direction', () => {
  const cases: [locale: string, sentence: string, expected: string][] = [
    ['he-IL', 'The day is 5 במרץ 2020: expected 6.', 'The day is ⟨5 במרץ 2020⟩: expected 6.'],
    ['ar-SA', 'Expected (6 مارس 2020).', 'Expected (⟨6 مارس 2020⟩).'],
    ['ar-SA', '“افتح Azure الآن” for “Open Azure”', '“⟨افتح Azure الآن⟩” for “Open Azure”'],
    ['he-IL', 'The ID 4c0de-103 is there.', 'The ID 4c0de-103 is there.'],
    ['nl-NL', 'A word of another page: מרץ', 'A word of another page: מרץ'],
  ];
  for (const [locale, sentence, expected] of cases) {
    const shown = withIsolates(sentence, locale);
    assert.equal(shown.replaceAll('\u2067', '⟨').replaceAll('\u2069', '⟩'), expected);
  }
});
