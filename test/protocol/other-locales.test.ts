import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location } from 'vscode-languageserver';
import { type Editor, startEditor } from '../support/editor.ts';
import { pair } from '../support/segments.ts';

const DUTCH = 'file:///docs/nl-nl/a.md';
const FRENCH = 'file:///docs/fr-fr/a.md';

function ask(editor: Editor, character: number, line = 0): Promise<Location[] | null> {
  const position = { line, character };
  const textDocument = { uri: DUTCH };
  return editor.connection.sendRequest('textDocument/implementation', { textDocument, position });
}

test('a segment is found in other languages by its English and its number', async (context) => {
  const french = `${pair(103, 'Dossier', 'Folder')}\n\n${pair(104, 'Classeur', 'Folder')}\n`;
  const german = `${pair(104, 'Datei', 'File')}\n\n${pair(105, '', 'Folder')}\n`;
  const files = new Map([
    [FRENCH, french],
    ['file:///docs/de-de/a.md', german],
  ]);
  const editor = await startEditor(context, { files });
  await editor.open(pair(104, 'Map', 'Folder'), DUTCH);
  const [only, ...rest] = (await ask(editor, 30))!;
  assert.deepEqual(rest, []);
  assert.equal(only!.uri, FRENCH);
  const { start, end } = only!.range;
  assert.equal(start.line, 2);
  assert.equal(french.split('\n')[2]!.slice(start.character, end.character), 'Classeur');
});

test('an editor that has a question of its own is offered no implementations', async (context) => {
  const files = new Map([[FRENCH, pair(103, 'Dossier', 'Folder')]]);
  const plain = await startEditor(context, { files });
  assert.equal(plain.initialized.capabilities.implementationProvider, true);
  const editor = await startEditor(context, {
    files,
    initializationOptions: { translations: true },
  });
  assert.equal(editor.initialized.capabilities.implementationProvider, undefined);
  await editor.open(pair(103, 'Map', 'Folder'), DUTCH);
  const question = { textDocument: { uri: DUTCH }, position: { line: 0, character: 30 } };
  const found = await editor.connection.sendRequest<Location[]>('locdocs/translations', question);
  assert.equal(found[0]!.uri, FRENCH);
});

test('what is typed in another language counts', async (context) => {
  const files = new Map([[FRENCH, pair(103, 'Dossier', 'Folder')]]);
  const folders = ['file:///docs/nl-nl', 'file:///docs/fr-fr'];
  const editor = await startEditor(context, { files, folders });
  await editor.open(pair(103, 'Map', 'Folder'), DUTCH);
  await editor.open(`\n${pair(103, 'Dossier', 'Folder')}`, FRENCH);
  assert.equal((await ask(editor, 30))![0]!.range.start.line, 1);
});

test('beside the segments, and where no other folder is open, nothing is', async (context) => {
  const files = new Map([[FRENCH, pair(103, 'Dossier', 'Folder')]]);
  const editor = await startEditor(context, { files, folders: ['file:///docs/nl-nl'] });
  await editor.open(`\n${pair(103, 'Map', 'Folder')}`, DUTCH);
  assert.equal(await ask(editor, 0), null);
  assert.deepEqual(await ask(editor, 30, 1), []);
});
