import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { DocumentSymbol, TextDocument } from 'vscode';
import { keepOutlines } from '../../client/src/outline.ts';

/** A document that can be edited, and a server that says the version as its outline. */
function editing() {
  let version = 1;
  const document = {
    uri: 'file:///a.md',
    get version() {
      return version;
    },
  } as unknown as TextDocument;
  const asked: number[] = [];
  const ask = ({ version: now }: TextDocument) => {
    asked.push(now);
    return [{ name: String(now) }] as DocumentSymbol[];
  };
  return { document, asked, ask, edit: () => void version++ };
}

test('an outline that is known is not asked for again', async () => {
  const { document, asked, ask } = editing();
  const outlines = keepOutlines(() => {});
  await outlines.provide(document, ask);
  assert.equal((await outlines.provide(document, ask))?.[0]?.name, '1');
  assert.deepEqual(asked, [1]);
});

test('after typing the outline is there before anyone asks', async (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { document, asked, ask, edit } = editing();
  const outlines = keepOutlines(() => {});
  await outlines.provide(document, ask);
  for (const _key of 'abc') {
    edit();
    outlines.changed(document);
  }
  mock.timers.tick(100);
  assert.deepEqual(asked, [1, 4]);
  assert.equal((await outlines.provide(document, ask))?.[0]?.name, '4');
  assert.deepEqual(asked, [1, 4]);
});

test('no outline, a failure and another server are not remembered', async () => {
  const { document, asked, ask } = editing();
  const outlines = keepOutlines(() => {});
  await outlines.provide(document, () => null);
  await assert.rejects(outlines.provide(document, () => Promise.reject(new Error('gone'))));
  await outlines.provide(document, ask);
  outlines.forget();
  await outlines.provide(document, ask);
  assert.deepEqual(asked, [1, 1]);
});

test('the first outline of a server is told, and no other', async () => {
  const { document, ask, edit } = editing();
  let count = 0;
  const outlines = keepOutlines(() => void count++);
  await outlines.provide(document, () => undefined);
  assert.equal(count, 0);
  for (let i = 0; i < 2; i++) {
    edit();
    await outlines.provide(document, ask);
    assert.equal(count, 1);
  }
  outlines.forget();
  await outlines.provide(document, ask);
  assert.equal(count, 2);
});
