import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textChineseScript } from '../../server/src/rules/text-chinese-script.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const cases: readonly (readonly [locale: string, target: string, mended: string])[] = [
  ['zh-TW', '请选择資料夾', '請選擇資料夾'],
  ['zh-HK', '设置', '設置'],
  ['zh-Hant', '网页', '網頁'],
  ['zh-CN', '請選擇文件夹', '请选择文件夹'],
  ['zh-Hans-SG', '設置', '设置'],
  ['zh-TW', '選擇 `请` 與后', '選擇 `请` 與后'],
  ['zh-CN', '选择台湾的后面', '选择台湾的后面'],
  ['zh', '请選', '请選'],
  ['ja', '学校の図書館', '学校の図書館'],
];

describe('the two ways to write Chinese', () => {
  for (const [locale, target, mended] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, 'the source');
      const findings = check(parseDocument(text, { locale }), [textChineseScript]);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), pair(103, mended, 'the source'));
    });
  }
});
