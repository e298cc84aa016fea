import { commands, type Hover, Selection, window, workspace } from 'vscode';
import { inFolder, openText, waitFor } from '../support.ts';

const page = (prefix: string, target: string): string =>
  `<span data-ttu-id="${prefix}-103">${target}</span><span class="sxs-lookup">` +
  `<span data-stu-id="${prefix}-103">Choose a folder.</span></span>\n`;

suite('other languages', () => {
  test('show the same sentence in the folders beside', async () => {
    const french = inFolder('fr-fr/other-languages.md');
    const text = page('ac928', 'Choisissez un dossier.');
    await workspace.fs.writeFile(french, new TextEncoder().encode(text));
    const document = await openText(page('4c0de', 'Kies een map.'), 'nl-nl/other-languages.md');
    const place = document.positionAt(document.getText().indexOf('Kies'));
    window.activeTextEditor!.selection = new Selection(place, place);
    await waitFor('the server to know the page', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place,
      );
      return hovers.length > 0;
    });
    await commands.executeCommand('locdocs.otherLocales');
    await waitFor('the French page, which is shown within the Dutch one', () =>
      workspace.textDocuments.find(({ uri }) => uri.toString() === french.toString()),
    );
  });
});
