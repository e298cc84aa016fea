import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes, check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
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

test('a segment that was moved far keeps its number', () => {
  const lines = [103, 104, 106, 107, 108, 109, 110, 105, 111].map((number) => pair(number));
  const found = check(parseDocument(lines.join('\n\n'), { locale: 'nl-NL' }), rules);
  const order = found.filter(({ rule }) => rule === 'id-order');
  assert.equal(order.length, 1);
  assert.deepEqual(certainFixes(order), []);
});
