import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { idOrder } from '../../server/src/rules/id-order.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const paragraphs = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${pair(first + i, `Zin ${i}.`, `Line ${i}.`)}\n`);

/** What the page is after the offered move. */
function moved(text: string): string | undefined {
  const [finding] = check(parseDocument(text), [idOrder]);
  const fix = finding?.fixes.find(({ title }) => title.startsWith('Move the line back'));
  return fix && applyEdits(text, fix.edits);
}

test('a line that was moved is offered to be moved back', () => {
  const page = paragraphs(103, 9);
  const [one] = page.splice(6, 1);
  const cut = `${page.slice(0, 6).join('\n')}\n\n${page.slice(6).join('\n')}`;
  const whole = paragraphs(103, 9).join('\n');
  assert.equal(moved(one + cut), whole, 'the line');
  assert.equal(moved(`${one}\n${page.join('\n')}`), whole, 'the line and the empty one behind it');
  assert.equal(moved(`${cut}\n${one}`), `${whole}\n`, 'at the end');
});

test('rows of a table and lines with several segments are moved whole', () => {
  const rows = Array.from(
    { length: 6 },
    (_, i) => `| ${pair(103 + 2 * i, 'Ja', 'Yes')} | ${pair(104 + 2 * i, 'Nee', 'No')} |\r\n`,
  );
  const whole = rows.join('');
  const [row] = rows.splice(4, 1);
  assert.equal(moved(row + rows.join('')), whole);
});

test('nothing is moved to where something else stands', () => {
  const page = paragraphs(103, 9);
  const [one] = page.splice(6, 1);
  page.splice(6, 0, '![](a.png)\n');
  assert.equal(moved(`${one}\n${page.join('\n')}`), undefined);
  const together = paragraphs(103, 9).map((line) => line.trimEnd());
  const [alone] = together.splice(6, 1);
  assert.equal(moved(`${alone}\n\n${together.join(' ')}\n`), undefined);
});

test('nobody can tell of two neighbors in each other’s place which IDs they had', () => {
  const page = [...paragraphs(103, 4), ...paragraphs(108, 2)];
  page.splice(2, 2, page[3]!, page[2]!);
  const [finding] = check(parseDocument(page.join('\n')), [idOrder]);
  assert.ok(finding?.fixes.every(({ preferred }) => !preferred));
});
