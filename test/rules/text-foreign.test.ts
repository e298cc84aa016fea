import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { textForeign } from '../../server/src/rules/text-foreign.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const DUTCH = ['Kies een map voor de kopie.', 'U kunt het venster sluiten.', 'Dit is op.'];
const JAPANESE = ['フォルダーを選択します。', 'ウィンドウを閉じます。'];

const told: readonly (readonly [locale: string, page: readonly string[], target: string])[] = [
  ['nl-NL', DUTCH, 'Les outils sont prêtés pour une semaine.'],
  ['nl-NL', DUTCH, 'Die Werkzeuge werden für eine Woche verliehen und sind danach zurückzugeben.'],
  ['nl-NL', DUTCH, 'Narzędzia można pożyczyć na tydzień.'],
  ['nl-NL', DUTCH, 'Инструменты на неделю'],
  ['nl-NL', DUTCH, '工具は一週間借りられます'],
  ['nl-NL', DUTCH, 'Gli attrezzi dei vicini sono anche nella cantina.'],
  ['nl-NL', DUTCH, 'Verktygen finns också här när grannarna har tid.'],
  ['hu-HU', ['Válasszon egy mappát.'], 'También se prestan sillas cuando hay una fiesta.'],
  ['ja-JP', JAPANESE, 'Les outils sont chez les voisins.'],
  ['ja-JP', JAPANESE, '您可以借用这些工具。'],
  ['ja-JP', JAPANESE, '도구를 빌릴 수 있습니다.'],
  [
    'pt-BR',
    ['Escolha uma pasta para a cópia.'],
    'El socio puede pedir las herramientas y los libros.',
  ],
];

const quiet: readonly (readonly [locale: string, page: readonly string[], target: string])[] = [
  ['nl-NL', DUTCH, 'Het boek “Les outils de la salle” is er niet.'],
  ['nl-NL', DUTCH, 'Müller & Søn'],
  ['nl-NL', DUTCH, 'Бета'],
  ['nl-NL', DUTCH, 'Meld u aan.'],
  ['ja-JP', JAPANESE, '請求書作成'],
  ['ja-JP', JAPANESE, 'Contoso Drive Backup'],
  ['und', [], 'Les outils sont prêtés pour une semaine.'],
  ['cy', [], 'Les outils sont prêtés pour une semaine.'],
];

describe('a target in another language', () => {
  for (const [locale, page, target] of told) {
    test(`${locale} told: ${target}`, () => {
      assert.deepEqual(placesIn(locale, [...page, target]), [page.length]);
    });
  }
  for (const [locale, page, target] of quiet) {
    test(`${locale} quiet: ${target}`, () => {
      assert.deepEqual(placesIn(locale, [...page, target]), []);
    });
  }

  test('is marked where it follows one in its own', () => {
    const target = 'Kies het bestand. Les outils sont prêtés pour une semaine et vous les rendez.';
    const text = [...DUTCH, target].map((one, i) => pair(103 + i, one, 'A source.')).join('\n\n');
    const [found] = check(parseDocument(text, { locale: 'nl-NL' }), [textForeign]);
    const { start, end } = found!.range;
    assert.match(text.slice(start, end), /^Les outils .* rendez$/);
  });

  test('is none where the source has the words, or where most of the page is', () => {
    const french = 'Les outils sont prêtés pour une semaine.';
    const text = pair(103, french, french);
    assert.deepEqual(check(parseDocument(text, { locale: 'nl-NL' }), [textForeign]), []);
    const many = [
      'Les outils sont là.',
      'Vous les rendez chez vous.',
      french,
      'Une salle et des livres.',
    ];
    assert.deepEqual(placesIn('nl-NL', many), []);
  });
});

function placesIn(locale: string, targets: readonly string[]): number[] {
  const text = targets.map((one, i) => pair(103 + i, one, 'A source.')).join('\n\n');
  const findings = check(parseDocument(text, { locale }), [textForeign]);
  return findings.map(({ segment }) => segment!.index);
}
