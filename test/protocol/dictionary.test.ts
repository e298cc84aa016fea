import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEditor } from '../support/editor.ts';
import { pair } from '../support/segments.ts';

test('the dictionary of a folder is read for its language', async (context) => {
  const asked: string[] = [];
  const files = new Map([
    ['file:///docs/.locdocs.json', '{ "dictionaries": { "nl": "/w/nl.dic", "sv": "sv.dic" } }'],
    ['file:///w/nl.dic', '1\nbeschikbaarheid\n'],
  ]);
  const editor = await startEditor(context, { files });
  editor.connection.onRequest('locdocs/readFile', ({ uri }: { uri: string }) => {
    asked.push(uri);
    return files.get(uri) ?? null;
  });
  await editor.open(pair(103, 'Lees over beschik baarheid.', 'Read about availability.'));
  const codes = (await editor.pull()).map(({ code }) => code);
  assert.deepEqual(codes, ['text-compound']);
  assert.ok(asked.includes('file:///w/nl.aff'));
  assert.ok(!asked.includes('file:///docs/sv.dic'));
});

test('a dictionary in another encoding is named, and not used', async (context) => {
  const cases = [
    ['1\nbeschikbaarheid\n', 'SET ISO8859-1\n', /nl\.dic: it is in ISO8859-1/],
    ['2\nbeschikbaarheid\nidee\ufffdn\n', '', /nl\.dic: it is in another encoding/],
  ] as const;
  for (const [words, affixes, fault] of cases) {
    const files = new Map([
      ['file:///docs/.locdocs.json', '{ "dictionaries": { "nl": "nl.dic" } }'],
      ['file:///docs/nl.dic', words],
      ['file:///docs/nl.aff', affixes],
    ]);
    const editor = await startEditor(context, { files });
    await editor.open(pair(103, 'Lees over beschik baarheid.', 'Read about availability.'));
    assert.deepEqual(await editor.pull(), []);
    assert.match(editor.log[0]!, fault);
  }
});
