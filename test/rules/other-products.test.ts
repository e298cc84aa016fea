import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { markupEmphasisMisplaced } from '../../server/src/rules/markup-emphasis-misplaced.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { termPlaceholder } from '../../server/src/rules/term-placeholder.ts';
import { textUnpaired } from '../../server/src/rules/text-unpaired.ts';
import { check } from '../support/check.ts';
import { testMended } from '../support/mended.ts';
import { pair } from '../support/segments.ts';

const silent = (rule: string, locale: string, damaged: string, source: string) =>
  ({ rule, locale, damaged, source, mended: damaged, isSilent: true }) as const;

testMended({
  'a name that is one word twice': silent(
    'text-doubled-word',
    'fr-FR',
    'Un bateau part pour Bora Bora et Walla Walla.',
    'A boat leaves for Bora Bora and Walla-Walla.',
  ),
  'an object with its article, before a verb at the end': silent(
    'markup-emphasis-misplaced',
    'nl-NL',
    'Kies **een kok toevoegen** in de lijst.',
    'Choose **Add a cook** in the list.',
  ),
  'an object with an article and a number': silent(
    'markup-emphasis-misplaced',
    'nl-NL',
    'Kies **een 2e kok toevoegen** in de lijst.',
    'Choose **Add a 2nd cook** in the list.',
  ),
  'a name in two words, with the next word of it in small letters': {
    rule: 'term-split',
    locale: 'sv-SE',
    damaged: 'Öppna Micro soft teams nu.',
    source: 'Open Microsoft Teams now.',
    mended: 'Öppna Microsoft Teams nu.',
  },
  'a name in two words before a common one': {
    rule: 'term-split',
    locale: 'sv-SE',
    damaged: 'Öppna Micro soft teams nu.',
    source: 'Open the Microsoft teams now.',
    mended: 'Öppna Microsoft teams nu.',
  },
  'a name in two words before several of it, which may be translated': {
    rule: 'term-split',
    locale: 'sv-SE',
    damaged: 'Öppna Micro soft garden centret nu.',
    source: 'Open Microsoft Garden Center now.',
    mended: 'Öppna Microsoft garden centret nu.',
  },
  'the second word of a verb': silent(
    'markup-emphasis-misplaced',
    'sv-SE',
    'Välj Lägg **till Kaffe** i listan.',
    'Choose **Add Kaffe** in the list.',
  ),
  'the letter of a drive': {
    rule: 'text-space-before',
    locale: 'fr-FR',
    damaged: 'Le lecteur K : est plein.',
    source: 'Drive K: is full.',
    mended: 'Le lecteur K: est plein.',
  },
  'the letter of a drive, which takes no firm space': silent(
    'text-firm-space',
    'fr-FR',
    'Ouvrez K : \\jardin.',
    'Open K:\\garden.',
  ),
  'a letter that is no drive': silent(
    'text-space-before',
    'fr-FR',
    'Option K : tout arroser.',
    'Option K: water all.',
  ),
  'parentheses that stand twice': {
    rule: 'text-repetition',
    damaged: 'De Grote Tuinbond (GTB) (GTB) komt in mei bijeen.',
    source: 'The Great Garden Guild (GTB) meets in May.',
    mended: 'De Grote Tuinbond (GTB) komt in mei bijeen.',
  },
  'parentheses that the source has twice': silent(
    'text-repetition',
    'nl-NL',
    'De bond (GTB) (GTB) komt.',
    'The guild (GTB) (GTB) comes.',
  ),
  'the ending of a file name in parentheses': {
    rule: 'text-space-before',
    damaged: 'Kies de foto (. JPG-bestanden).',
    source: 'Choose the photo (.JPG files).',
    mended: 'Kies de foto (.JPG-bestanden).',
  },
  'a Swedish ordinal': {
    rule: 'text-joint',
    locale: 'sv-SE',
    damaged: 'Vi vattnar var 3: e dag.',
    source: 'We water every 3 days.',
    mended: 'Vi vattnar var 3:e dag.',
  },
  'a number before a colon and a letter': silent(
    'text-joint',
    'sv-SE',
    'Se rad 3: e är okänt.',
    'See line 3: e is unknown.',
  ),
  'a character as programs write it, which is no number': silent(
    'number-extra',
    'nl-NL',
    'Het teken %20 is een spatie.',
    'The character is a space.',
  ),
});

function findingsOf(
  rule: Parameters<typeof check>[1][number],
  locale: string,
  halves: [string, string],
) {
  return check(parseDocument(pair(103, ...halves), { locale }), [rule]);
}

test('a verb that begins a target belongs to no words before it', () => {
  const [found] = findingsOf(markupEmphasisMisplaced, 'pt-PT', [
    '**Selecione Regar** para começar.',
    'Choose **Water** to begin.',
  ]);
  assert.match(found!.message, /is no part of the name: expected it before the emphasis/);
});

test('a phrase in braces is not put back into English unasked', () => {
  const [found] = findingsOf(termPlaceholder, 'de-DE', [
    'Schreiben Sie {Ihr Garten} davor.',
    'Write {your garden} before it.',
  ]);
  assert.equal(found!.severity, 'information');
  assert.equal(preferredFix(found!), undefined);
});

test('turned parentheses with words around them are told, and left', () => {
  const [found] = findingsOf(textUnpaired, 'zh-TW', [
    '開啟預設) 花園 (中的文件。',
    'Open the document in the garden (by default).',
  ]);
  assert.match(found!.message, /parentheses are turned/);
  assert.deepEqual(found!.fixes, []);
});
