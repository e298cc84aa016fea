import { commands, type Location, l10n, window } from 'vscode';

/** Shows, within the editor, where other languages have the segment at the caret. */
export async function peekOtherLocales(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { uri } = editor.document;
  const { active } = editor.selection;
  const found = await commands.executeCommand<Location[]>(
    'vscode.executeImplementationProvider',
    uri,
    active,
  );
  if (found.length > 0) {
    await commands.executeCommand('editor.action.peekLocations', uri, active, found, 'peek');
    return;
  }
  await window.showInformationMessage(
    l10n.t('No page in another language, in the folders that are open, has this segment.'),
  );
}
