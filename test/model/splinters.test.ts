import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixAll } from '../../server/src/fixes/fix-all.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const first = pair(103, 'De tuin is klein.', 'The garden is small.');
const second = pair(104, 'Het huis is groot.', 'The house is big.');
const page = `- ${first}\n- ${second}\n`;
const start = page.indexOf(second);

function mend(text: string): string {
  return fixAll(text, (now) => certainFixes(check(parseDocument(now), rules))).text;
}

/** The stretches of tags, up to a length, and what is left of the page without them. */
function* cuts(longest: number): Iterable<{ readonly cut: string; readonly rest: string }> {
  for (const { 0: tags, index } of second.matchAll(/(?:<[^<>]*>)+/g)) {
    for (let from = 0; from < tags.length; from++) {
      for (let to = from + 1; to <= Math.min(tags.length, from + longest); to++) {
        const at = start + index;
        yield { cut: tags.slice(from, to), rest: page.slice(0, at + from) + page.slice(at + to) };
      }
    }
  }
}

test('whatever is cut out of the tags of a pair is given back, or nothing is done', () => {
  const wrong: string[] = [];
  let restored = 0;
  let all = 0;
  for (const { cut, rest } of cuts(16)) {
    const mended = mend(rest);
    all++;
    if (mended === page) restored++;
    else if (mended !== rest) wrong.push(`${cut} -> ${mended.slice(start)}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(restored / all > 0.98, `${restored} of ${all}`);
});

/** What a hand does to the second pair, and whether all of it is undone. */
const accidents: Readonly<Record<string, readonly [damaged: string, isUndone: boolean]>> = {
  'a line of a table program': [`"${second.replaceAll('"', '""')}"`, false],
  'tags as entities': [second.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), true],
  'tags set apart': [second.replaceAll('<', '< ').replaceAll('< /', '</ '), true],
  'signs of equality set apart': [second.replaceAll('=', ' = '), true],
  'a letter typed over a tag': [second.replace('span data', 'sx'), true],
  'letters typed into a tag': [second.replace('class', 'clfgfgass'), true],
  'a tag torn by a line break': [second.replace('<span', '<sp\nan'), false],
  'a space in the last tag': [second.replace(/pan>$/, ' pan>'), true],
  'text typed over a closing tag': [second.replace('groot.</sp', 'grooxxxx'), false],
  'an ID that lost its end with the tag': [second.replace('104">Het', '1Het'), false],
};

describe('accidents with the tags of a pair', () => {
  for (const [what, [damaged, isUndone]] of Object.entries(accidents)) {
    test(what, () => {
      const text = page.replace(second, damaged);
      const mended = mend(text);
      if (isUndone) assert.equal(mended, page);
      else assert.ok(mended === page || !mended.replace(second, '').includes('4c0de-104">4c0de'));
      assert.equal(mend(mended), mended);
    });
  }
});

test('no text holds what applies the fixes', () => {
  let count = 0;
  const { text } = fixAll('a', (now) => {
    count++;
    const end = { start: now.length, end: now.length };
    return [{ title: 'Add a letter', edits: [{ range: end, newText: 'a' }], preferred: true }];
  });
  assert.ok(count < 100 && text.length < 100);
});

describe('on lines with damaged tags nothing else is certain', () => {
  const ending = (text: string) =>
    check(parseDocument(text), rules).find(({ rule }) => rule === 'text-final-mark')?.fixes[0];

  test('while the tags are whole, a lost full stop is', () => {
    assert.equal(ending(page.replace('groot.', 'groot'))?.preferred, true);
  });

  test('where a tag is torn, it is not', () => {
    const torn = page.replace('groot.</span>', 'groo xpan>');
    assert.notEqual(ending(torn)?.preferred, true);
  });
});
