import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic, FileSystemWatcher, RegistrationParams } from 'vscode-languageserver';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { readSettings } from '../../server/src/settings.ts';
import { type Configuration, noConfiguration } from '../../server/src/workspace/configuration.ts';
import { PAGE, startEditor, until } from '../support/editor.ts';
import { pair, unclosedPair } from '../support/segments.ts';

const broken = `${unclosedPair(103)}\n`;
const levels = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity }) => severity);
/** An editor that is sent diagnostics and cannot be asked for settings. */
const plain = {};

describe('what is set is read', () => {
  const nothing = { enable: true, configuration: noConfiguration };
  const set = (part: Partial<Configuration>) => ({
    enable: true,
    configuration: { ...noConfiguration, ...part },
  });
  const off = set({ rules: { date: 'off' } });
  const overrides = [{ languages: ['ja'], rules: { text: 'off' } }] as const;
  const loud = 'Expected one of error, warning, information, hint, off, default.';
  const cases: Record<string, [value: unknown, expected: unknown, mistakes: string[]]> = {
    nothing: [undefined, nothing, []],
    null: [null, nothing, []],
    'levels of rules and families': [
      { rules: { 'date-order': 'hint', 'id-*': 'default' } },
      set({ rules: { 'date-order': 'hint', 'id-*': 'default' } }),
      [],
    ],
    'what a file could say': [
      { preset: 'publisher', overrides, names: ['Contoso Drive', ' '] },
      set({ preset: 'publisher', overrides, names: ['Contoso Drive'] }),
      [],
    ],
    'off altogether': [{ enable: false }, { ...nothing, enable: false }, []],
    'keys of others': [
      { dim: 'markup', trace: { server: 'off' }, rules: { date: 'off' } },
      off,
      [],
    ],
    'a setting that is none, or only in files': [
      { rule: { date: 'off' }, terms: ['terms.csv'] },
      nothing,
      [
        'locdocs.rule: there is no such setting of the editor',
        'locdocs.terms: there is no such setting of the editor',
      ],
    ],
    'no object': ['off', nothing, ['locdocs: expected an object']],
    'a list': [{ rules: ['date'] }, nothing, ['locdocs.rules: Expected an object.']],
    'an unknown level': [
      { rules: { date: 'off', id: 'loud' } },
      off,
      [`locdocs.rules.id: ${loud}`],
    ],
    'an unknown rule': [
      { rules: { date: 'off', dates: 'off', constructor: 'off' } },
      off,
      ['locdocs.rules: There is no rule dates.', 'locdocs.rules: There is no rule constructor.'],
    ],
    'an override that means nothing': [
      { overrides: [{ rules: { date: 'loud' } }] },
      set({ overrides: [{ rules: {} }] }),
      [`locdocs.overrides[0].rules.date: ${loud}`],
    ],
    'a switch that is none': [
      { enable: 'yes', rules: { date: 'off' } },
      off,
      ['locdocs.enable: "yes" is neither true nor false'],
    ],
  };
  for (const [what, [value, expected, told]] of Object.entries(cases)) {
    test(what, () => {
      const mistakes: string[] = [];
      assert.deepEqual(
        readSettings(value, (message) => mistakes.push(message)),
        expected,
      );
      assert.deepEqual(mistakes, told);
    });
  }
});

test('the editor has presets and overrides, and a file speaks louder', async (context) => {
  const files = new Map<string, string>();
  const editor = await startEditor(context, {
    files,
    settings: { overrides: [{ folders: ['nl-nl'], rules: { segment: 'off' } }] },
  });
  const other = 'file:///docs/sv-se/page.md';
  await editor.open(broken);
  await editor.open(broken, other);
  assert.deepEqual(levels(await editor.pull()), []);
  assert.deepEqual(levels(await editor.pull(other)), [1]);
  await editor.configure({ overrides: [{ languages: ['nl'], rules: { segment: 'hint' } }] });
  assert.deepEqual(levels(await editor.pull()), [4]);
  files.set('file:///docs/.locdocs.json', '{ "rules": { "segment": "warning" } }');
  await editor.configure({ overrides: [{ languages: ['nl'], rules: { segment: 'hint' } }] });
  assert.deepEqual(levels(await editor.pull()), [2]);
});

test('folders of overrides are named as people write them', async (context) => {
  const editor = await startEditor(context);
  const page = 'file:///docs/mijn%20map/p%C3%A1gina/page.md';
  await editor.open(broken, page);
  const names: [folder: string, level: number][] = [
    ['mijn map', 4],
    ['./mijn map/página/', 4],
    ['.', 4],
    ['mijn%20map', 1],
    ['mijn', 1],
  ];
  for (const [folder, level] of names) {
    await editor.configure({ overrides: [{ folders: [folder], rules: { segment: 'hint' } }] });
    assert.deepEqual(levels(await editor.pull(page)), [level], folder);
  }
});

test('names that are set in the editor stay as they are', async (context) => {
  const editor = await startEditor(context, { settings: { names: ['Fabrikam Box'] } });
  await editor.open(pair(103, 'Open de doos van Fabrikam.', 'Open the Fabrikam Box.'));
  const [finding] = await editor.pull();
  assert.equal(finding?.message, '“Fabrikam Box” stays as it is: expected it in the target.');
  await editor.configure({ names: [] });
  assert.deepEqual(await editor.pull(), []);
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
  const files = new Map([['vfs://x/docs/.locdocs.json', '{ "rules": { "segment": "off" } }']]);
  const editor = await startEditor(context, {
    files,
    folders: ['vfs://x/docs/nl-nl'],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
  });
  const page = 'vfs://x/docs/nl-nl/page.md';
  await editor.open(broken, page);
  assert.deepEqual(levels(await editor.pull(page)), [1]);
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {
      added: [{ uri: 'vfs://x/docs', name: 'docs' }],
      removed: [{ uri: 'vfs://x/docs/nl-nl', name: 'nl-nl' }],
    },
  });
  assert.deepEqual(levels(await editor.pull(page)), []);
});

for (const [what, around, folders, kept] of [
  [
    'where a part of it is open',
    {
      'file:///docs/.git/HEAD': 'ref: refs/heads/main',
      'file:///.locdocs.json': '{ "rules": { "segment-unclosed": "off" } }',
      'file:///docs/.locdocs/dismissed.json': '{ "version": 1, "dismissals": [] }',
    },
    ['file:///docs/nl-nl'],
    'file:///docs/.locdocs/dismissed.json',
  ],
  ['where no folder is open', {}, [], 'file:///docs/nl-nl/.locdocs/dismissed.json'],
] as const) {
  test(`what the folders above a page say holds ${what}`, async (context) => {
    const files = new Map<string, string>(Object.entries(around));
    files.set('file:///docs/.locdocs.json', '{ "rules": { "segment": "hint" } }');
    const editor = await startEditor(context, { files, folders });
    await editor.open(broken);
    const found = await editor.pull();
    assert.deepEqual(levels(found), [4]);
    const actions = await editor.actions(found);
    const { command } = actions.find(({ title }) => title.startsWith('Dismiss this'))!;
    await editor.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(await editor.pull(), []);
    assert.match(files.get(kept) ?? '', /"segment-unclosed"/);
  });
}

test('what is dismissed is kept in the repository of its page', async (context) => {
  const files = new Map([
    ['file:///docs/.locdocs/dismissed.json', '{ "dismissals": [] }'],
    ['file:///docs/nl-nl/.git/HEAD', 'ref: refs/heads/main'],
  ]);
  const editor = await startEditor(context, { files, folders: ['file:///docs'] });
  await editor.open(broken);
  const actions = await editor.actions(await editor.pull());
  const { command } = actions.find(({ title }) => title.startsWith('Dismiss this'))!;
  await editor.connection.sendRequest('workspace/executeCommand', command);
  assert.deepEqual(await editor.pull(), []);
  const kept = files.get('file:///docs/nl-nl/.locdocs/dismissed.json');
  assert.match(kept ?? '', /"segment-unclosed"/);
});

test('files that count are watched above the open folder, too', async (context) => {
  const files = new Map([
    ['file:///docs/.git/HEAD', 'ref: refs/heads/main'],
    ['file:///docs/.locdocs.json', '{ "rules": { "segment": "hint" }, "terms": ["a [b].csv"] }'],
    ['file:///docs/a%20%5Bb%5D.csv', 'source,target,locale\n'],
    ['file:///docs/one/nl-nl/.locdocs.json', '{ "terms": ["a.csv", "b.txt"] }'],
    ['file:///docs/one/nl-nl/a.csv', 'source,target,locale\n'],
    ['file:///docs/one/nl-nl/b.txt', 'source,target,locale\n'],
  ]);
  const editor = await startEditor(context, {
    files,
    folders: ['file:///docs/one/nl-nl'],
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { relativePatternSupport: true } },
    },
  });
  const watched: unknown[] = [];
  editor.connection.onRequest(
    'client/registerCapability',
    ({ registrations }: RegistrationParams) => {
      for (const { registerOptions } of registrations) {
        watched.push(
          ...registerOptions.watchers.map(({ globPattern }: FileSystemWatcher) => globPattern),
        );
      }
    },
  );
  const page = 'file:///docs/one/nl-nl/page.md';
  await editor.open(broken, page);
  assert.deepEqual(levels(await editor.pull(page)), [4]);
  assert.deepEqual(watched, [
    { baseUri: 'file:///docs/', pattern: '.locdocs.json' },
    { baseUri: 'file:///docs/', pattern: '.locdocs' },
    { baseUri: 'file:///docs/one/', pattern: '.locdocs.json' },
    { baseUri: 'file:///docs/one/', pattern: '.locdocs' },
    { baseUri: 'file:///docs/', pattern: 'a ?b?.csv' },
    { baseUri: 'file:///docs/one/nl-nl/', pattern: 'b.txt' },
  ]);
  files.set('file:///docs/one/.locdocs.json', '{ "rules": { "segment": "warning" } }');
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///docs/one/.locdocs.json', type: 1 }],
  });
  assert.deepEqual(levels(await editor.pull(page)), [2]);
  assert.equal(watched.length, 6);
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

test('a folder of an override that is not there is logged', async (context) => {
  const overrides = [{ folders: ['.', 'nl-nl', 'mijn map/b', 'nl-nl/old'], rules: {} }];
  const files = new Map([
    ['file:///docs/.locdocs.json', JSON.stringify({ overrides })],
    ['file:///docs/mijn%20map/b/c.md', broken],
    ['file:///docs/nl-nl/a.md', broken],
  ]);
  const editor = await startEditor(context, { files });
  await editor.open(broken);
  await editor.pull();
  assert.equal(editor.log.length, 1);
  assert.match(editor.log[0]!, /docs\/\.locdocs\.json: an override is for nl-nl\/old\/, which is/);
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
  assert.ok(editor.log.some((line) => line.includes('/.locdocs.json:1:25: Expected one of')));
  const mistakes = async (): Promise<number> => {
    const about = { textDocument: { uri: PAGE } };
    return (await editor.connection.sendRequest<DocumentStatus>('locdocs/status', about)).mistakes;
  };
  assert.equal(await mistakes(), 4);
  for (const uri of [...files.keys()].slice(1)) files.delete(uri);
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///docs/.locdocs', type: 3 }],
  });
  assert.equal(await mistakes(), 2);
});

for (const status of [true, false]) {
  const what = status ? 'only logged where the editor counts them' : 'shown once elsewhere';
  test(`mistakes are ${what}`, async (context) => {
    const files = new Map([['file:///docs/.locdocs.json', '{ "rule": {} }']]);
    const editor = await startEditor(context, { files, initializationOptions: { status } });
    const notices: string[] = [];
    editor.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      notices.push(message);
    });
    await editor.open(broken);
    await editor.pull();
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///docs/.locdocs.json', type: 2 }],
    });
    await editor.pull();
    assert.equal(editor.log.length, 2);
    assert.deepEqual(notices, status ? [] : editor.log.slice(1));
  });
}
