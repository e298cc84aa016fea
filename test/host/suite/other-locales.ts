import { commands, type Location, workspace } from 'vscode';
import { equal, ok, openFile, waitFor } from '../support.ts';

suite('other languages', () => {
  test('show the same sentence in the folders beside', async () => {
    const document = await openFile('nl-nl/get-started.md');
    const place = document.positionAt(document.getText().indexOf('U hebt het volgende nodig'));
    const ask = () =>
      commands.executeCommand<Location[]>(
        'vscode.executeImplementationProvider',
        document.uri,
        place,
      );
    const found = await waitFor('translations', async () => {
      const locations = await ask();
      return locations.length > 0 ? locations : undefined;
    });
    const french = found.find(({ uri }) => uri.path.endsWith('/fr-fr/get-started.md'));
    ok(french, 'the French page has it');
    const page = await workspace.openTextDocument(french.uri);
    const from = page.offsetAt(french.range.start);
    equal(/data-ttu-id="[^"]+-109">$/.test(page.getText().slice(0, from)), true, 'its number');
  });
});
