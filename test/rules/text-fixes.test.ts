import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textDoubleSpace } from '../../server/src/rules/text-double-space.ts';
import { textDoubledMark } from '../../server/src/rules/text-doubled-mark.ts';
import { textDoubledWord } from '../../server/src/rules/text-doubled-word.ts';
import { textEncoding } from '../../server/src/rules/text-encoding.ts';
import { textFinalMark } from '../../server/src/rules/text-final-mark.ts';
import { textFirmSpace } from '../../server/src/rules/text-firm-space.ts';
import { textInvisible } from '../../server/src/rules/text-invisible.ts';
import { textLineBreak } from '../../server/src/rules/text-line-break.ts';
import { textLitter } from '../../server/src/rules/text-litter.ts';
import { textMissingSpace } from '../../server/src/rules/text-missing-space.ts';
import { textMixedScript } from '../../server/src/rules/text-mixed-script.ts';
import { textRepetition } from '../../server/src/rules/text-repetition.ts';
import { textSpaceBefore } from '../../server/src/rules/text-space-before.ts';
import { textUnpaired } from '../../server/src/rules/text-unpaired.ts';
import { textWidth } from '../../server/src/rules/text-width.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsIn } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

describe('the certain fixes of the text rules', () => {
  const rules = [
    ...[textSpaceBefore, textDoubleSpace, textDoubledWord, textRepetition, textFinalMark],
    ...[textMissingSpace, textFirmSpace, textWidth, textEncoding, textInvisible],
    ...[textLineBreak, textLitter, textMixedScript, textDoubledMark, textUnpaired],
  ];
  const piece = fc.constantFrom(
    ...['und', 'Datei', 'die', '文件', 'файл', ' ', '  ', '\u00a0', '.', ',', ':', '?', '!', '。'],
    ...[
      '**',
      '*',
      '`',
      '[',
      '](a.md)',
      '(',
      ')',
      '«',
      '»',
      '\u200b',
      'Ã©',
      '\ufffd',
      '<g id="1">',
      '{1}',
      '&zwnj;',
      'mаp',
      'e\u0301',
      '\\u00e9',
      '%C3%A9',
      '..',
      '"',
      '\t',
      '\n',
      '1',
      '-',
    ],
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  const locale = fc.constantFrom('de-DE', 'fr-FR', 'zh-CN', 'ja-JP', 'nl-NL', 'ar-SA', 'und');

  for (const rule of rules) {
    test(`${rule.id} touches its own segment only, and has nothing left to do after a few`, () => {
      fc.assert(
        fc.property(text, text, locale, (target, source, tag) => {
          let page = pair(103, target, source);
          const sourceHalf = page.slice(page.indexOf('<span class='));
          for (let round = 0; round < 12; round++) {
            const [finding] = findingsIn(rule, page, tag).filter(preferredFix);
            if (!finding) return;
            page = applyEdits(page, preferredFix(finding)!.edits);
            assert.ok(page.endsWith(sourceHalf), 'the source stays as it is');
          }
          assert.fail(`still at work on ${JSON.stringify(page)}`);
        }),
        { numRuns: 300 },
      );
    });
  }
});
