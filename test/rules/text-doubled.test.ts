import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textDoubledWord } from '../../server/src/rules/text-doubled-word.ts';
import { textRepetition } from '../../server/src/rules/text-repetition.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'Save the new files.';

const doubled: readonly (readonly [locale: string, once: string, twice: string])[] = [
  ['nl-NL', 'Een map bewaren', 'Een map bewarenEen map bewaren'],
  ['nl-NL', 'Een map bewaren', 'Een map bewaren<br/>Een map bewaren'],
  [
    'nl-NL',
    '**Een** [map](a.md) bewaren',
    '**Een** [map](a.md) bewaren **Een** [map](a.md) bewaren',
  ],
  [
    'ja-JP',
    '新しいファイルを別のフォルダーに保存します',
    '新しいファイルを別のフォルダーに保存しますルダーに保存します',
  ],
];

const single: readonly (readonly [locale: string, target: string, source?: string])[] = [
  ['nl-NL', 'PingPingPingPing'],
  ['nl-NL', '1234 56 781234 56 78'],
  ['nl-NL', 'de map, de map', 'the folder, the folder'],
  ['nl-NL', 'een mapeen map', 'a foldera folder'],
  ['ja-JP', '新しいファイルを新しいフォルダーに'],
];

describe('a target that stands twice', () => {
  for (const [locale, once, twice] of doubled) {
    test(`is left once: ${twice}`, () => {
      const text = pair(103, twice, SOURCE);
      const [found, ...others] = findingsIn(locale, text);
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, preferredFix(found!)!.edits), pair(103, once, SOURCE));
    });
  }
  for (const [locale, target, source = SOURCE] of single) {
    test(`is none: ${target}`, () => {
      assert.deepEqual(findingsIn(locale, pair(103, target, source)), []);
    });
  }
});

function findingsIn(locale: string, text: string): ReturnType<typeof check> {
  return check(parseDocument(text, { locale }), [textRepetition]);
}

describe('a word that stands twice where no space parts words', () => {
  const SPACELESS = [
    ['zh-CN', '请支付这项费用费用。', '请支付这项费用。'],
    ['zh-TW', '合作夥伴資源資源庫', '合作夥伴資源庫'],
    ['ja-JP', '新しいパートナーパートナーを選ぶ', '新しいパートナーを選ぶ'],
    ['ja-JP', 'この本をを選ぶ', 'この本を選ぶ'],
  ] as const;
  for (const [locale, twice, once] of SPACELESS) {
    test(twice, () => {
      const text = pair(103, twice, SOURCE);
      const [found, ...others] = check(parseDocument(text, { locale }), [textDoubledWord]);
      assert.deepEqual(others, []);
      assert.equal(preferredFix(found!), undefined);
      assert.equal(applyEdits(text, found!.fixes[0]!.edits), pair(103, once, SOURCE));
    });
  }
  const RIGHT = [
    ['zh-CN', '请使用使用者名称'],
    ['zh-CN', '采用即用即付的方式'],
    ['zh-CN', '用户的用户名'],
    ['zh-CN', '`费用费用`'],
    ['ja-JP', 'サインインする'],
    ['ko-KR', '費用費用'],
  ] as const;
  for (const [locale, target] of RIGHT) {
    test(`is none: ${target}`, () => {
      const document = parseDocument(pair(103, target, SOURCE), { locale });
      assert.deepEqual(check(document, [textDoubledWord]), []);
    });
  }
});
