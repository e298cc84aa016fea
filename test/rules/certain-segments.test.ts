import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** What a program or a slip makes of the tags of a pair. */
const rewritten: Readonly<Record<string, (pair: string) => string>> = {
  'without quotation marks': (one) => one.replaceAll('"', ''),
  'with backslashes': (one) => one.replaceAll('"', '\\"'),
  'with doubled quotation marks': (one) => one.replaceAll('"', '""'),
  'with entities': (one) => one.replace('>', '&gt;').replaceAll('"', '&quot;').replace('<', '&lt;'),
  'as JSON': (one) => one.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
  'with one tag for two': (one) =>
    one.replace('"sxs-lookup"><span', '"sxs-lookup"').replace(/<\/span>$/, ''),
  'with a space between the ends': (one) => one.replace(/<\/span>$/, ' </span>'),
  'behind the first letter': (one) => one.replace(/^(<[^>]*>)(.)/, '$2$1'),
};

describe('tags that were rewritten are given back at once', () => {
  for (const [how, rewrite] of Object.entries(rewritten)) {
    test(how, () => {
      const page = (own: string) => `${pair(103)}\n\n${own}\n\n${pair(105)}\n`;
      const whole = pair(104, 'Kies nu een andere map.', 'Choose another folder now.');
      const text = page(rewrite(whole));
      const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      const [first, ...others] = found.filter(({ rule }) => rule.startsWith('segment-'));
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, certainFixes([first!])[0]!.edits), page(whole));
    });
  }

  test('but not with a letter that may be of the word before', () => {
    const text = `${pair(103)}\n\n${pair(104, 'Kies de map', 'Choose the folder').replace('p</span>', '</span>p')}\n`;
    const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
    assert.ok(found.some(({ fixes }) => fixes.length > 0));
    assert.deepEqual(certainFixes(found), []);
  });
});

test('a copy of a segment is not given the number of another one', () => {
  const copy = pair(105, 'Sluit de map.', 'Close the folder.');
  const lines = [pair(103), '![Een beeld](a.png)', copy, pair(104), copy, pair(106), pair(107)];
  const found = check(parseDocument(lines.join('\n\n'), { locale: 'nl-NL' }), rules);
  const ids = found.filter(({ rule }) => rule.startsWith('id-'));
  assert.ok(ids.length > 0);
  assert.deepEqual(certainFixes(ids), []);
});

test('a pair of another page does not get a number of this one', () => {
  const lines = [
    pair(103),
    pair(177, 'Los', 'Loose', '0f3ab'),
    '![Een beeld](a.png)',
    pair(105),
    pair(106),
  ];
  const found = check(parseDocument(lines.join('\n\n'), { locale: 'nl-NL' }), rules);
  const prefix = found.filter(({ rule }) => rule === 'id-prefix');
  assert.equal(prefix.length, 1);
  assert.deepEqual(certainFixes(prefix), []);
});

/** The numbers of a page, and whether the wrong ones of them are certain to be slips. */
const wrongNumbers: Readonly<Record<string, readonly [numbers: number[], isCertain: boolean]>> = {
  'of a segment that was moved far': [[103, 104, 106, 107, 108, 109, 110, 105, 112], false],
  'of a segment near its own place': [[103, 104, 106, 107, 105, 109], true],
  'that is none of those that are gone': [[103, 104, 105, 106, 107, 108, 119, 110], true],
  'of a segment that is there once more': [[103, 106, 105, 106], false],
  'one in two of a page': [
    [103, 204, 105, 206, 107, 208, 109, 210, 111, 212, 113, 214, 115, 216, 117],
    false,
  ],
};

describe('a wrong number is written anew where it is certain to be a slip', () => {
  for (const [whose, [numbers, isCertain]] of Object.entries(wrongNumbers)) {
    test(`${whose}: ${isCertain ? 'certain' : 'in doubt'}`, () => {
      const text = numbers.map((number) => pair(number)).join('\n\n');
      const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      const fixes = found.filter(({ rule }) => rule.startsWith('id-')).flatMap((one) => one.fixes);
      const written = fixes.filter(({ title }) => title.startsWith('Write '));
      assert.ok(written.length > 0);
      for (const fix of written) assert.equal(fix.preferred, isCertain);
    });
  }
});
