import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '../../server/src/session/pages.ts';
import { watchTyping } from '../../server/src/session/typing.ts';
import { atCursor, checkedPage, segmentsDrawn } from '../support/cursor.ts';
import { testClock } from '../support/editor.ts';

const lines = segmentsDrawn('⟦103 Een = One⟧\n⟦104 Twee = Two⟧\n⟦105 Drie = Three⟧\n').split('\n');

/** A page whose lines are those above, but for some. */
function pageOf(changed: Readonly<Record<number, string>> = {}): Page {
  return atCursor(lines.map((line, i) => changed[i] ?? line).join('\n')).page;
}

const halfTyped = pageOf({ 1: lines[1]!.replace('</span></span>', '</span></spa') });

function setUp() {
  const clock = testClock();
  const paused: string[] = [];
  const typing = watchTyping(clock, (uri) => paused.push(uri));
  const said = (page: Page): string[] =>
    typing.sayable(page, checkedPage(page).findings).findings.map(({ rule }) => rule);
  return { clock, paused, typing, said };
}

describe('markup on the line that somebody types on', () => {
  test('is not reported until a pause, which is told', () => {
    const { clock, paused, typing, said } = setUp();
    said(pageOf());
    typing.edited(halfTyped.uri, [1]);
    assert.deepEqual(said(halfTyped), []);
    clock.advance(999);
    assert.deepEqual(paused, []);
    clock.advance(1);
    assert.deepEqual(paused, [halfTyped.uri]);
    assert.deepEqual(said(halfTyped), ['segment-tag']);
  });

  test('is reported later when somebody goes on', () => {
    const { clock, paused, typing, said } = setUp();
    typing.edited(halfTyped.uri, [1]);
    clock.advance(900);
    said(halfTyped);
    typing.edited(halfTyped.uri, [1]);
    clock.advance(900);
    assert.deepEqual(said(halfTyped), []);
    clock.advance(100);
    assert.deepEqual(paused, [halfTyped.uri]);
  });

  test('is reported at once when they type elsewhere', () => {
    const { typing, said } = setUp();
    typing.edited(halfTyped.uri, [1]);
    assert.deepEqual(said(halfTyped), []);
    typing.edited(halfTyped.uri, [0]);
    assert.deepEqual(said(pageOf({ 2: lines[2]!.replace('</span></span>', '</span></spa') })), [
      'segment-tag',
    ]);
  });

  test('stays reported where it was before', () => {
    const { typing, said } = setUp();
    assert.deepEqual(said(halfTyped), ['segment-tag']);
    typing.edited(halfTyped.uri, [1]);
    assert.deepEqual(said(halfTyped), ['segment-tag']);
  });

  test('a second fault of the same words is held back', () => {
    const unequal = (line: number) => lines[line]!.replace('stu-id="4c0de', 'stu-id="4c0d');
    const { typing, said } = setUp();
    const one = said(pageOf({ 0: unequal(0) }));
    typing.edited(halfTyped.uri, [2]);
    assert.deepEqual(said(pageOf({ 0: unequal(0), 2: unequal(2) })), one);
  });
});

test('the gap that a half-typed ID leaves in the next line is held back too', () => {
  const { clock, typing, said } = setUp();
  const page = pageOf({ 1: '' });
  typing.edited(page.uri, [1]);
  assert.deepEqual(said(page), []);
  clock.advance(1000);
  assert.deepEqual(said(page), ['id-gap']);
});

test('what has to do with no markup is reported at each key', () => {
  const { typing, said } = setUp();
  const page = pageOf({ 1: lines[1]!.replace('Twee', 'Twee `x`') });
  typing.edited(page.uri, [1]);
  assert.deepEqual(said(page), ['markup-code-added']);
});

test('nobody is told of a pause in which nothing was held back', () => {
  const { clock, paused, typing, said } = setUp();
  const page = pageOf();
  typing.edited(page.uri, [1]);
  said(page);
  clock.advance(1000);
  assert.deepEqual(paused, []);
});

test('a closed page is forgotten', () => {
  const { clock, paused, typing, said } = setUp();
  typing.edited(halfTyped.uri, [1]);
  said(halfTyped);
  typing.closed(halfTyped.uri);
  clock.advance(1000);
  assert.deepEqual(paused, []);
  assert.deepEqual(said(halfTyped), ['segment-tag']);
});

test('a segment that is typed key by key is no mistake beyond the gap that was there', () => {
  const { typing, said } = setUp();
  said(pageOf({ 1: '' }));
  const now = new Set<string>();
  for (let typed = 0; typed <= lines[1]!.length; typed++) {
    const page = pageOf({ 1: lines[1]!.slice(0, typed) });
    typing.edited(page.uri, [1]);
    for (const rule of said(page)) if (/^(?:id|segment)-/.test(rule)) now.add(rule);
  }
  assert.deepEqual([...now], ['id-gap']);
});
