import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands.ts';
import { dimMarkup } from './dimming.ts';
import { onFirstLocalizedDocument } from './localized-documents.ts';
import { keepOutlines } from './outline.ts';
import { onActivePage } from './page.ts';
import { type Connect, Server } from './server.ts';
import { Status } from './status.ts';

/** Sets up everything the editor shows. The server waits for a document that needs it. */
export function startSession(context: ExtensionContext, connect: Connect): Server {
  const log = window.createOutputChannel('LocDocs', { log: true });
  const outlines = keepOutlines(() => context.subscriptions.push(askForOutlinesAgain()));
  const server = new Server(connect, clientOptions(context, log, outlines), log);
  const status = new Status(server);
  context.subscriptions.push(
    log,
    server,
    status,
    ...registerCommands({ context, server, log }),
    ...onActivePage(server, (page) => status.show(page)),
    ...dimMarkup(server),
    workspace.onDidChangeTextDocument(({ document }) => outlines.changed(document)),
    workspace.onDidCloseTextDocument(outlines.closed),
    server.onDidChange(outlines.forget),
    server.onDidChange((state) => {
      if (state === 'failed') void sayFailure();
    }),
    onFirstLocalizedDocument(server, ({ uri }) => {
      log.info(`The first localized document: ${uri.toString()}`);
      void server.start();
    }),
  );
  return server;
}

/** VS Code asks everybody for an outline when there is somebody new, who need not have any. */
function askForOutlinesAgain(): Disposable {
  return languages.registerDocumentSymbolProvider(
    { language: 'markdown' },
    { provideDocumentSymbols: () => [] },
  );
}

/** The one message that this extension shows by itself: without its server it can do nothing. */
async function sayFailure(): Promise<void> {
  const restart = l10n.t('Restart Server');
  const showLog = l10n.t('Show Log');
  const text = l10n.t('LocDocs has stopped checking: its server does not stay up.');
  const answer = await window.showErrorMessage(text, restart, showLog);
  if (answer === restart) await commands.executeCommand('locdocs.restartServer');
  if (answer === showLog) await commands.executeCommand('locdocs.showLog');
}
