import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { PAGE, startEditor, until } from '../support/editor.ts';
import { pair } from '../support/segments.ts';

const whole = pair(104, 'Kies een map.', 'Choose a folder.');
const sound = `# <a name="title"></a>${pair(103, 'Titel', 'Title')}\n\n${whole}\n`;
const broken = sound.replace('map.</span>', 'map.');
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const at = (line: number, character: number) => ({ line, character });

describe('code actions', () => {
  test('repair a finding', async (context) => {
    const editor = await startEditor(context);
    await editor.open(broken);
    const actions = await editor.actions(await editor.pull());
    const fix = actions.find(({ isPreferred }) => isPreferred)!;
    assert.equal(fix.kind, 'quickfix');
    await editor.apply(fix);
    assert.equal(editor.textOf(), sound);
  });

  test('repair all that is certain at once', async (context) => {
    const editor = await startEditor(context);
    await editor.open(broken.replace('"4c0de-103">Title', '"4c0de-103>Title'));
    const [fixAll] = await editor.actions([], ['source.fixAll.locdocs']);
    await editor.apply(fixAll!);
    assert.equal(editor.textOf(), sound);
  });

  test('repair all of one kind', async (context) => {
    const twice = broken + broken.replaceAll('103', '105').replaceAll('104', '106');
    const editor = await startEditor(context);
    await editor.open(twice);
    const [first] = await editor.pull();
    const actions = await editor.actions([first!]);
    await editor.apply(actions.find(({ title }) => title.startsWith('Fix all 2'))!);
    assert.deepEqual(await editor.pull(), []);
  });

  test('rewrite the segment at the caret', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound.replace('ttu-id="4c0de-104', 'ttu-id="4c0de-194'));
    const range = { start: at(2, 40), end: at(2, 40) };
    const actions = await editor.actions([{ range, message: '' }], ['refactor.rewrite']);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Copy the source into the target',
        "Rewrite the ID of the target as 4c0de-104, the source's",
        "Rewrite the ID of the source as 4c0de-194, the target's",
      ],
    );
  });

  test('know a finding by a message that is shown from right to left', async (context) => {
    const editor = await startEditor(context);
    const page = pair(103, 'נפתח ב-5 במרץ 2020.', 'It opened on March 6, 2020.');
    await editor.open(`---\nms.contentlocale: he-IL\n---\n\n${page}\n`);
    const [found] = await editor.pull();
    assert.match(String(found!.message), /\u20675 במרץ 2020\u2069 for/);
    const [first] = await editor.actions([{ ...found!, data: undefined }]);
    assert.equal(first?.isPreferred, true);
    assert.match(first!.title, /\u20676 במרץ 2020\u2069$/);
  });

  test('follow a page that was renamed with what was dismissed on it', async (context) => {
    const kept = 'file:///docs/.locdocs/dismissed.json';
    const old = 'file:///docs/nl-nl/old.md';
    const files = new Map([[PAGE, broken]]);
    const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { didChangeWatchedFiles } };
    const editor = await startEditor(context, { files, capabilities });
    const execute = async (title: string): Promise<void> => {
      const actions = await editor.actions(await editor.pull());
      const { command } = actions.find((action) => action.title.startsWith(title))!;
      await editor.connection.sendRequest('workspace/executeCommand', command);
    };
    const pages = (): string[] =>
      [...files.get(kept)!.matchAll(/^ +\{"page":"([^"]+)"/gm)].map(([, page]) => page!);
    const tell = (type: FileChangeType) =>
      editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: old, type }],
      });
    await editor.open(broken + pair(105, '', 'Save it.'));
    await execute('Dismiss this finding of segment-unclosed');
    files.set(kept, `// By Anna.\n${files.get(kept)!.replace('nl-nl/page', 'nl-nl/old')}`);
    files.set(old, broken);
    await tell(FileChangeType.Created);
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed', 'segment-empty']);
    files.delete(old);
    await tell(FileChangeType.Deleted);
    assert.deepEqual(codes(await editor.pull()), ['segment-empty']);
    files.set(old, broken);
    await tell(FileChangeType.Created);
    assert.equal((await editor.pull()).length, 2);
    files.delete(old);
    await editor.close();
    await editor.open(broken + pair(105, '', 'Save it.'));
    assert.deepEqual(codes(await editor.pull()), ['segment-empty']);
    assert.deepEqual(pages(), ['nl-nl/old.md']);
    await execute('Dismiss this finding of segment-empty');
    assert.deepEqual(pages(), ['nl-nl/page.md', 'nl-nl/page.md']);
    assert.match(files.get(kept)!, /^\/\/ By Anna\.\n\{\n/);
    assert.deepEqual(await editor.pull(), []);
  });

  test('follow a page that was renamed with what was dismissed for all of it', async (context) => {
    const kept = 'file:///docs/.locdocs/dismissed.json';
    const page = `---\ntitle: Mappen\n---\n\n${broken}`;
    const files = new Map([[PAGE, page]]);
    const editor = await startEditor(context, { files });
    await editor.open(page);
    const actions = await editor.actions(await editor.pull());
    const { command } = actions.find(({ title }) => title.endsWith('in this file'))!;
    await editor.connection.sendRequest('workspace/executeCommand', command);
    files.set(kept, files.get(kept)!.replace('nl-nl/page', 'nl-nl/old'));
    await editor.close();
    await editor.open(page);
    assert.deepEqual(await editor.pull(), []);
    files.set('file:///docs/nl-nl/old.md', page);
    await editor.close();
    await editor.open(page);
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed']);
  });

  test('dismiss a finding for good', async (context) => {
    const files = new Map<string, string>();
    const editor = await startEditor(context, { files });
    await editor.open(broken);
    const actions = await editor.actions(await editor.pull());
    const { command } = actions.find(({ title }) => title.startsWith('Dismiss this'))!;
    await editor.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(await editor.pull(), []);
    const kept = JSON.parse(files.get('file:///docs/.locdocs/dismissed.json')!);
    assert.deepEqual(
      kept.dismissals.map(({ page, rule }: { page: string; rule: string }) => [page, rule]),
      [['nl-nl/page.md', 'segment-unclosed']],
    );
  });

  test('dismiss a finding of a single file for its repository', async (context) => {
    for (const [git, kept] of [
      ['file:///docs/.git/HEAD', 'file:///docs/.locdocs/dismissed.json'],
      ['file:///other/.git/HEAD', 'file:///docs/nl-nl/.locdocs/dismissed.json'],
    ] as const) {
      const files = new Map([[git, '']]);
      const editor = await startEditor(context, { files, folders: [] });
      await editor.open(broken);
      const actions = await editor.actions(await editor.pull());
      const { command } = actions.find(({ title }) => title.startsWith('Dismiss this'))!;
      await editor.connection.sendRequest('workspace/executeCommand', command);
      assert.deepEqual([...files.keys()], [git, kept]);
      assert.deepEqual(await editor.pull(), []);
    }
  });

  test('say in a notice why a finding could not be dismissed', async (context) => {
    const editor = await startEditor(context, { files: new Map() });
    const notices: string[] = [];
    editor.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      notices.push(message);
    });
    editor.connection.onRequest('locdocs/writeFile', () => {
      throw new Error('no space is left');
    });
    await editor.open(broken);
    const actions = await editor.actions(await editor.pull());
    const { command } = actions.find(({ title }) => title.startsWith('Dismiss this'))!;
    await editor.connection.sendRequest('workspace/executeCommand', command);
    await until(() => notices.length > 0, 'it is told');
    assert.match(notices[0]!, /^The finding could not be dismissed: .*no space is left/);
  });

  test('report a finding again that was dismissed, and say how many are', async (context) => {
    const files = new Map<string, string>();
    const editor = await startEditor(context, { files });
    await editor.open(broken);
    const found = await editor.pull();
    const offered = await editor.actions(found);
    for (const title of ['Dismiss this finding of', 'Dismiss segment-unclosed in this file']) {
      const { command } = offered.find((action) => action.title.startsWith(title))!;
      await editor.connection.sendRequest('workspace/executeCommand', command);
      assert.deepEqual(await editor.pull(), []);
      const status = await editor.connection.sendRequest<DocumentStatus>('locdocs/status', {
        textDocument: { uri: PAGE },
      });
      assert.equal(status.dismissed, 1);
    }
    for (const title of [
      'Report the dismissed finding of segment-unclosed again',
      'Report segment-unclosed in this file again',
    ]) {
      assert.deepEqual(await editor.pull(), []);
      const actions = await editor.actions([{ range: found[0]!.range, message: '' }]);
      const { command } = actions.find((action) => action.title === title)!;
      await editor.connection.sendRequest('workspace/executeCommand', command);
    }
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed']);
    const kept = JSON.parse(files.get('file:///docs/.locdocs/dismissed.json')!);
    assert.deepEqual(kept.dismissals, []);
  });
});
