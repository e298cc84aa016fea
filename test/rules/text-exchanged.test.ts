import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textExchanged } from '../../server/src/rules/text-exchanged.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

type Segments = readonly (readonly [target: string, source: string])[];

const PAGE: Segments = [
  ['Kies de map `backup` voor de kopie.', 'Choose the folder `backup` for the copy.'],
  ['De proefperiode eindigt na 30 dagen.', 'The trial ends after 30 days.'],
  [
    'Wie meer ruimte nodig heeft, betaalt vanaf 5 GB per maand en kan altijd opzeggen.',
    'Those who need more room pay from 5 GB a month on and can cancel whenever they like.',
  ],
  ['Vraag het aan Contoso.', 'Ask Contoso about it.'],
  ['Sluit het venster **Kopie**.', 'Close the window **Copy**.'],
];

const moved = (order: readonly number[]): Segments =>
  PAGE.map(([, source], index) => [PAGE[order[index]!]![0], source]);

const page = (segments: Segments): string =>
  segments.map(([target, source], index) => pair(103 + index, target, source)).join('\n\n');

const findingsIn = (text: string): ReturnType<typeof check> =>
  check(parseDocument(text, { locale: 'nl-NL' }), [textExchanged]);

describe('targets in each other’s place', () => {
  const orders: readonly (readonly number[])[] = [
    [1, 0, 2, 3, 4],
    [0, 2, 1, 3, 4],
    [0, 3, 2, 1, 4],
    [0, 1, 4, 3, 2],
    [2, 0, 1, 3, 4],
  ];
  for (const order of orders) {
    test(`are put back: ${order.join()}`, () => {
      const text = page(moved(order));
      const [found, ...others] = findingsIn(text);
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, preferredFix(found!)!.edits), page(PAGE));
    });
  }

  test('are told, but not put back, where each moved on and the last one is gone', () => {
    const after: Segments[0] = ['Er zijn 12 sleutels op `A1`.', 'There are 12 keys on `A1`.'];
    const all = [...PAGE, after];
    const slid = all.map(([, source], i): Segments[0] => [
      all[i + 1]?.[0] ?? 'Iets anders.',
      source,
    ]);
    const [found, ...others] = findingsIn(page(slid));
    assert.deepEqual(others, []);
    assert.match(found!.message, /3 segments in a row/);
    assert.equal(preferredFix(found!), undefined);
  });

  test('are sources where the IDs say so', () => {
    const right = page(PAGE);
    const [first, second] = right.match(/<span class="sxs-lookup">.*?<\/span><\/span>/g)!;
    const text = right.replace(first!, '\0').replace(second!, first!).replace('\0', second!);
    const [found, ...others] = findingsIn(text);
    assert.deepEqual(others, []);
    assert.equal(found!.fixes[0]!.title, 'Exchange the two sources');
    assert.equal(applyEdits(text, found!.fixes[0]!.edits), right);
  });

  test('are told alone', () => {
    const text = page(moved([1, 0, 2, 3, 4]));
    const told = check(parseDocument(text, { locale: 'nl-NL' }), rules)
      .filter(({ segment }) => segment)
      .map(({ rule }) => rule);
    assert.deepEqual(told, ['text-exchanged']);
  });

  test('are none on a page in order', () => {
    assert.deepEqual(findingsIn(page(PAGE)), []);
  });

  test('are not certain where one is there twice', () => {
    const found = findingsIn(page(moved([0, 1, 1, 2, 2])));
    assert.deepEqual(found.map(preferredFix), [undefined]);
  });

  const rest: Segments = [
    ['Iets anders.', 'Something else.'],
    ['Nog iets.', 'One more thing.'],
    ['Niets meer.', 'Nothing more.'],
  ];
  const alike: Segments[0] = ['Wacht niet langer dan 30 dagen.', 'Do not wait any longer.'];
  /** What else may stand on a page on which two targets have changed places. */
  const beside: Readonly<Record<string, Segments>> = {
    'that fits as well': [alike],
    'farther down that fits as well': [...rest, alike],
    'that says the same, where it belongs': [PAGE[1]!],
    'whose source fits one of them better': [
      ['Iets wat is.', 'The trial of Contoso ends after 30 days.'],
    ],
  };
  for (const [what, others] of Object.entries(beside)) {
    test(`are told, but are not certain, beside one ${what}`, () => {
      const [found] = findingsIn(page([...moved([1, 0, 2, 3, 4]), ...others]));
      assert.equal(preferredFix(found!), undefined);
    });
  }

  test('are certain beside one that fits much less', () => {
    const less: Segments[0] = ['Meer ruimte kost 5 GB.', 'More room for all of them.'];
    const [found] = findingsIn(page([...moved([0, 1, 4, 3, 2]), less]));
    assert.ok(preferredFix(found!));
  });
});

describe('words that go together elsewhere on the page', () => {
  const known: Segments = [
    ['Open het venster.', 'Open the window.'],
    ['Sluit het venster met de knop.', 'Close the window with the button.'],
    ['Een rekening komt per post.', 'A bill comes by mail.'],
    ['Betaal de rekening op tijd.', 'Pay the bill in time.'],
  ];
  const own: Segments = [
    ['Het venster heeft een knop.', 'The window has a button to be used.'],
    ['Een rekening.', 'A bill.'],
  ];

  test('tell that two have changed places', () => {
    const [one, other] = own as [Segments[0], Segments[0]];
    const text = page([...known, [other[0], one[1]], [one[0], other[1]]]);
    assert.deepEqual(
      findingsIn(text).map(({ segment }) => segment!.index),
      [4],
    );
    assert.deepEqual(findingsIn(page([...known, ...own])), []);
  });
});
