import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
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
