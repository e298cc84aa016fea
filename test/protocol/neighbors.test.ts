import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEditor } from '../support/editor.ts';
import { pair } from '../support/segments.ts';

test('pages of the folder tell words that were split', async (context) => {
  const joined = [
    pair(103, 'Open de prijslijst.', 'Open the price list.'),
    pair(104, 'Deze prijslijst is nieuw.', 'This price list is new.'),
  ].join('\n\n');
  const files = new Map([
    ['file:///docs/nl-nl/first.md', joined],
    ['file:///docs/nl-nl/page.md', ''],
  ]);
  const editor = await startEditor(context, { files });
  await editor.open(pair(103, 'Download de prijs lijst.', 'Download the price list.'));
  const messages = (await editor.pull()).map(({ message }) => message);
  assert.deepEqual(messages, [
    '“prijs lijst” is one word on other pages of this folder: prijslijst.',
  ]);
});

test('a folder that cannot be read is named, and the page is checked', async (context) => {
  const editor = await startEditor(context, { files: new Map() });
  editor.connection.onRequest('locdocs/listFolder', ({ uri }: { uri: string }) => {
    if (uri.endsWith('/nl-nl/')) throw new Error('gone');
    return null;
  });
  await editor.open(pair(103, 'Kies een beveiligings niveau.', 'Choose a security level.'));
  assert.equal((await editor.pull()).length, 1);
  assert.ok(editor.log.some((line) => line.includes('file:///docs/nl-nl/ could not be read')));
});
