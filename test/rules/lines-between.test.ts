import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const A = pair(103, 'Kies een map.', 'Choose a folder.');
const B = pair(104, 'Kies een bestand.', 'Choose a file.');

function told(between: string): number {
  const text = `${A}\n\n${between}\n\n${B}\n`;
  return check(parseDocument(text), rules).filter(({ rule }) => rule === 'segment-misplaced')
    .length;
}

describe('lines between segments', () => {
  for (const line of [
    'TODO: ask whether this is so',
    'Merged from the other branch.',
    '> who wrote this?',
  ])
    test(`tells ${line}`, () => assert.equal(told(line), 1));

  for (const line of [
    '`Get-Item -Path x` prints it',
    '```\nTODO: ask about this\n```',
    '<!--\nTODO: ask about this\n-->',
    '    Name Value Type',
    'title: some plain words',
    '[guide]: a/guide.md',
    '<p>Some words</p>',
    '| one | two words |',
    '![a map](a.png)',
    'Word',
  ])
    test(`leaves ${JSON.stringify(line)} alone`, () => assert.equal(told(line), 0));
});
