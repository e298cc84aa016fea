import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compounding } from '../../server/src/locale/compounds.ts';
import { hasUseFor } from '../../server/src/locale/invisible.ts';
import { isOneOf, languageOf } from '../../server/src/locale/language.ts';
import { characterWidth, lengthRatio } from '../../server/src/locale/lengths.ts';
import {
  fullWidth,
  knowsSpacing,
  sentenceMark,
  takesSpaceBefore,
  writtenMark,
} from '../../server/src/locale/punctuation.ts';
import { mayBeDoubled } from '../../server/src/locale/reduplication.ts';

describe('what languages do with marks', () => {
  const cases: readonly (readonly [question: string, answer: unknown, expected: unknown])[] = [
    ['the language of pt-BR', languageOf('pt-BR'), 'pt'],
    ['the language of zh_Hant_TW', languageOf('zh_Hant_TW'), 'zh'],
    ['fr-CA is one of fr-CA', isOneOf('fr-CA', new Set(['fr-CA'])), true],
    ['fr-FR is one of fr-CA', isOneOf('fr-FR', new Set(['fr-CA'])), false],
    ['France spaces a colon', takesSpaceBefore('fr-FR', ':'), true],
    ['Canada spaces a colon', takesSpaceBefore('fr-CA', ':'), true],
    ['Canada spaces no question mark', takesSpaceBefore('fr-CA', '?'), false],
    ['German spaces no colon', takesSpaceBefore('de-DE', ':'), false],
    ['Hindi spacing is unsettled', knowsSpacing('hi-IN'), false],
    ['a Japanese full stop', sentenceMark('。', 'ja-JP'), '.'],
    ['a Greek semicolon asks', sentenceMark(';', 'el-GR'), '?'],
    ['a German semicolon does not', sentenceMark(';', 'de-DE'), ';'],
    ['a letter is no mark', sentenceMark('a', 'de-DE'), undefined],
    ['an Arabic question', writtenMark('?', 'ar-SA'), '؟'],
    ['a French question', writtenMark('?', 'fr-FR'), '\u00a0?'],
    ['a Polish question', writtenMark('?', 'pl-PL'), '?'],
    ['a Chinese comma', fullWidth(',', 'zh-TW'), '，'],
    ['a Korean comma', fullWidth(',', 'ko-KR'), undefined],
    ['German doubles die', mayBeDoubled('de-AT')?.has('die'), true],
    ['Tamil doubles anything', mayBeDoubled('ta-IN'), undefined],
    ['Dutch joins', compounding('nl-BE')?.joining.includes('heids'), true],
    ['Spanish does not', compounding('es-ES'), undefined],
    ['Arabic turns', hasUseFor(0x200f, 'ar-SA'), true],
    ['German does not turn', hasUseFor(0x200f, 'de-DE'), false],
    ['Persian joins', hasUseFor(0x200c, 'fa-IR'), true],
    ['Thai breaks', hasUseFor(0x200b, 'th-TH'), true],
    ['Chinese is written in wide characters', characterWidth('zh-CN') > 2, true],
    ['an unknown language is as long as English', Math.round(lengthRatio('tlh')), 1],
  ];
  for (const [question, answer, expected] of cases) {
    test(question, () => assert.equal(answer, expected));
  }
});
