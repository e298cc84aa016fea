import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { markupEmphasisMisplaced } from '../../server/src/rules/markup-emphasis-misplaced.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'Select **Save** now.';

/** A target, and what the offered fix makes of it; nothing where the target is right. */
const cases: readonly (readonly [
  locale: string,
  target: string,
  fixed?: string | undefined,
  source?: string,
])[] = [
  ['nl', 'Kies **de Opslaan**.', 'Kies de **Opslaan**.'],
  ['nl', 'Kies **Opslaan en** verder.', 'Kies **Opslaan** en verder.'],
  ['es', 'Haga clic **en el Guardar**', 'Haga clic en el **Guardar**'],
  ['hu', 'Válassza **a Mentés** gombot', 'Válassza a **Mentés** gombot'],
  ['nl', 'Kies **Opslaan**.'],
  ['nl', '**Geldt voor**', undefined, '**Applies to**'],
  ['nl', '**De map**', undefined, '**Folder**'],
  ['nl', '**een map**', undefined, '**a folder**'],
  ['nl', '**de map en alles wat er in staat, ook als het heel veel is en lang duurt**'],
  ['ja', '**の保存**'],
  ['ar', 'إلى **في الموقع**', undefined, 'to **Onsite**'],
];

describe('words that lean out of emphasis', () => {
  for (const [locale, target, fixed, source = SOURCE] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const [found] = check(parseDocument(text, { locale }), [markupEmphasisMisplaced]);
      const fix = found?.fixes[0];
      assert.equal(fix && applyEdits(text, fix.edits), fixed && pair(103, fixed, source));
      assert.equal(found?.fixes.some(({ preferred }) => preferred) ?? false, false);
    });
  }
});
