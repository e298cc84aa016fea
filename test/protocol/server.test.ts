import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic, DocumentSymbol, Hover, LinkedEditingRanges } from 'vscode-languageserver';
import { parseDocument } from '../../server/src/model/document.ts';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { rules } from '../../server/src/rules/index.ts';
import { baselineOf, writeBaseline } from '../../server/src/workspace/baseline.ts';
import { check } from '../support/check.ts';
import { type Editor, PAGE, startEditor, until } from '../support/editor.ts';
import { pair } from '../support/segments.ts';

const whole = pair(104, 'Kies een map.', 'Choose a folder.');
const sound = `# <a name="title"></a>${pair(103, 'Titel', 'Title')}\n\n${whole}\n`;
const broken = sound.replace('map.</span>', 'map.');
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const at = (line: number, character: number) => ({ line, character });
const pushing = { workspace: { configuration: true } };

describe('diagnostics', () => {
  test('are pulled, with everything an editor needs to show them', async (context) => {
    const editor = await startEditor(context);
    await editor.open(broken);
    const [diagnostic, ...rest] = await editor.pull();
    assert.deepEqual(rest, []);
    assert.equal(diagnostic!.source, 'locdocs');
    assert.equal(diagnostic!.code, 'segment-unclosed');
    assert.equal(diagnostic!.severity, 1);
    assert.equal(diagnostic!.codeDescription!.href, 'file:///rules/others.md#segment-unclosed');
    assert.deepEqual(diagnostic!.range.start, at(2, 0));
  });

  test('are sent to an editor that does not ask, and taken back on closing', async (context) => {
    const editor = await startEditor(context, { capabilities: pushing });
    await editor.open(broken);
    await until(() => editor.published.length === 1, 'findings are sent');
    assert.deepEqual(codes(editor.published[0]!.diagnostics), ['segment-unclosed']);
    assert.equal(editor.published[0]!.version, 1);
    await editor.close();
    await until(() => editor.published.length === 2, 'findings are taken back');
    assert.deepEqual(editor.published[1]!.diagnostics, []);
  });

  const silent: Record<string, string> = {
    'ordinary Markdown': '# Title\n\n[text] (url) <span>\n',
    'front matter of another site': '---\ntitle: x\n---\n# y\n',
  };
  for (const [what, text] of Object.entries(silent)) {
    test(`there are none on ${what}`, async (context) => {
      const editor = await startEditor(context);
      await editor.open(text);
      assert.deepEqual(await editor.pull(), []);
    });
  }

  test('follow the edits', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    assert.deepEqual(await editor.pull(), []);
    await editor.type({ start: at(0, 25), end: at(0, 25) }, '');
    const cut = { start: at(2, 43), end: at(2, 50) };
    await editor.type(cut, '');
    await editor.pull();
    editor.clock.advance(1000);
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed']);
    await editor.type({ start: at(2, 43), end: at(2, 43) }, '</span>');
    assert.equal(editor.textOf(), sound);
    assert.deepEqual(await editor.pull(), []);
  });

  test('of half-typed markup come after a pause', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    await editor.pull();
    await editor.type({ start: at(2, 49), end: at(2, 50) }, '');
    assert.deepEqual(await editor.pull(), []);
    editor.clock.advance(1000);
    await until(() => editor.refreshes() > 0, 'a refresh is asked for');
    assert.deepEqual(codes(await editor.pull()), ['segment-tag']);
  });

  test('of a line come at once, those of the whole page after a short pause', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    assert.deepEqual(await editor.pull(), []);
    const target = editor.textOf().indexOf('Titel');
    await editor.type({ start: at(0, target), end: at(0, target) }, 'Titel ');
    assert.deepEqual(codes(await editor.pull()), ['text-doubled-word']);
    const source = editor.textOf().indexOf('Title');
    await editor.type({ start: at(0, source), end: at(0, source) }, 'The ');
    assert.deepEqual(codes(await editor.pull()), ['text-doubled-word']);
    editor.clock.advance(300);
    await until(() => editor.refreshes() > 0, 'a refresh is asked for');
    assert.deepEqual(codes(await editor.pull()), ['anchor-mismatch', 'text-doubled-word']);
  });

  test('that a pause only confirms are not asked for again', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    await editor.pull();
    await editor.type({ start: at(2, 35), end: at(2, 35) }, 'x');
    assert.deepEqual(await editor.pull(), []);
    editor.clock.advance(300);
    await editor.pull();
    assert.equal(editor.refreshes(), 0);
  });

  test('that stood before stay while one types on their line', async (context) => {
    const editor = await startEditor(context);
    await editor.open(broken);
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed']);
    await editor.type({ start: at(2, 31), end: at(2, 31) }, 'x');
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed']);
  });

  test('of a page full of faults are the worst thousand, and say how many are left', async (context) => {
    const editor = await startEditor(context);
    const lines = Array.from({ length: 1100 }, (_, i) => pair(103 + i, '', 'Text'));
    await editor.open(lines.join('\n'));
    const diagnostics = await editor.pull();
    assert.equal(diagnostics.length, 1000);
    assert.match(String(diagnostics.at(-1)!.message), /^101 more findings are not shown/);
  });

  test('are those of a fresh reading after any storm of edits', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    let seed = 42;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % below;
    };
    for (let turn = 0; turn < 120; turn++) {
      const lines = editor.textOf().split('\n');
      const line = next(lines.length);
      const character = next(lines[line]!.length + 1);
      const end = Math.min(lines[line]!.length, character + next(9));
      const text = ['', '<', '</span>', 'a', '\n', '"', '4c0de-104'][next(7)]!;
      await editor.type({ start: at(line, character), end: at(line, end) }, text);
    }
    await editor.pull();
    editor.clock.advance(1000);
    const findings = check(parseDocument(editor.textOf(), { locale: 'nl-NL' }), rules);
    assert.deepEqual(
      codes(await editor.pull()),
      editor.textOf().includes('data-ttu-id') ? findings.map(({ rule }) => rule) : [],
    );
  });
});

describe('settings', () => {
  test('change levels without a restart', async (context) => {
    const editor = await startEditor(context, { settings: { rules: { segment: 'hint' } } });
    await editor.open(broken);
    assert.deepEqual(
      (await editor.pull()).map(({ severity }) => severity),
      [4],
    );
    await editor.configure({ rules: { 'segment-unclosed': 'off' } });
    await until(() => editor.refreshes() > 0, 'a refresh is asked for');
    assert.deepEqual(await editor.pull(), []);
    await editor.configure({ enable: false });
    assert.deepEqual(await editor.pull(), []);
  });

  test('that mean nothing are logged and left out', async (context) => {
    const editor = await startEditor(context, { settings: { rules: { segment: 'loud' } } });
    await editor.open(broken);
    assert.equal((await editor.pull()).length, 1);
    await until(() => editor.log.length > 0, 'something is logged');
    assert.match(editor.log[0]!, /locdocs\.rules\.segment: Expected one of error,/);
    const about = { textDocument: { uri: PAGE } };
    const status = await editor.connection.sendRequest<DocumentStatus>('locdocs/status', about);
    assert.equal(status.mistakes, 1);
  });

  test('of a folder come from its files', async (context) => {
    const files = new Map([['file:///docs/.locdocs.json', '{ "rules": { "segment": "off" } }']]);
    const editor = await startEditor(context, { files });
    await editor.open(broken);
    assert.deepEqual(await editor.pull(), []);
    files.clear();
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    assert.deepEqual(codes(await editor.pull()), ['segment-unclosed']);
  });
});

test('what the last commit had is put back', async (context) => {
  const editor = await startEditor(context, { committed: () => sound });
  await editor.open(sound.replace('Choose a folder.', 'Chose a folder.'));
  const diagnostics = await editor.pull();
  assert.deepEqual(codes(diagnostics), ['id-drift']);
  await editor.apply((await editor.actions(diagnostics))[0]!);
  assert.equal(editor.textOf(), sound);
});

describe('at the caret', () => {
  const ask = <T>(editor: Editor, method: string, line: number, character: number): Promise<T> =>
    editor.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: PAGE },
      position: at(line, character),
    });

  test('the English is shown, with the ID and what was found', async (context) => {
    const editor = await startEditor(context);
    await editor.open(broken);
    const hover = await ask<Hover>(editor, 'hover', 2, 35);
    const { value } = hover.contents as { value: string };
    assert.match(value, /^Choose a folder\./);
    assert.match(value, /4c0de-104/);
    assert.match(value, /segment-unclosed/);
  });

  test('a date is shown as the source has it, and in full', async (context) => {
    const editor = await startEditor(context);
    await editor.open(pair(103, 'Tot 5 maart 2021.', 'Until March 5, 2021.'));
    const hover = await ask<Hover>(editor, 'hover', 0, 36);
    const { value } = hover.contents as { value: string };
    assert.match(value, /March 5, 2021 \(vrijdag 5 maart 2021\)/);
  });

  test('a link is shown with where it leads in the source', async (context) => {
    const editor = await startEditor(context);
    await editor.open(pair(103, 'Zie [Mappen](a.md).', 'See [Folders](a.md).'));
    const hover = await ask<Hover>(editor, 'hover', 0, 36);
    assert.match((hover.contents as { value: string }).value, /Folders → `a\.md`/);
  });

  test('a key of the front matter is explained', async (context) => {
    const editor = await startEditor(context);
    await editor.open(`---\nms.contentlocale: nl-NL\n---\n${sound}`);
    const hover = await ask<Hover>(editor, 'hover', 1, 3);
    assert.match((hover.contents as { value: string }).value, /locale of this page/);
  });

  test('both IDs are edited together', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    const linked = await ask<LinkedEditingRanges>(editor, 'linkedEditingRange', 2, 20);
    assert.equal(linked.ranges.length, 2);
    assert.equal(await ask(editor, 'linkedEditingRange', 2, 35), null);
  });

  test('the other half is marked', async (context) => {
    const editor = await startEditor(context);
    await editor.open(sound);
    assert.equal((await ask<unknown[]>(editor, 'documentHighlight', 2, 35)).length, 2);
  });
});

test('the outline is in the language of the page', async (context) => {
  const editor = await startEditor(context);
  await editor.open(
    `${sound}## <a name="b"></a>${pair(105, '**Deel**', '**Part**')}\n\n\`\`\`\n# no\n\`\`\`\n`,
  );
  const symbols = await editor.connection.sendRequest<DocumentSymbol[]>(
    'textDocument/documentSymbol',
    { textDocument: { uri: PAGE } },
  );
  const tree = (list: readonly DocumentSymbol[]): unknown[] =>
    list.map(({ name, detail, children }) => [name, detail, tree(children ?? [])]);
  assert.deepEqual(tree(symbols), [['Titel', 'Title', [['Deel', 'Part', []]]]]);
});

test('the status tells how many findings the baseline knows', async (context) => {
  const document = parseDocument(broken);
  const pages = { 'nl-nl/page.md': baselineOf(document, check(document, rules)) };
  const files = new Map([['file:///docs/.locdocs/baseline.json', writeBaseline(pages)]]);
  const editor = await startEditor(context, { files });
  await editor.open(broken);
  assert.deepEqual(await editor.pull(), []);
  const about = { textDocument: { uri: PAGE } };
  const status = await editor.connection.sendRequest<DocumentStatus>('locdocs/status', about);
  assert.equal(status.known, 1);
});

test('the status of a page is told', async (context) => {
  const editor = await startEditor(context);
  await editor.open(sound);
  const status = await editor.connection.sendRequest('locdocs/status', {
    textDocument: { uri: PAGE },
  });
  assert.deepEqual(status, {
    kind: 'side-by-side',
    locale: 'nl-NL',
    segments: 2,
    dismissed: 0,
    known: 0,
    enabled: true,
    mistakes: 0,
  });
});
