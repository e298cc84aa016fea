import {
  type CodeAction,
  CodeActionKind,
  commands,
  type DocumentSymbol,
  type Hover,
  MarkdownString,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { equal, inFolder, ok, openText, ruleOf, waitFor, waitForDiagnostics } from '../support.ts';

const sound =
  '# <a name="title"></a><span data-ttu-id="4c0de-103">Titel</span><span class="sxs-lookup">' +
  '<span data-stu-id="4c0de-103">Title</span></span>\n\n' +
  '<span data-ttu-id="4c0de-104">Kies een map.</span><span class="sxs-lookup">' +
  '<span data-stu-id="4c0de-104">Choose a folder.</span></span>\n';
const broken = sound.replace('map.</span>', 'map.');

suite('findings', () => {
  test('appear, and go when the fault is repaired by hand', async () => {
    const document = await openText(broken);
    const [finding] = await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    equal(ruleOf(finding!), 'segment-unclosed', 'rule');
    await replace(document, document.getText().indexOf('map.') + 4, '</span>');
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
  });

  test('of half-typed markup wait for a pause', async () => {
    const document = await openText(broken);
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    await replace(document, document.getText().indexOf('map.') + 4, '</spa');
    await waitForDiagnostics(
      document.uri,
      ([first]) => first !== undefined && ruleOf(first) === 'segment-tag',
    );
  });

  test('bring a quick fix', async () => {
    const document = await openText(broken);
    const [finding] = await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    const actions = await codeActions(document, finding!.range);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, 'there is a preferred fix');
    await workspace.applyEdit(fix.edit);
    equal(document.getText(), sound, 'text');
  });

  test('are all repaired at once', async () => {
    const document = await openText(broken.replace('"4c0de-103">Title', '"4c0de-103>Title'));
    await waitForDiagnostics(document.uri, ({ length }) => length === 2);
    await commands.executeCommand('locdocs.fixAll');
    await waitFor('the text is sound', () => document.getText() === sound || undefined);
  });

  test('come back when the folder with the dismissals goes', async () => {
    const document = await openText(broken);
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    const page = workspace.asRelativePath(document.uri, false);
    const kept = JSON.stringify({ dismissals: [{ page, rule: 'segment-unclosed' }] });
    const folder = inFolder('.locdocs');
    await workspace.fs.writeFile(
      Uri.joinPath(folder, 'dismissed.json'),
      new TextEncoder().encode(kept),
    );
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
    await workspace.fs.delete(folder, { recursive: true });
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
  });

  test('stay dismissed where the page has another name', async () => {
    const document = await openText(broken);
    const said = { rule: 'segment-unclosed', segment: 104, texts: 'b083c589314df6ef' };
    const kept = JSON.stringify({ dismissals: [{ page: 'before.md', ...said }] });
    const [folder, before] = [inFolder('.locdocs'), inFolder('before.md')];
    await workspace.fs.writeFile(Uri.joinPath(folder, 'dismissed.json'), bytes(kept));
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
    await workspace.fs.writeFile(before, bytes(broken));
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    await workspace.fs.delete(before);
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
    await workspace.fs.delete(folder, { recursive: true });
  });

  test('follow the settings', async () => {
    const document = await openText(broken);
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    const settings = workspace.getConfiguration('locdocs');
    await settings.update('rules', { 'segment-unclosed': 'off' }, false);
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
    await settings.update('rules', undefined, false);
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
  });

  test('follow the configuration file of their folder', async () => {
    const document = await openText(broken);
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    const file = inFolder('.locdocs.json');
    await workspace.fs.writeFile(file, bytes('{ "rules": { "segment": "off" } }'));
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
    await workspace.fs.delete(file);
    await waitForDiagnostics(document.uri, ({ length }) => length === 1);
  });

  test('are not made on ordinary Markdown', async () => {
    const document = await openText('# Title\n\n[text] (url) <span>\n');
    const twin = await openText(broken);
    await waitForDiagnostics(twin.uri, ({ length }) => length === 1);
    await waitForDiagnostics(document.uri, ({ length }) => length === 0);
  });
});

suite('a segment', () => {
  test('shows its English', async () => {
    const document = await openText(sound);
    await waitFor('the English is shown', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(sound.indexOf('Kies')),
      );
      return hovers.some(({ contents }) => contents.some(isEnglish)) || undefined;
    });
  });

  test('gives the outline the heading of the translation', async () => {
    const document = await openText(sound);
    await waitFor('the outline has it', async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.some(({ name }) => name === 'Titel') || undefined;
    });
  });
});

function isEnglish(content: unknown): boolean {
  return content instanceof MarkdownString && content.value.startsWith('Choose a folder.');
}

async function replace(document: TextDocument, offset: number, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const place = document.positionAt(offset);
  edit.replace(document.uri, new Range(place, place), text);
  await workspace.applyEdit(edit);
}

async function codeActions({ uri }: TextDocument, range: Range): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri.toString()),
    range,
    CodeActionKind.QuickFix.value,
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
