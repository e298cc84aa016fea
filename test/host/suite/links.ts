import { Uri, workspace } from 'vscode';
import { equal, openText, ruleOf, waitForDiagnostics } from '../support.ts';

const heading =
  '## <a name="next-steps"></a><span data-ttu-id="4c0de-103">Verder</span>' +
  '<span class="sxs-lookup"><span data-stu-id="4c0de-103">Next steps</span></span>\n';
const linking = (url: string): string =>
  '- [<span data-ttu-id="4c0de-103">Verder</span><span class="sxs-lookup">' +
  `<span data-stu-id="4c0de-103">Next steps</span></span>](${url})\n`;

suite('links to files', () => {
  test('are compared with what the folder holds', async () => {
    const [folder] = workspace.workspaceFolders!;
    const start = Uri.joinPath(folder!.uri, 'linked', 'start.md');
    await workspace.fs.createDirectory(Uri.joinPath(start, '..'));
    await workspace.fs.writeFile(start, new TextEncoder().encode(heading));
    const { uri } = await openText(linking('Linked/start.md#next-steps'), 'linking.md');
    const [other] = await waitForDiagnostics(uri, ({ length }) => length === 1);
    equal(ruleOf(other!), 'link-file-case', 'rule');
    const { uri: second } = await openText(linking('linked/start.md#next-step'), 'linking-too.md');
    const [missing] = await waitForDiagnostics(second, ({ length }) => length === 1);
    equal(ruleOf(missing!), 'link-bookmark', 'rule');
  });
});
