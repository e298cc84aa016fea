import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textAccents } from '../../server/src/rules/text-accents.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const GERMAN = [
  'Öffnen Sie den Behälter für Werkzeuge mit dem Schlüssel.',
  'Für den Hof ist der Schlüssel für die Tür da, für den Keller nicht.',
];
const POLISH = ['Narzędzia można wypożyczyć na tydzień.', 'Można wypożyczyć narzędzia.'];

const mended: readonly (readonly [string, readonly string[], bare: string, whole: string])[] = [
  [
    'de-DE',
    GERMAN,
    'Offnen Sie den Behalter neben dem Eingang zur alten Werkstatt.',
    'Öffnen Sie den Behälter neben dem Eingang zur alten Werkstatt.',
  ],
  [
    'de-DE',
    GERMAN,
    'Der SCHLUESSEL oeffnet den kleinen Behaelter neben dem Eingang zur Werkstatt.',
    'Der SCHLÜSSEL oeffnet den kleinen Behälter neben dem Eingang zur Werkstatt.',
  ],
  ['pl-PL', POLISH, 'Narzedzia mozna wypozyczyc dzisiaj.', 'Narzędzia można wypożyczyć dzisiaj.'],
];

const quiet: readonly (readonly [locale: string, page: readonly string[], target: string])[] = [
  ['de-DE', GERMAN, 'Der kleine Schlussel liegt da, und über dem Behalter steht er auch.'],
  ['de-DE', GERMAN, 'Behalter'],
  [
    'de-DE',
    [...GERMAN, 'Behalter und Schlussel stehen über dem Tor.'],
    'Behalter und Schlussel stehen neben dem Eingang zur Werkstatt im Hof.',
  ],
  ['pl-PL', ['Mają tydzień.', 'Kupują wersję.'], 'To jest nowa wersje dla maja.'],
  ['ja-JP', ['é'], 'abc def ghi jkl mno pqr stu vwx'],
];

describe('a target without its accents', () => {
  for (const [locale, page, bare, whole] of mended) {
    test(`gets them back: ${bare}`, () => {
      const text = pageOf([...page, bare]);
      const [found, ...others] = findingsIn(locale, text);
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, preferredFix(found!)!.edits), pageOf([...page, whole]));
    });
  }
  for (const [locale, page, target] of quiet) {
    test(`is none: ${target}`, () => {
      assert.deepEqual(findingsIn(locale, pageOf([...page, target])), []);
    });
  }

  test('is told by its length alone', () => {
    const bare = 'Kdyz se zavre okno, nikdo uz do dilny nemuze a nastroje zustanou na svem miste.';
    const [found] = findingsIn('cs-CZ', pageOf([bare]));
    assert.deepEqual(found?.fixes, []);
    assert.equal(found?.severity, 'information');
  });

  test('is no more than worth a look for the sake of one word', () => {
    const target =
      'Wer den Schlussel nimmt, gibt ihn am Abend wieder her und sagt dem Wart, wo er war.';
    const [found] = findingsIn('de-DE', pageOf([...GERMAN, target]));
    assert.equal(found?.severity ?? 'information', 'information');
  });
});

function pageOf(targets: readonly string[]): string {
  return targets.map((one, i) => pair(103 + i, one, 'A source.')).join('\n\n');
}

function findingsIn(locale: string, text: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale }), [textAccents]);
}
