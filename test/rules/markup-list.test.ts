import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markupList } from '../../server/src/rules/markup-list.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsIn } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

describe('markup-list', () => {
  const item = pair(103);
  const cases: readonly (readonly [page: string, fixed: string])[] = [
    [`• ${item}`, `- ${item}`],
    [`  –${item}`, `  - ${item}`],
    [`> ·\u00a0[${item}](a.md)`, `> - [${item}](a.md)`],
    [`-${item}`, `-${item}`],
    [`- ${item}\n-${item}`, `- ${item}\n- ${item}`],
    [`12.${item}`, `12. ${item}`],
    [`&gt; ${item}`, `> ${item}`],
    [`1. ${item}\n2º ${item}`, `1. ${item}\n2. ${item}`],
    [`\uf0b7 ${item}`, `- ${item}`],
    [`２ ${item}`, `２ ${item}`],
    [`2．${item}`, `2. ${item}`],
    [`1. ${item}\n2 ${item}`, `1. ${item}\n2. ${item}`],
    [`2. 2. ${item}`, `2. ${item}`],
    [`＃＃ ${item}`, `## ${item}`],
    [`＞ ${item}`, `> ${item}`],
    [`｜${item}｜`, `|${item}|`],
    [`*${item}*`, `*${item}*`],
    [`- ${item} - ${item}`, `- ${item} - ${item}`],
    [`| 1 | ${item} |`, `| 1 | ${item} |`],
    [pair(103, '• ＃ ｜'), pair(103, '• ＃ ｜')],
    ['```text\n＃ a ｜\n```\n', '```text\n＃ a ｜\n```\n'],
  ];
  for (const [page, fixed] of cases) {
    test(JSON.stringify(page), () => {
      const edits = findingsIn(markupList, page, 'nl-NL').flatMap(
        (one) => preferredFix(one)?.edits ?? [],
      );
      assert.equal(applyEdits(page, edits), fixed);
      if (edits.length > 0) assert.deepEqual(findingsIn(markupList, fixed, 'nl-NL'), []);
    });
  }
});
