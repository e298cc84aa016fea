import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { lineStarts, positionAt } from '../../server/src/text/lines.ts';
import { check } from '../support/check.ts';
import { PAGE, startEditor, until } from '../support/editor.ts';
import { pair, unclosedPair } from '../support/segments.ts';

const sound = `${pair(103)}\n${pair(104)}\n`;
const broken = `${pair(103)}\n${unclosedPair(104)}\n`;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const at = (line: number, character: number) => ({ line, character });
const pushing = { workspace: { configuration: true } };

/** A rule that finds nothing, and tells when it looks. */
function watching(onCheck: (text: string) => void): Rule {
  return {
    id: 'text-watched',
    title: 'Watched',
    severity: 'hint',
    fix: 'none',
    check: ({ text }) => {
      onCheck(text);
      return [];
    },
  };
}

describe('a rule that fails', () => {
  const failing: Rule = {
    ...watching(() => {}),
    *check({ segments }) {
      yield { range: segments[0]!.range, message: 'Said before it failed.' };
      throw new Error('out of order');
    },
  };

  test('costs nobody else a finding, and is logged once for each version', async (context) => {
    const editor = await startEditor(context, { rules: [...rules, failing] });
    await editor.open(broken);
    assert.deepEqual(codes(await editor.pull()), ['text-watched', 'segment-unclosed']);
    await editor.configure({});
    await editor.pull();
    await until(() => editor.log.length > 0, 'something is logged');
    assert.equal(editor.log.length, 1);
    assert.match(editor.log[0]!, /The rule text-watched failed on version 1 .*out of order/s);
    await editor.type({ start: at(2, 0), end: at(2, 0) }, 'x');
    await editor.pull();
    await until(() => editor.log.length > 1, 'it is logged again');
  });
});

describe('questions', () => {
  test('that are taken back are answered as taken back', async (context) => {
    const editor = await startEditor(context, { committed: () => new Promise(() => {}) });
    await editor.open(broken);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: PAGE } };
    const answer = editor.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    editor.clock.advance(1000);
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  });

  for (const method of [
    'hover',
    'documentSymbol',
    'documentHighlight',
    'linkedEditingRange',
    'foldingRange',
  ]) {
    test(`about ${method} in a document that is not open, or not ours, have no answer`, async (context) => {
      const editor = await startEditor(context);
      const other = 'file:///docs/nl-nl/other.md';
      await editor.open('# Title\n\nText\n', other);
      for (const uri of [PAGE, other]) {
        const params = { textDocument: { uri }, position: at(0, 0) };
        const answer = await editor.connection.sendRequest(`textDocument/${method}`, params);
        assert.equal(answer, null);
      }
    });
  }

  test('about diagnostics are answered in short where nothing changed', async (context) => {
    const editor = await startEditor(context);
    await editor.open(broken);
    const first = await editor.report();
    assert.ok(first.kind === 'full' && first.resultId);
    assert.deepEqual(await editor.report(PAGE, first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await editor.configure({ rules: { segment: 'hint' } });
    const later = await editor.report(PAGE, first.resultId);
    assert.ok(later.kind === 'full');
    assert.deepEqual(
      later.items.map(({ severity }) => severity),
      [4],
    );
  });
});

describe('an editor that is sent diagnostics', () => {
  test('is sent one answer for keys that come together', async (context) => {
    const checked: string[] = [];
    const editor = await startEditor(context, {
      capabilities: pushing,
      rules: [watching((text) => checked.push(text))],
    });
    await editor.open(sound);
    await until(() => editor.published.length === 1, 'findings are sent');
    const typing = [...'typed'].map((key, i) =>
      editor.type({ start: at(2, i), end: at(2, i) }, key),
    );
    await Promise.all(typing);
    await until(() => editor.published.at(-1)!.version === 6, 'the last version is answered');
    assert.equal(checked.at(-1), `${sound}typed`);
    assert.ok(checked.length <= 3, `${checked.length} checks`);
  });

  test('is sent what was held back after a pause, and for that page alone', async (context) => {
    const editor = await startEditor(context, { capabilities: pushing });
    const other = 'file:///docs/nl-nl/other.md';
    await editor.open(sound);
    await editor.open(sound, other);
    await until(() => editor.published.length === 2, 'both are answered');
    await editor.type({ start: at(0, 5), end: at(0, 6) }, '');
    await until(() => editor.published.length === 3, 'the edit is answered');
    assert.deepEqual(editor.published[2]!.diagnostics, []);
    editor.clock.advance(1000);
    await until(() => editor.published.length === 4, 'what was held back is sent');
    assert.equal(editor.published[3]!.uri, PAGE);
    assert.equal(editor.published[3]!.diagnostics.length, 1);
  });

  test('is not sent what was asked for before something else', async (context) => {
    const answers: ((text: string | null) => void)[] = [];
    const editor = await startEditor(context, {
      capabilities: pushing,
      committed: () => new Promise((resolve) => answers.push(resolve)),
    });
    await editor.open(broken);
    await until(() => answers.length === 1, 'the commit is asked for');
    await editor.close();
    answers[0]!(sound);
    await until(() => editor.published.length === 1, 'findings are taken back');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(
      editor.published.map(({ diagnostics }) => diagnostics),
      [[]],
    );
  });
});

test('an editor that cannot be told of the pause hears of half-typed markup at once', async (context) => {
  const editor = await startEditor(context, { capabilities: { textDocument: { diagnostic: {} } } });
  await editor.open(sound);
  await editor.pull();
  await editor.type({ start: at(0, 5), end: at(0, 6) }, '');
  assert.equal((await editor.pull()).length, 1);
});

test('a commit that takes its time is compared with later', async (context) => {
  let answer: (text: string) => void = () => {};
  const editor = await startEditor(context, {
    committed: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  await editor.open(sound.replace('Yes', 'No'));
  const first = editor.pull();
  await new Promise((resolve) => setTimeout(resolve, 20));
  editor.clock.advance(300);
  assert.deepEqual(codes(await first), []);
  answer(sound);
  await until(() => editor.refreshes() === 1, 'a refresh is asked for');
  assert.deepEqual(codes(await editor.pull()), ['id-drift']);
});

test('a new commit is compared with', async (context) => {
  let text = sound;
  const editor = await startEditor(context, { committed: () => text });
  await editor.open(sound);
  assert.deepEqual(await editor.pull(), []);
  text = sound.replace('Yes', 'No');
  await editor.connection.sendNotification('locdocs/commitsChanged');
  assert.deepEqual(codes(await editor.pull()), ['id-drift']);
});

test('findings that are dismissed at once are all kept, and a rule is offered once', async (context) => {
  const files = new Map<string, string>();
  const editor = await startEditor(context, { files });
  await editor.open(`${unclosedPair(103)}\n\n${pair(104, '', 'Yes')}\n\n${unclosedPair(105)}\n`);
  const diagnostics = await editor.pull();
  const actions = await editor.actions(diagnostics);
  const dismissals = actions.filter(({ title }) => title.startsWith('Dismiss this'));
  assert.equal(dismissals.length, 3);
  const inFile = actions.filter(({ title }) => title.endsWith('in this file'));
  assert.equal(inFile.length, 2);
  await Promise.all(
    dismissals.map(({ command }) =>
      editor.connection.sendRequest('workspace/executeCommand', command),
    ),
  );
  assert.deepEqual(await editor.pull(), []);
});

describe('findings are those of a fresh reading', () => {
  const texts: Record<string, string> = {
    'after any storm of edits': `# ${pair(103, 'Titel', 'Title')}\n\n${pair(104)} ${pair(105)}\n`,
    'with line ends of Windows': `${pair(103)}\r\n\r\n${pair(104)}\r\n`,
    'among characters beyond the BMP': `${pair(103, '😀 Ja', '😀 Yes')}\n${pair(104, '😀', '🎉')}\n`,
  };
  const written = ['', '<', '</span>', 'a', '\n', '\r\n', '"', '4c0de-104', '😀', pair(106), ' '];
  for (const [what, text] of Object.entries(texts)) {
    test(what, async (context) => {
      const editor = await startEditor(context);
      await editor.open(text);
      const next = randomNumbers(42);
      for (let turn = 0; turn < 80; turn++) {
        const changes: TextDocumentContentChangeEvent[] = [];
        const now = editor.textOf();
        const starts = lineStarts(now);
        const start = next(now.length + 1);
        const end = Math.min(now.length, start + next(9));
        const range = { start: positionAt(starts, start), end: positionAt(starts, end) };
        changes.push({ range, text: written[next(written.length)]! });
        if (turn % 7 === 0) changes.push({ range: zero, text: written[next(written.length)]! });
        if (turn % 29 === 28) changes.push({ text });
        await editor.change(changes);
        if (turn % 5 === 0) await editor.pull();
      }
      await editor.pull();
      editor.clock.advance(1000);
      const now = editor.textOf();
      const document = TextDocument.create(PAGE, 'markdown', 1, now);
      const findings = check(parseDocument(now, { locale: 'nl-NL' }), rules);
      assert.deepEqual(
        (await editor.pull()).map(({ code, message, range: place }) => [code, message, place]),
        findings.map(({ rule, message, range }) => [
          rule,
          message,
          { start: document.positionAt(range.start), end: document.positionAt(range.end) },
        ]),
      );
    });
  }
});

const zero = { start: at(0, 0), end: at(0, 0) };

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}
