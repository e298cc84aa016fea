import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textFirstLetter } from '../../server/src/rules/text-first-letter.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'This is the list of tools.';

/** A language, a target and what is written in its place; nothing where it is right. */
const cases: readonly (readonly [string, string, (string | undefined)?, string?])[] = [
  ['nl', 'dit is de lijst.', 'Dit is de lijst.'],
  ['nl', 'ijs is koud en lekker.', 'IJs is koud en lekker.'],
  ['tr', 'işte bütün araçlar.', 'İşte bütün araçlar.'],
  ['ru', '**это** список.', '**Это** список.'],
  ['el', 'αυτή είναι η λίστα.', 'Αυτή είναι η λίστα.'],
  ['nl', 'Dit is de lijst.'],
  ['nl', '’s Avonds is de lijst leeg.'],
  ['nl', '`dir` toont de lijst.'],
  ['nl', 'npm.cmd toont de lijst.'],
  ['nl', 'npm toont de lijst.', undefined, 'The tool npm shows the list.'],
  ['nl', 'dit is de lijst'],
  ['nl', 'de lijst.', undefined, 'The list.'],
  ['nl', 'dit is de lijst.', undefined, 'this is the list of tools.'],
  ['ja', 'これはリストです。'],
];

describe('the first letter of a sentence', () => {
  for (const [locale, target, written, source = SOURCE] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const [found] = findingsIn(text, locale);
      const fixed = found && applyEdits(text, preferredFix(found)!.edits);
      assert.equal(fixed, written && pair(103, written, source));
    });
  }

  for (const [before, severity] of [
    ['', 'information'],
    ['> ', 'information'],
    ['- ', 'hint'],
    ['1. ', 'hint'],
    ['| ', 'hint'],
    ['**Lijst**: ', undefined],
    [`${pair(102, 'Kijk hier.', 'Look here.')} `, 'information'],
    [`${pair(102, 'Kijk hier,', 'Look here.')} `, undefined],
  ] as const) {
    test(`behind ${before || 'nothing'}`, () => {
      const found = findingsIn(before + pair(103, 'dit is de lijst.', SOURCE), 'nl');
      assert.deepEqual(
        found.map((one) => one.severity),
        severity ? [severity] : [],
      );
    });
  }
});

function findingsIn(text: string, locale: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale }), [textFirstLetter]);
}
