import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textFirstLetter } from '../../server/src/rules/text-first-letter.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
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
  ['ja', 'csv の一覧です。', 'CSV の一覧です。', 'This is the list of CSV.'],
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

/** A page of five headings that begin with capitals, and one that does not. */
describe('the first letter where a page has a habit', () => {
  for (const [what, locale, mark, [target, source], isTold] of [
    ['a heading', 'nl', '## ', ['lijst van gereedschap', 'List of tools'], true],
    ['a Russian heading', 'ru', '## ', ['список', 'List'], true],
    ['an item', 'nl', '- ', ['lijst', 'List'], true],
    ['a Russian item', 'ru', '- ', ['список', 'List'], false],
    ['a month', 'pt', '## ', ['abril de 2021', 'April 2021'], false],
    ['a name of the source', 'nl', '## ', ['npm gebruiken', 'Npm and npm'], false],
  ] as const) {
    test(what, () => {
      const others = [103, 104, 105, 106, 107].map((id) => mark + pair(id, 'Één', 'One'));
      const text = [...others, mark + pair(108, target, source)].join('\n\n');
      const found = findingsIn(text, locale).map(({ severity }) => severity);
      assert.deepEqual(found, isTold ? ['hint'] : []);
    });
  }
});

function findingsIn(text: string, locale: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale }), [textFirstLetter]);
}
