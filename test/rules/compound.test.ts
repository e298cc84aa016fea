import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { textCompound } from '../../server/src/rules/text-compound.ts';
import { gatherWords } from '../../server/src/workspace/neighbors.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const page = (...texts: readonly (readonly [target: string, source: string])[]): string =>
  texts.map(([target, source], i) => pair(103 + i, target, source)).join('\n\n');

const fillers = Array.from(
  { length: 12 },
  (_, i) => [`Regel nummer ${i}.`, `Line number ${i}.`] as const,
);
const benefits = [
  ['Lees over de voordelen.', 'Read about the benefits.'],
  ['Alle voordelen van partners.', 'All benefits for partners.'],
] as const;

function splitsIn(text: string, neighbors: readonly string[] = []): string[] {
  const { take, words } = gatherWords('nl-NL');
  neighbors.forEach(take);
  const document = parseDocument(text, { locale: 'nl-NL', neighborsOf: () => words });
  return check(document, [textCompound]).map(({ range }) => text.slice(range.start, range.end));
}

describe('a small word before another one', () => {
  const cases: Record<string, [target: string, source: string, found: string[]]> = {
    'is a part where the source says what the whole does': [
      'Bekijk de voor delen.',
      'See the benefits.',
      ['voor delen'],
    ],
    'stands by itself where the source says something else': [
      'Een map voor delen.',
      'A folder for sharing.',
      [],
    ],
  };
  for (const [what, [target, source, found]] of Object.entries(cases)) {
    test(what, () => {
      assert.deepEqual(splitsIn(page(...fillers, ...benefits, [target, source])), found);
    });
    test(`${what}, told by another page`, () => {
      const others = [page(...fillers, ...benefits)];
      assert.deepEqual(splitsIn(page([target, source]), others), found);
    });
  }

  test('is not told by a word that all sources have', () => {
    const texts = [...benefits, ['Geen voor delen.', 'No benefits.']] as const;
    assert.deepEqual(splitsIn(page(...texts)), []);
  });
});

test('a word that stands only once beside the page tells nothing', () => {
  const text = page(['De prijs lijst.', 'The price list.']);
  const other = page(['Een prijslijst.', 'A price list.']);
  assert.deepEqual(splitsIn(text, [other]), []);
  assert.deepEqual(splitsIn(text, [other, other]), ['prijs lijst']);
});
