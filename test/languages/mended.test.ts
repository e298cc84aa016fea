import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A damaged target, and what the certain fixes make of it. */
type Mended = readonly [locale: string, source: string, target: string, mended: string];

const SHARED = 'From July 28 to August 4, 2023';
const NEAR = 'From May 3 to May 17, 2023';

const MENDED: Readonly<Record<string, readonly Mended[]>> = {
  'a month that is lost before another': [
    ['de-DE', SHARED, 'Vom 28. bis 4. August 2023', 'Vom 28. Juli bis 4. August 2023'],
    ['cs-CZ', SHARED, 'Od 28. do 4. srpna 2023', 'Od 28. července do 4. srpna 2023'],
    ['sr-Latn-RS', SHARED, 'Od 28. do 4. avgusta 2023.', 'Od 28. jula do 4. avgusta 2023.'],
    ['fa-IR', SHARED, 'از ۲۸ تا ۴ اوت ۲۰۲۳', 'از ۲۸ ژوئیه تا ۴ اوت ۲۰۲۳'],
  ],
  'a day that is lost behind another': [
    ['nl-NL', NEAR, 'Van 3 tot mei 2023', 'Van 3 tot 17 mei 2023'],
    ['id-ID', NEAR, 'Dari 3 hingga Mei 2023', 'Dari 3 hingga 17 Mei 2023'],
    [
      'fi-FI',
      'May 3, 10, and 17, 2023',
      '3., 10. ja toukokuuta 2023',
      '3., 10. ja 17. toukokuuta 2023',
    ],
    ['et-EE', NEAR, '3. maist maini 2023', '3. maist 17. maini 2023'],
  ],
  'a year that is said once': [
    ['hu-HU', NEAR, '2024. május 3-tól május 17-ig', '2023. május 3-tól május 17-ig'],
    ['kk-KZ', NEAR, '2024 жылғы 3 мамырдан 17 мамырға', '2023 жылғы 3 мамырдан 17 мамырға'],
    ['uz-Latn-UZ', NEAR, '2024-yil 3-maydan 17-maygacha', '2023-yil 3-maydan 17-maygacha'],
    ['ka-GE', NEAR, '2024 წლის 3 მაისიდან 17 მაისამდე', '2023 წლის 3 მაისიდან 17 მაისამდე'],
  ],
  'a date in English': [
    ['sl-SI', 'until April 1, 2023', 'do April 1, 2023', 'do 1. aprila 2023'],
    ['vi-VN', 'on April 1, 2023', 'vào ngày April 1, 2023', 'vào ngày 1 tháng 4 năm 2023'],
    ['eu-ES', 'on April 1, 2021', 'April 1, 2021ean', '2021eko apirilaren 1ean'],
    ['ca-ES', 'on April 1, 2023', 'el April 1, 2023', 'el 1 d’abril del 2023'],
    [
      'ca-ES',
      'until April 1, 2023',
      "l'any abans del April 1, 2023",
      "l'any abans del 1 d'abril del 2023",
    ],
    ['el-GR', 'on April 1, 2023', 'την April 1, 2023', 'την 1η Απριλίου 2023'],
    ['ar-AE', 'and August 4, 2023', 'وAugust 4, 2023', 'و4 أغسطس 2023'],
    ['af-ZA', 'on April 1, 2023', 'op April 1, 2023', 'op 1 April 2023'],
    ['ka-GE', 'on April 1, 2023', 'April 1, 2023', '2023 წლის 1 აპრილი'],
  ],
  'emphasis whose end the order of words hides': [
    [
      'de-DE',
      'Select **Save**, then open **Reports**.',
      '**Speichern wählen, dann **Berichte** öffnen.',
      '**Speichern wählen, dann **Berichte** öffnen.',
    ],
    [
      'es-MX',
      '**Save**, then open **Reports**.',
      '**Guarde, luego abra **Informes**.',
      '**Guarde**, luego abra **Informes**.',
    ],
  ],
  'another month': [
    ['et-EE', 'from April 1, 2023', 'alates 1. maist 2023', 'alates 1. aprillist 2023'],
    ['ca-ES', 'on April 1, 2023', 'el 1 de maig de 2023', 'el 1 d’abril de 2023'],
    ['el-GR', 'on April 2, 2023', '1η Απριλίου 2023', '2 Απριλίου 2023'],
  ],
};

for (const [name, all] of Object.entries(MENDED)) {
  describe(name, () => {
    for (const [locale, source, target, mended] of all) {
      test(`${locale} ${target}`, () => {
        const text = pair(103, target, source);
        const found = check(parseDocument(text, { locale }), rules);
        const edits = found.flatMap((finding) => preferredFix(finding)?.edits ?? []);
        assert.equal(applyEdits(text, edits), pair(103, mended, source));
      });
    }
  });
}
