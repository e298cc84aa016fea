import {
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  workspace,
} from 'vscode';
import { looksLocalized, mayLocalize } from './look.ts';
import type { Server } from './server.ts';

/**
 * Calls back once, for the first localized document: one that is open already, is opened later, or
 * becomes one while someone types or pastes. Looks at no file that is not open.
 */
export function onFirstLocalizedDocument(
  server: Server,
  found: (document: TextDocument) => void,
): Disposable {
  const subscriptions: Disposable[] = [];
  const stop = (): void => {
    for (const subscription of subscriptions.splice(0)) subscription.dispose();
  };
  const look = (document: TextDocument): boolean => {
    if (!server.serves(document) || !looksLocalized(document.getText())) return false;
    stop();
    found(document);
    return true;
  };
  subscriptions.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument((change) => {
      if (editedLines(change).some(mayLocalize)) look(change.document);
    }),
  );
  workspace.textDocuments.some(look);
  return { dispose: stop };
}

/** Each line that was typed in, and what was pasted, which may be many lines. */
function editedLines({ document, contentChanges }: TextDocumentChangeEvent): string[] {
  return contentChanges.flatMap(({ range, text }) => {
    const line = Math.min(range.start.line, document.lineCount - 1);
    return [document.lineAt(line).text, text];
  });
}
