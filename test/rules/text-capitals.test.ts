import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { textCapitals } from '../../server/src/rules/text-capitals.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'Keep a copy of the files in Contoso Drive.';

const told: readonly (readonly [locale: string, target: string, mended: string])[] = [
  ['nl-NL', 'KOPIE BEWAREN', 'Kopie bewaren'],
  ['nl-NL', 'BEWAAR EEN KOPIE IN CONTOSO DRIVE.', 'Bewaar een kopie in Contoso Drive.'],
  ['nl-NL', 'Bewaar ALLE KOPIEËN VAN UW bestanden.', 'Bewaar alle kopieën van uw bestanden.'],
  ['nl-NL', 'bEWAAR EEN KOPIE IN cONTOSO dRIVE.', 'Bewaar een kopie in Contoso Drive.'],
  ['ru-RU', 'СОХРАНИТЕ КОПИЮ.', 'Сохраните копию.'],
];

const quiet: readonly (readonly [locale: string, target: string, source?: string])[] = [
  ['nl-NL', 'API, SDK EN CSP'],
  ['nl-NL', 'BEWAAR EEN KOPIE.', 'KEEP A COPY.'],
  ['nl-NL', 'Bewaar `ALLE DEZE KOPIEËN` hier.'],
  ['de-DE', 'Drücken Sie NACH-OBEN-TASTE.'],
  ['ja-JP', 'コピーを保存します'],
];

describe('targets in capitals', () => {
  for (const [locale, target, mended] of told) {
    test(`${locale} told: ${target}`, () => {
      const [found] = findingsIn(locale, target);
      const text = pair(103, target, SOURCE);
      assert.equal(applyEdits(text, found!.fixes[0]!.edits), pair(103, mended, SOURCE));
    });
  }
  for (const [locale, target, source] of quiet) {
    test(`${locale} quiet: ${target}`, () => {
      assert.deepEqual(findingsIn(locale, target, source), []);
    });
  }

  test('are not written small in German, whose nouns have capitals', () => {
    assert.deepEqual(findingsIn('de-DE', 'KOPIE DER DATEIEN BEHALTEN')[0]?.fixes, []);
  });
});

function findingsIn(locale: string, target: string, source = SOURCE): ReturnType<typeof check> {
  return check(parseDocument(pair(103, target, source), { locale }), [textCapitals]);
}
