import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textEmptyParentheses } from '../../server/src/rules/text-empty-parentheses.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A target, its source, how many are told, and what is left when they are mended. */
type Case = readonly [target: string, source: string, told: number, mended: string];

const cases: readonly Case[] = [
  ['UZ () a AM ()', 'UZ (UZ) and AM (AM)', 2, 'UZ (UZ) a AM (AM)'],
  ['订阅 () 是', 'subscription(s) is', 1, '订阅是'],
  ['订阅（）是', 'subscription(s) is', 1, '订阅是'],
  ['联系 () ？', 'contact (who wants)?', 1, '联系 () ？'],
  ['联系 () 和 (是)', 'contact', 1, '联系 () 和 (是)'],
  ['Zavolejte check() a [x]() a `()`', 'Call', 0, 'Zavolejte check() a [x]() a `()`'],
  ['Pole ( )', 'Box ( )', 0, 'Pole ( )'],
];

describe('parentheses with nothing in them', () => {
  for (const [target, source, told, mended] of cases) {
    test(target, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale: 'zh-CN' }), [textEmptyParentheses]);
      assert.equal(findings.length, told);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }
});
