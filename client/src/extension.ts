import { type ExtensionContext, Uri } from 'vscode';
import type { Server } from './server.ts';
import { startSession } from './session.ts';

let server: Server | undefined;

/** Called by VS Code on the desktop and on remotes when the extension is first needed. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  server = startSession(context, async (options) => {
    // Loaded with the first localized document: most windows never need it.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
    const client = new LanguageClient('locdocs', 'LocDocs', { run, debug }, options);
    return { client, release: () => {} };
  });
}

/** Called by VS Code before the window closes or the extension is disabled. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
