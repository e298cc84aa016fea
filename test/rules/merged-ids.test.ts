import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** What the publisher does with sentences that it merges: they count apart, and leave their numbers out. */
const PAGE = [
  pair(103, 'Kies een map.', 'Choose a folder.'),
  pair(
    103,
    'Kopieer het bestand. Sluit daarna het venster.',
    'Copy the file. Then close the window.',
  ),
  pair(106, 'Sla het bestand op.', 'Save the file.'),
  pair(103, 'Neem een kopje thee. Het is van het huis.', 'Have a cup of tea. It is on the house.'),
  pair(109, 'Ga naar [de zaal][zaal].', 'Go to [the hall][zaal].'),
  '[zaal]: hall.md',
  pair(111, 'Tot ziens.', 'Goodbye.'),
]
  .map((line, i) => (i % 2 === 1 && i < 5 ? line.replaceAll('-103"', `-p${100 + i}"`) : line))
  .join('\n\n');

function findingsOf(text: string) {
  return check(parseDocument(text, { locale: 'nl-NL' }), rules);
}

test('merged sentences and what tells where reference links lead take numbers', () => {
  assert.match(PAGE, /-p103"/);
  assert.deepEqual(findingsOf(PAGE), []);
});

/** What is done to one place of the page, the rule that tells, and whether its fix undoes it. */
const DAMAGES: readonly (readonly [from: RegExp, to: string, rule: string])[] = [
  [/-p101"/, '-101"', 'id-mismatch'],
  [/-p103"/, '-p013"', 'id-malformed'],
  [/-p101"/, '-p110"', 'id-mismatch'],
  [/-p103"/, '-"', 'id-malformed'],
  [/-106"/, '-160"', 'id-mismatch'],
  [/ data-ttu-id="\w+-p103"/, '', 'segment-tag'],
  [/(data-ttu-id="\w+-p103")>/, '$1', 'segment-tag'],
];

describe('damage to merged sentences is undone', () => {
  for (const [from, to, rule] of DAMAGES) {
    test(`${from} to ${to}`, () => {
      const damaged = PAGE.replace(from, to);
      assert.notEqual(damaged, PAGE);
      const findings = findingsOf(damaged);
      assert.deepEqual(
        findings.map((one) => one.rule),
        [rule],
      );
      const fix = preferredFix(findings[0]!);
      assert.equal(fix && applyEdits(damaged, fix.edits), PAGE);
    });
  }
});

test('a segment of its own that is gone is told', () => {
  const gone = PAGE.replace(/\n\n[^\n]*-109"[^\n]*/, '').replace('[zaal]: hall.md\n\n', '');
  assert.deepEqual(findingsOf(gone), []);
  const plain = [pair(103, 'Een.', 'One.'), pair(105, 'Drie.', 'Three.')].join('\n\n');
  assert.deepEqual(
    findingsOf(plain).map(({ rule }) => rule),
    ['id-gap'],
  );
});
