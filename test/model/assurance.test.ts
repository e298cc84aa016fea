import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixAll } from '../../server/src/fixes/fix-all.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const structural = rules.filter(({ id }) => /^(?:id|segment)-/.test(id));
const [first, second, last] = [
  pair(103, 'Kies een map.', 'Choose a folder.'),
  pair(104, 'Sla het bestand op.', 'Save the file.'),
  pair(105, 'Sluit het venster.', 'Close the window.'),
];
const page = `${first}\n\n${second}\n\n${last}\n`;
const errors = (text: string): number => check(parseDocument(text), structural).length;
const mend = (text: string): string =>
  fixAll(text, (now) => certainFixes(check(parseDocument(now), structural))).text;
/** The letters of a page that are in no tag, in their order. */
const letters = (text: string): string => text.replace(/<[^<>]*>|\s/g, '');

const pieces: Readonly<Record<string, string>> = {
  'a segment': last,
  'a target': last.slice(0, last.indexOf('<span class')),
  'a source with its wrapper': last.slice(last.indexOf('<span class')),
  'a source': last.slice(last.indexOf('<span data-stu'), -'</span>'.length),
  'an opening tag': '<span data-ttu-id="4c0de-105">',
  'an opening tag of a source': '<span data-stu-id="4c0de-105">',
  'a wrapper': '<span class="sxs-lookup">',
  'a closing tag': '</span>',
  'the end of a segment': last.slice(last.indexOf('venster')),
  'the start of a segment': last.slice(0, -'</span></span>'.length),
};
const places: Readonly<Record<string, number>> = {
  'at the start of a target': page.indexOf('Sla het'),
  'within a target': page.indexOf('bestand'),
  'at the end of a target': page.indexOf('</span>', page.indexOf('bestand')),
  'between the halves': page.indexOf('<span class', page.indexOf('bestand')),
  'in the wrapper': page.indexOf('<span data-stu', page.indexOf('bestand')),
  'at the start of a source': page.indexOf('Save the'),
  'within a source': page.indexOf('file.'),
  'at the end of a source': page.indexOf('</span>', page.indexOf('file.')),
};

describe('a certain repair of what was pasted', () => {
  for (const [what, piece] of Object.entries(pieces)) {
    for (const [where, at] of Object.entries(places)) {
      test(`${what} ${where}`, () => {
        const damaged = page.slice(0, at) + piece + page.slice(at);
        const mended = mend(damaged);
        assert.ok(errors(mended) < errors(damaged) || mended === damaged, mended);
        assert.ok(mended === page || letters(mended) === letters(damaged), mended);
        if (!/[a-z]/.test(letters(piece)))
          assert.equal(mended, mended === damaged ? damaged : page);
      });
    }
  }
});

describe('a certain repair', () => {
  const mends: [what: string, damaged: string][] = [
    ['takes out a copy of a segment', page.replace('bestand', `${last}bestand`)],
    ['takes out a closing tag', page.replace('bestand', '</span>bestand')],
    ['takes out a wrapper', page.replace('file.', '<span class="sxs-lookup">file.')],
    [
      'takes out a tag of another segment',
      page.replace('Save', '<span data-stu-id="4c0de-105">Save'),
    ],
    ['spells each tag of one line', page.replaceAll('"4c0de-104"', '“4c0de-104”')],
  ];
  for (const [what, damaged] of mends) test(what, () => assert.equal(mend(damaged), page));

  test('takes a segment out of the end of the one before', () => {
    const end = '</span><span class';
    assert.equal(mend(`${first.replace(end, ` ${second}${end}`)}\n`), `${first} ${second}\n`);
  });
  test('gives a text its span back', () => {
    const bare = second.replace(/^<[^>]*>/, '').replace('</span>', '');
    assert.equal(mend(`${first} ${bare}\n`), `${first} ${second}\n`);
  });

  const lefts: [what: string, damaged: string][] = [
    ['does not move the only copy', `${first.replace('map', `${second}map`)}\n\n${last}\n`],
    ['does not join what a tag may have come with', page.replace('bestand', 'be</span>stand')],
    [
      'gives no ID twice',
      page.replace('\n\n', ` op.</span>${second.slice(second.indexOf('<span class'))}\n\n`),
    ],
    ['takes no ID away', `<span data-ttu-id="4c0de-103">${second}\n\n${last}\n`],
    [
      'does not rename two halves',
      `${first.slice(0, first.indexOf('<span class'))}${second.slice(second.indexOf('<span class'))}\n\n${last}\n`,
    ],
  ];
  for (const [what, damaged] of lefts) test(what, () => assert.equal(mend(damaged), damaged));
});

/** From here on it may not be told what stood there. */
const MOST_LOST = 5;

describe('tags that lost a stretch of their characters are whole again', () => {
  const runs: Readonly<Record<string, [start: string, end: string]>> = {
    'before a target': ['<span data-ttu-id="4c0de-104">', 'Sla het'],
    'between the halves': [
      '</span><span class="sxs-lookup"><span data-stu-id="4c0de-104">',
      'Save',
    ],
    'behind a source': ['</span></span>\n\n<span data-ttu-id="4c0de-105">', '\n\n'],
  };
  for (const [where, [tags, until]] of Object.entries(runs)) {
    test(where, () => {
      const start = page.indexOf(tags);
      const end = page.indexOf(until, start);
      for (let length = 1; length <= end - start; length++) {
        for (let at = start; at + length <= end; at++) {
          const damaged = page.slice(0, at) + page.slice(at + length);
          const mended = mend(damaged);
          const isLeft = mended === damaged && length > MOST_LOST;
          assert.ok(mended === page || isLeft, `${page.slice(at, at + length)}: ${mended}`);
        }
      }
    });
  }
});

describe('tags that something was typed into are whole again', () => {
  const tags: readonly (readonly [start: string, end: string])[] = [
    ['<span data-ttu-id="4c0de-104">', 'Sla het'],
    ['</span><span class="sxs-lookup"><span data-stu-id="4c0de-104">', 'Save'],
  ];
  for (const typed of ['x', ' ', '\n']) {
    test(JSON.stringify(typed), () => {
      for (const [tag, until] of tags) {
        const start = page.indexOf(tag);
        for (let at = start + 1; at < page.indexOf(until, start); at++) {
          if (page[at] === '<') continue;
          const damaged = page.slice(0, at) + typed + page.slice(at);
          const mended = mend(damaged);
          assert.ok(mended === page || mended === damaged, mended);
        }
      }
    });
  }
});
