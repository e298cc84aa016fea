import {
  type CodeAction,
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import { equal, ok, waitFor, waitForDiagnostics } from '../support.ts';

const page =
  '<span data-ttu-id="4c0de-104">Kies een map.<span class="sxs-lookup">' +
  '<span data-stu-id="4c0de-104">Choose a folder.</span></span>\n';
const files: Readonly<Record<string, string>> = {
  '/docs/nl-nl/page.md': page,
  '/docs/.locdocs.json': '{ "rules": { "segment": "information" } }',
};

suite('a place that is no disk and cannot be written', () => {
  test('is heeded, and nothing is to be dismissed there', async () => {
    const registration = workspace.registerFileSystemProvider('vscode-vfs', provider(), {
      isReadonly: true,
    });
    await waitFor(
      'the editor knows that it cannot be written',
      () => workspace.fs.isWritableFileSystem('vscode-vfs') === false,
    );
    const document = await workspace.openTextDocument(
      Uri.parse('vscode-vfs://library/docs/nl-nl/page.md'),
    );
    await window.showTextDocument(document);
    const [finding] = await waitForDiagnostics(document.uri, ({ length }) => length === 1);
    equal(finding!.severity, 2, 'severity');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(finding!.range.start, finding!.range.start),
    );
    ok(actions.length > 0, 'there are actions');
    ok(!actions.some(({ title }) => title.startsWith('Dismiss')), 'none dismisses');
    registration.dispose();
  });
});

function provider(): FileSystemProvider {
  const refuse = (): never => {
    throw FileSystemError.NoPermissions();
  };
  const textAt = ({ path }: Uri): string => {
    const text = files[path];
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return text;
  };
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => new Disposable(() => {}),
    stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: textAt(uri).length }),
    readDirectory: ({ path }) => {
      throw FileSystemError.FileNotFound(path);
    },
    readFile: (uri) => new TextEncoder().encode(textAt(uri)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
