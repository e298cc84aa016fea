import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { textTypo } from '../../server/src/rules/text-typo.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const DUTCH = [
  'De catalogus wordt vernieuwd.',
  'Zoek in de catalogus.',
  'De klanten wachten op klanten.',
];
const RUSSIAN = ['Читатели видят каталог.', 'Читатели ждут.'];

const told: readonly (readonly [
  locale: string,
  page: readonly string[],
  target: string,
  wanted: string,
  isCertain: boolean,
])[] = [
  ['nl-NL', DUTCH, 'Kijk in de ⟦catalgous⟧.', 'catalogus', true],
  ['nl-NL', DUTCH, '⟦Cataloogus⟧ van boeken', 'Catalogus', true],
  ['nl-NL', DUTCH, 'Voor ⟦klantten⟧', 'klanten', true],
  ['ru-RU', RUSSIAN, '⟦Чиаттели⟧ ушли.', 'Читатели', true],
  ['nl-NL', [...DUTCH, 'De catalogus'], 'Kijk in de ⟦caalogus⟧.', 'catalogus', false],
  ['nl-NL', [...DUTCH, 'De catalogus'], 'Kijk in de ⟦caralogus⟧.', 'catalogus', false],
  ['it-IT', ['Non è possibile.', 'Se possibile, no.'], 'È ⟦posibile⟧.', 'possibile', false],
];

const quiet: readonly (readonly [
  why: string,
  locale: string,
  page: readonly string[],
  target: string,
  source?: string,
])[] = [
  ['it stands twice', 'nl-NL', DUTCH, 'De catalgous is een catalgous.'],
  ['a source has it', 'nl-NL', DUTCH, 'Kijk in catalgous.', 'See catalgous.'],
  ['the other stands once', 'nl-NL', ['Zoek in de catalogus.'], 'Kijk in de catalgous.'],
  ['a source has the other', 'fr-FR', ['Le theater.', 'Du theater.'], 'Le theatre', 'The theater'],
  ['it is short', 'nl-NL', ['De boten.', 'Alle boten.'], 'Veel botten'],
  ['its ending differs', 'pt-PT', ['A parceria cresce.', 'Uma parceria'], 'A parceira cresce.'],
  [
    'it looks like others',
    'pt-BR',
    ['Os quatro.', 'Há quatro.', 'Um cartaz, uma porto.'],
    'O quarto',
  ],
  ['a letter is missing', 'nl-NL', DUTCH, 'Kijk in de catalgus.'],
  ['a letter is another', 'nl-NL', DUTCH, 'Kijk in de catalohus.'],
  [
    'its vowels change with time',
    'de-DE',
    ['Wir verleihen es.', 'Verleihen.'],
    'Sie verliehen es.',
  ],
  ['it is code', 'nl-NL', DUTCH, 'Kijk in de `catalgous`.'],
];

describe('a word with a slip of a finger', () => {
  for (const [locale, page, marked, wanted, isCertain] of told) {
    test(`is told: ${marked}`, () => {
      const text = pageOf([...page, marked.replace(/[⟦⟧]/g, '')]);
      const [found, ...others] = findingsIn(locale, text);
      assert.deepEqual(others, []);
      assert.equal(text.slice(found?.range.start, found?.range.end), /⟦(.*)⟧/.exec(marked)![1]);
      const [fix] = found!.fixes!;
      assert.deepEqual(
        fix?.edits.map(({ newText }) => newText),
        [wanted],
      );
      assert.equal(fix?.preferred, isCertain);
    });
  }
  for (const [why, locale, page, target, source] of quiet) {
    test(`is none where ${why}: ${target}`, () => {
      assert.deepEqual(findingsIn(locale, pageOf([...page, target], source)), []);
    });
  }

  test('is none where the dictionary has it', () => {
    const text = pageOf([...DUTCH, 'Kijk in de catalgous.']);
    const dictionary = { has: (word: string) => word === 'catalgous' };
    const document = parseDocument(text, {
      locale: 'nl-NL',
      dictionaries: [{ locale: 'nl', dictionary }],
    });
    assert.deepEqual(check(document, [textTypo]), []);
  });
});

function pageOf(targets: readonly string[], source = 'A source.'): string {
  return targets.map((one, i) => pair(103 + i, one, source)).join('\n\n');
}

function findingsIn(locale: string, text: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale }), [textTypo]);
}
