import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { hearFindings } from '../../server/src/rules/comments.ts';
import { segmentEmpty } from '../../server/src/rules/segment-empty.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const empty = pair(103, '');

/** A page, how many of its findings are heard, and how many of its comments silence nothing. */
const pages: [what: string, text: string, heard: number, unused: number][] = [
  ['no comment', empty, 1, 0],
  [
    'a rule is silenced to the end',
    `<!-- locdocs-disable segment-empty -->\n${empty}\n\n${empty}`,
    0,
    0,
  ],
  ['a family is silenced', `<!-- locdocs-disable segment -->\n${empty}`, 0, 0],
  ['a family is silenced with a star', `<!-- locdocs-disable segment-* -->\n${empty}`, 0, 0],
  ['all is silenced', `> <!-- locdocs-disable -->\n> ${empty}`, 0, 0],
  [
    'one line is silenced',
    `<!-- locdocs-disable-next-line segment-empty -->\n${empty}\n${empty}`,
    1,
    0,
  ],
  [
    'speech is given back',
    `<!-- locdocs-disable -->\n${empty}\n<!-- locdocs-enable -->\n${empty}`,
    1,
    0,
  ],
  [
    'speech is given back to the rule that was silenced',
    `<!-- locdocs-disable segment-empty -->\n${empty}\n<!-- locdocs-enable segment-empty -->\n${empty}`,
    1,
    0,
  ],
  [
    'speech is given back to another rule',
    `<!-- locdocs-disable segment-empty -->\n${empty}\n<!-- locdocs-enable date-order -->\n${empty}`,
    0,
    0,
  ],
  ['a comment before text on its line', `<!-- locdocs-disable --> Tekst\n${empty}`, 1, 1],
  ['another rule is silenced', `<!-- locdocs-disable date-order -->\n${empty}`, 1, 1],
  ['a comment below', `${empty}\n<!-- locdocs-disable -->`, 1, 1],
  ['a comment at the end of a line', `${empty} <!-- locdocs-disable -->\n${empty}`, 2, 1],
  ['a word that is not known', `<!-- locdocs-disable-nextline -->\n${empty}`, 1, 1],
  [
    'a rule of a family is given back',
    `<!-- locdocs-disable segment, date -->\n${empty}\n<!-- locdocs-enable segment-empty -->\n${empty}`,
    1,
    0,
  ],
  [
    'all but one rule stay silenced',
    `<!-- locdocs-disable -->\n<!-- locdocs-enable date -->\n${empty}`,
    0,
    0,
  ],
  [
    'the names are given back in another order',
    `<!-- locdocs-disable date segment -->\n${empty}\n<!-- locdocs-enable segment date -->\n${empty}`,
    1,
    0,
  ],
];

describe('comments', () => {
  for (const [what, text, heard, unused] of pages) {
    test(what, () => {
      const document = parseDocument(text);
      const hearing = hearFindings(document, check(document, [segmentEmpty]));
      assert.equal(hearing.heard.length, heard);
      assert.equal(hearing.unused.length, unused);
    });
  }
});
