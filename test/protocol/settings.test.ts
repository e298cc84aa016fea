import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { readSettings } from '../../server/src/settings.ts';
import { PAGE, startEditor, until } from '../support/editor.ts';
import { unclosedPair } from '../support/segments.ts';

const broken = `${unclosedPair(103)}\n`;
const levels = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity }) => severity);
/** An editor that is sent diagnostics and cannot be asked for settings. */
const plain = {};

describe('what is set is read', () => {
  const off = { enable: true, rules: { date: 'off' } };
  const cases: Record<string, [value: unknown, expected: unknown, mistakes: number]> = {
    nothing: [undefined, { enable: true, rules: {} }, 0],
    null: [null, { enable: true, rules: {} }, 0],
    'levels of rules and families': [
      { rules: { 'date-order': 'hint', 'id-*': 'default' } },
      { enable: true, rules: { 'date-order': 'hint', 'id-*': 'default' } },
      0,
    ],
    'off altogether': [{ enable: false }, { enable: false, rules: {} }, 0],
    'keys of others': [{ dim: 'markup', rules: { date: 'off' } }, off, 0],
    'no object': ['off', { enable: true, rules: {} }, 1],
    'a list': [{ rules: ['date'] }, { enable: true, rules: {} }, 1],
    'an unknown level': [{ rules: { date: 'off', id: 'loud' } }, off, 1],
    'an unknown rule': [{ rules: { date: 'off', dates: 'off', constructor: 'off' } }, off, 2],
    'a switch that is none': [{ enable: 'yes', rules: { date: 'off' } }, off, 1],
  };
  for (const [what, [value, expected, count]] of Object.entries(cases)) {
    test(what, () => {
      const mistakes: string[] = [];
      assert.deepEqual(
        readSettings(value, (message) => mistakes.push(message)),
        expected,
      );
      assert.equal(mistakes.length, count, mistakes.join());
    });
  }
});

test('an editor that cannot be asked may give settings at the start and send others', async (context) => {
  const editor = await startEditor(context, {
    capabilities: plain,
    initializationOptions: { settings: { rules: { segment: 'hint' } } },
  });
  await editor.open(broken);
  await until(() => editor.published.length === 1, 'findings are sent');
  assert.deepEqual(levels(editor.published[0]!.diagnostics), [4]);
  await editor.configure({ rules: { 'segment-*': 'information' } });
  await until(() => editor.published.length === 2, 'findings are sent anew');
  assert.deepEqual(levels(editor.published[1]!.diagnostics), [3]);
  await editor.configure({ enable: false });
  await until(() => editor.published.length === 3, 'findings are taken back');
  assert.deepEqual(editor.published[2]!.diagnostics, []);
});

test('each folder has settings of its own', async (context) => {
  const [one, two] = ['file:///one/nl-nl/page.md', 'file:///two/nl-nl/page.md'];
  const editor = await startEditor(context, {
    folders: ['file:///one', 'file:///two'],
    settings: (uri: string) => (uri.includes('/one/') ? { rules: { segment: 'off' } } : {}),
  });
  await editor.open(broken, one);
  await editor.open(broken, two);
  assert.deepEqual(levels(await editor.pull(one)), []);
  assert.deepEqual(levels(await editor.pull(two)), [1]);
});

test('files of a folder count for pages below it, the nearest most', async (context) => {
  const files = new Map([
    ['file:///docs/.locdocs.json', '{ "rules": { "segment": "off" } }'],
    ['file:///docs/nl-nl/.locdocs.json', '{ "rules": { "segment-unclosed": "hint" } }'],
  ]);
  const editor = await startEditor(context, { files });
  const other = 'file:///docs/sv-se/page.md';
  await editor.open(broken);
  await editor.open(broken, other);
  assert.deepEqual(levels(await editor.pull()), [4]);
  assert.deepEqual(levels(await editor.pull(other)), []);
});

test('a folder that is opened later counts too', async (context) => {
  const files = new Map([['file:///docs/.locdocs.json', '{ "rules": { "segment": "off" } }']]);
  const editor = await startEditor(context, {
    files,
    folders: [],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
  });
  await editor.open(broken);
  assert.deepEqual(levels(await editor.pull()), [1]);
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///docs', name: 'docs' }], removed: [] },
  });
  assert.deepEqual(levels(await editor.pull()), []);
});

test('an editor that does not answer keeps nobody from checking', async (context) => {
  const editor = await startEditor(context, {
    settings: () => {
      throw new Error('no settings today');
    },
  });
  await editor.open(broken);
  assert.deepEqual(levels(await editor.pull()), [1]);
  await until(() => editor.log.length > 0, 'something is logged');
  assert.match(editor.log[0]!, /settings could not be had/);
});

test('a file that cannot be understood is logged, once', async (context) => {
  const files = new Map([
    ['file:///docs/.locdocs.json', '{ "rules": { "segment": "loud" }, "terms": ["gone.csv"] }'],
    ['file:///docs/.locdocs/dismissed.json', '[]'],
    ['file:///docs/.locdocs/baseline.json', '[]'],
  ]);
  const editor = await startEditor(context, { files });
  await editor.open(broken);
  assert.deepEqual(levels(await editor.pull()), [1]);
  await editor.type({ start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, 'x');
  await editor.pull(PAGE);
  assert.equal(editor.log.length, 4, editor.log.join('\n'));
});
