import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textPadded } from '../../server/src/rules/text-padded.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A language, a target, and what is left when its faults are mended; the same where it has none. */
type Case = readonly [locale: string, target: string, mended: string, source?: string];

const cases: readonly Case[] = [
  ['ja', '[ **はい** ] または [ いいえ]', '[**はい**] または [いいえ]'],
  ['ja', '「 [記事](u)」と「 ガイド 」', '「[記事](u)」と「ガイド 」'],
  ['ja', '[ **OK]** を', '[ **OK]** を'],
  ['ja', '[ ] と `[ a ]` と [x](u)', '[ ] と `[ a ]` と [x](u)'],
  ['ja', '[ a ] を', '[ a ] を', 'Type [ a ]'],
  ['zh-CN', '在 " **客户** " 页中', '在 "**客户**" 页中'],
  ['zh-CN', '"客户" 和 "页"', '"客户" 和 "页"'],
  ['zh-CN', '在 " **客户** 页中', '在 " **客户** 页中'],
  ['zh-TW', '選取 [**儲存**] 和 ( 是 )', '選取 [**儲存**] 和 ( 是 )'],
  ['de', 'Wählen Sie [ **Ja** ]', 'Wählen Sie [ **Ja** ]'],
  [
    'ko',
    "문이 ' 열림 ' 또는 ' 닫힘 ' 상태",
    "문이 '열림' 또는 '닫힘' 상태",
    "It's 'open' or 'closed'",
  ],
  ['ko', "문이 ' 열림 ' 상태", "문이 ' 열림 ' 상태", "It's ' open ' now"],
  ['zh-TW', "把 ' a」和 ' b」存檔", "把 ' a」和 ' b」存檔", "Save 'a' and 'b'"],
];

describe('spaces inside the signs around a name', () => {
  for (const [locale, target, mended, source = 'the same'] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const edits = findingsIn(text, locale).flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }

  test('are told in full once, and as hints after, where the page makes a habit of it', () => {
    const text = [1, 2, 3, 4, 5, 6].map((i) => pair(102 + i, `[ **${i}** ]`, 'x')).join('\n\n');
    const findings = findingsIn(text, 'zh-TW');
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['information', ...Array(5).fill('hint')],
    );
  });
});

function findingsIn(text: string, locale: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale }), [textPadded]);
}
