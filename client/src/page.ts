import {
  commands,
  type Disposable,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { DocumentStatus, StatusParams, StatusRequest } from '../../server/src/protocol.ts';
import { looksLocalized } from './look.ts';
import { afterPause } from './pause.ts';
import type { Server } from './server.ts';

/** What is known of the document that the person is in. */
export interface Page {
  readonly uri: Uri;
  readonly language: string;
  /** What the server makes of it; undefined as long as it has not said. */
  readonly status: DocumentStatus | undefined;
}

const REQUEST: StatusRequest = 'locdocs/status';
/** The context that says which commands make sense; the kind of the page, or empty. */
const CONTEXT = 'locdocs.page';
const PAUSE_MILLISECONDS = 200;

/**
 * Follows the document that the person is in and calls back when it, its findings or the server
 * have changed; with undefined where it is none that this extension serves.
 */
export function onActivePage(
  server: Server,
  changed: (page: Page | undefined) => void,
): Disposable[] {
  const look = afterPause(async () => {
    const document = window.activeTextEditor?.document;
    const page = document && (await readPage(server, document));
    // Somebody may have gone on to another document meanwhile, and that one is looked at next.
    if (document !== window.activeTextEditor?.document) return;
    await commands.executeCommand('setContext', CONTEXT, page?.status?.kind ?? '');
    changed(page);
  }, PAUSE_MILLISECONDS);
  look.call();
  return [
    look,
    server.onDidChange(look.call),
    window.onDidChangeActiveTextEditor(look.call),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) look.call();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) look.call();
    }),
  ];
}

const NOT_OURS: DocumentStatus = {
  kind: 'other',
  locale: 'und',
  segments: 0,
  dismissed: 0,
  known: 0,
  enabled: true,
  mistakes: 0,
};

/** Says what is known of a document; undefined where this extension does not serve its kind. */
export async function readPage(server: Server, document: TextDocument): Promise<Page | undefined> {
  if (!server.serves(document)) return undefined;
  const { uri, languageId: language } = document;
  const params: StatusParams = { textDocument: { uri: uri.toString() } };
  const status = await server.ask<DocumentStatus>(REQUEST, params);
  if (status || looksLocalized(document.getText())) return { uri, language, status };
  return { uri, language, status: NOT_OURS };
}
