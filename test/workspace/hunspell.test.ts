import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { affixFile, readHunspell } from '../../server/src/workspace/hunspell.ts';

const AFFIXES = `SET UTF-8
FORBIDDENWORD !
ONLYINCOMPOUND Z
ICONV 1
ICONV ij \u0133
SFX A Y 3
SFX A el elen el
SFX A 0 len [^e]l
SFX A 0 (en x
SFX B N 1
SFX B 0 s/Z [^s]
PFX C Y 1
PFX C 0 on .
`;
const WORDS = `8
voordel/A
voordeel/B!
stoel/AB po:noun
fijn/B
bal/A
beveiligings/Z
bal/B
ketel
`;

describe('a Hunspell dictionary', () => {
  const { has } = readHunspell(WORDS, AFFIXES);
  const cases: Record<string, [word: string, has: boolean]> = {
    'has the words of its list': ['ketel', true],
    'has no others': ['ketels', false],
    'knows endings': ['stoels', true],
    'knows endings in place of others': ['voordelen', true],
    'heeds what a stem must end in': ['voordellen', false],
    'joins the entries of a word': ['bals', true],
    'and all their endings': ['ballen', true],
    'leaves out what stands only in compounds': ['beveiligings', false],
    'leaves out what is forbidden': ['voordeel', false],
    'has one spelling for letters that are one': ['f\u0133n', false],
    'does not take a part for a word': ['ket', false],
    'does not take flags for words': ['AB', false],
    'has no empty word': ['', false],
  };
  for (const [what, [word, expected]] of Object.entries(cases)) {
    test(what, () => assert.equal(has(word), expected));
  }

  test('has flags of two letters, of numbers and by alias', () => {
    const long = readHunspell('1\nwerk/XaYb\n', 'FLAG long\nSFX Yb Y 1\nSFX Yb 0 en .\n');
    assert.ok(long.has('werken'));
    const crossed = readHunspell('1\nwerk/XYba\n', 'FLAG long\nSFX Yb Y 1\nSFX Yb 0 en .\n');
    assert.ok(!crossed.has('werken'));
    const numbers = readHunspell('1\nwerk/12,7\n', 'FLAG num\nSFX 7 Y 1\nSFX 7 0 en .\n');
    assert.ok(numbers.has('werken'));
    const aliases = readHunspell('1\nwerk/2\n', 'AF 2\nAF A\nAF B\nSFX B Y 1\nSFX B 0 en .\n');
    assert.ok(aliases.has('werken'));
  });

  test('may be empty, and its endings may be missing', () => {
    assert.equal(readHunspell('', '').has('a'), false);
    assert.equal(readHunspell('1\na', '').has('a'), true);
    assert.equal(affixFile('a/nl.dic'), 'a/nl.aff');
  });
});
