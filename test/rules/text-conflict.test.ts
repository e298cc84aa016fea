import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textConflict } from '../../server/src/rules/text-conflict.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { findingsIn } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

describe('text-conflict', () => {
  const [ours, theirs] = [pair(103, 'Ja'), pair(103, 'Jawel')];
  const cases: readonly (readonly [page: string, starts: readonly number[], fixed: string])[] = [
    [`<<<<<<< a\n${ours}\n||||||| b\n=======\n${theirs}\n>>>>>>> c\n`, [0], ''],
    [`${ours}\n>>>>>>> main\n`, [ours.length + 1], `${ours}\n`],
    [`${ours}\n=======\n`, [ours.length + 1], ''],
    [`<a name="yes"></a>${ours}\n=======\n`, [], ''],
    [`Yes\n=======\n\n========\n`, [], ''],
    [`\`\`\`text\n<<<<<<< a\n\`\`\`\n`, [], ''],
    [`${ours} <<<<<<< a\n`, [], ''],
  ];
  for (const [page, starts, fixed] of cases) {
    test(JSON.stringify(page), () => {
      const findings = findingsIn(textConflict, page, 'nl-NL');
      assert.deepEqual(
        findings.map(({ range }) => range.start),
        starts,
      );
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(page, edits), fixed || page);
    });
  }

  test('offers to keep either version', () => {
    const page = `<<<<<<< a\n${ours}\n=======\n${theirs}\n>>>>>>> c\n`;
    const [finding] = findingsIn(textConflict, page, 'nl-NL');
    const results = finding!.fixes.map(({ edits }) => applyEdits(page, edits));
    assert.deepEqual(results, [`${ours}\n`, `${theirs}\n`]);
  });

  test('is the only one to tell that there are two versions, and nothing in them is certain', () => {
    const [before, after] = [pair(103, 'Kies.', 'Choose.'), pair(106, 'Sluit.', 'Close.')];
    const [first, second] = ['Bewaar  het bestand.', 'Sla  het bestand op.'].map((text) =>
      pair(104, text, 'Save the file.'),
    );
    const image = '![Het venster](window.png)';
    const conflict = `<<<<<<< HEAD\n${first}\n=======\n${second}\n>>>>>>> old\n`;
    const page = parseDocument([before, conflict, image, after].join('\n\n'), { locale: 'nl-NL' });
    const found = check(page, rules);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['text-conflict', 'text-double-space', 'text-double-space'],
    );
    assert.ok(found.some(({ fixes }) => fixes.length > 0));
    assert.deepEqual(certainFixes(found), []);
  });
});
