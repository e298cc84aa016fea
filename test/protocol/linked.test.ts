import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { startEditor, until } from '../support/editor.ts';
import { pair } from '../support/segments.ts';

const START = 'file:///docs/nl-nl/guides/start.md';
const heading = (name: string): string => `## <a name="${name}"></a>${pair(103, 'Stap', 'Step')}\n`;
const linking = (url: string): string => `- [${pair(103, 'Start', 'Start')}](${url})\n`;
const links = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code }) => code).filter((code) => String(code).startsWith('link-'));

test('links are compared with files, which are asked for once', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const editor = await startEditor(context, { files });
  let asked = 0;
  editor.connection.onRequest('locdocs/listFolder', ({ uri }: { uri: string }) => {
    asked++;
    return uri.endsWith('/guides/') ? ['start.md'] : ['guides', 'page.md'];
  });
  await editor.open(linking('Guides/start.md#place'));
  assert.deepEqual(links(await editor.pull()), ['link-bookmark', 'link-file-case']);
  const asksOfOne = asked;
  const at = { line: 0, character: 0 };
  await editor.type({ start: at, end: at }, '\n');
  assert.deepEqual(links(await editor.pull()), ['link-bookmark', 'link-file-case']);
  assert.equal(asked, asksOfOne);
});

test('a change of a page that is linked to is heard of', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const editor = await startEditor(context, { files });
  await editor.open(linking('guides/start.md#other'));
  assert.deepEqual(links(await editor.pull()), ['link-bookmark']);
  files.set(START, heading('other'));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: START, type: 2 }],
  });
  await until(() => editor.refreshes() > 0, 'the editor asks anew');
  assert.deepEqual(links(await editor.pull()), []);
});

test('files that take long are not waited for', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const editor = await startEditor(context, { files });
  const answers: ((names: string[]) => void)[] = [];
  editor.connection.onRequest(
    'locdocs/listFolder',
    () => new Promise<string[]>((resolve) => answers.push(resolve)),
  );
  await editor.open(linking('Guides/'));
  const pulled = editor.pull();
  let isThere = false;
  pulled.then(() => {
    isThere = true;
  });
  await until(() => {
    editor.clock.advance(100);
    return isThere;
  }, 'the page is checked without them');
  assert.deepEqual(links(await pulled), []);
  for (const answer of answers) answer(['guides']);
  await until(() => editor.refreshes() > 0, 'the editor asks anew');
  assert.deepEqual(links(await editor.pull()), ['link-file-case']);
});

test('an editor that lists no folders hears nothing of files', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const initializationOptions = { folders: false };
  const editor = await startEditor(context, { files, initializationOptions });
  await editor.open(linking('Guides/start.md#place'));
  assert.deepEqual(links(await editor.pull()), []);
});

test('the text of an open page wins over its file, and what links to it hears of edits', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const editor = await startEditor(context, { files });
  await editor.open(linking('guides/start.md#other'));
  assert.deepEqual(links(await editor.pull()), ['link-bookmark']);
  await editor.open(heading('other'), START);
  await editor.pull(START);
  editor.clock.advance(1000);
  await until(() => editor.refreshes() > 0, 'the editor asks anew');
  assert.deepEqual(links(await editor.pull()), []);
  const name = { start: { line: 0, character: 12 }, end: { line: 0, character: 17 } };
  await editor.type(name, 'steps', START);
  assert.deepEqual(links(await editor.pull()), []);
  const before = editor.refreshes();
  await editor.pull(START);
  editor.clock.advance(1000);
  await until(() => editor.refreshes() > before, 'the editor asks anew');
  assert.deepEqual(links(await editor.pull()), ['link-bookmark']);
});

test('edits that leave the places of a page as they are have nothing checked anew', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const editor = await startEditor(context, { files });
  await editor.open(linking('guides/start.md#steps'));
  await editor.open(heading('steps'), START);
  assert.deepEqual(links(await editor.pull()), []);
  const first = await editor.report();
  const end = { line: 1, character: 0 };
  await editor.type({ start: end, end }, 'Meer\n', START);
  await editor.pull(START);
  editor.clock.advance(1000);
  const known = 'resultId' in first ? first.resultId : undefined;
  assert.equal((await editor.report(undefined, known)).kind, 'unchanged');
  assert.equal(editor.refreshes(), 0);
});

test('a page that is closed without its edits is read from its file again', async (context) => {
  const files = new Map([[START, heading('steps')]]);
  const editor = await startEditor(context, { files });
  await editor.open(heading('other'), START);
  await editor.open(linking('guides/start.md#other'));
  assert.deepEqual(links(await editor.pull()), []);
  await editor.close(START);
  await editor.pull();
  editor.clock.advance(1000);
  await until(() => editor.refreshes() > 0, 'the editor asks anew');
  assert.deepEqual(links(await editor.pull()), ['link-bookmark']);
});
