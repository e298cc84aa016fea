import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Rule } from '../../server/src/rules/rule.ts';
import { termRespelled } from '../../server/src/rules/term-respelled.ts';
import { textDoubledMark } from '../../server/src/rules/text-doubled-mark.ts';
import { textDoubledWord } from '../../server/src/rules/text-doubled-word.ts';
import { textEmptyParentheses } from '../../server/src/rules/text-empty-parentheses.ts';
import { textFirmSpace } from '../../server/src/rules/text-firm-space.ts';
import { textMissingSpace } from '../../server/src/rules/text-missing-space.ts';
import { textPadded } from '../../server/src/rules/text-padded.ts';
import { textParticle } from '../../server/src/rules/text-particle.ts';
import { textSpaceAfter } from '../../server/src/rules/text-space-after.ts';
import { textSpaceBefore } from '../../server/src/rules/text-space-before.ts';
import { textWidth } from '../../server/src/rules/text-width.ts';
import { findingsIn } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

/** Targets that are told in prose, and their sources. */
const PROSE: readonly (readonly [Rule, locale: string, target: string, source: string])[] = [
  [termRespelled, 'nl', 'Open microsoft Teams', 'Open Microsoft Teams'],
  [textDoubledMark, 'nl', 'Een map,, of niets', 'A folder, or nothing'],
  [textDoubledWord, 'nl', 'Kies de de map', 'Choose the folder'],
  [textEmptyParentheses, 'nl', 'Een map () of niets', 'A folder or nothing'],
  [textFirmSpace, 'fr', 'Le dossier « nouveau » est là', 'The “new” folder is there'],
  [textMissingSpace, 'nl', 'De map(leeg) is er', 'The folder (empty) is there'],
  [textPadded, 'zh', '請選取 [ 儲存] 按鈕', 'Select the Save button'],
  [textParticle, 'ko', '파일를 엽니다', 'Opens the file'],
  [textSpaceAfter, 'nl', 'De map ( leeg) is er', 'The folder (empty) is there'],
  [textSpaceBefore, 'nl', 'Een map , of niets', 'A folder, or nothing'],
  [textWidth, 'ja', 'フォルダー,またはファイル', 'A folder, or a file'],
];

describe('what is told in prose is left alone in code', () => {
  for (const [rule, locale, target, source] of PROSE) {
    test(`${rule.id}: ${target}`, () => {
      assert.notDeepEqual(findingsIn(rule, pair(103, target, source), locale), []);
      const inCode = pair(103, `\`${target}\``, `\`${source}\``);
      assert.deepEqual(findingsIn(rule, inCode, locale), []);
    });
  }
});
