import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const HEADER = `${pair(103, 'Zaal', 'Hall')} | ${pair(104, 'Deur', 'Door')} | ${pair(105, 'Uren', 'Hours')}`;
const DELIMITERS = '-----|------|------';

function row(number: number, rest = ''): string {
  return `${pair(number, 'Links', 'Left')} | ${pair(number + 1, 'Rood', 'Red')} |${rest}`;
}

function reportsOn(...rows: string[]): number {
  const text = [HEADER, DELIMITERS, ...rows].join('\n');
  const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
  return found.filter(({ rule }) => rule === 'markup-table-row').length;
}

const WHOLE = ` ${pair(120, 'Acht', 'Eight')} |`;

test('rows in succession that leave their last cell out are left alone', () => {
  assert.equal(reportsOn(row(106), row(108), row(110)), 0);
});

test('a row that leaves its last cell out beside whole ones is told', () => {
  assert.equal(reportsOn(row(106, WHOLE), row(108), row(110, WHOLE)), 1);
});
