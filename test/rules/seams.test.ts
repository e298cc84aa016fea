import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const FIRST = pair(103, 'Kies een map.', 'Choose a folder.');
const SECOND = pair(104, 'Sla die op.', 'Save it.');
const FIRM = '\u202f';

/** Lines of two sentences, and what certain fixes make of them; undefined where nothing is wrong. */
const LINES: readonly (readonly [locale: string, line: string, fixed?: string])[] = [
  ['nl-NL', `${FIRST}${SECOND}`, `${FIRST} ${SECOND}`],
  ['nl-NL', `${FIRST} ${SECOND}`],
  ['nl-NL', `${FIRST}\n${SECOND}`],
  ['nl-NL', `${FIRST}<br/>${SECOND}`],
  [
    'nl-NL',
    `${FIRST}${pair(104, 'Sla die op.', `${FIRM}Save it.`)}`,
    `${FIRST}${pair(104, `${FIRM}Sla die op.`, `${FIRM}Save it.`)}`,
  ],
  ['nl-NL', `${FIRST}${pair(104, `${FIRM}Sla die op.`, `${FIRM}Save it.`)}`],
  ['nl-NL', `${pair(103, 'Kies', 'Choose')}${pair(104, 'een map', 'a folder')}`],
  ['ja-JP', `${pair(103, '開きます。', 'Open it.')}${pair(104, '保存します。', 'Save it.')}`],
];

describe('two sentences on a line', () => {
  for (const [locale, line, fixed] of LINES) {
    test(`${locale} ${JSON.stringify(line.replace(/<span[^>]*>|<\/span>/g, '¦'))}`, () => {
      const findings = check(parseDocument(line, { locale }), rules).filter(
        ({ rule }) => rule === 'text-missing-space',
      );
      assert.equal(findings.length, fixed === undefined ? 0 : 1);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(line, edits), fixed ?? line);
    });
  }
});
