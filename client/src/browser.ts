import { type ExtensionContext, Uri } from 'vscode';
import type { Server } from './server.ts';
import { startSession } from './session.ts';

let server: Server | undefined;

/** Called by VS Code in the browser when the extension is first needed. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  server = startSession(context, async (options) => {
    // Loaded with the first localized document: most windows never need it.
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const worker = new Worker(script);
    const client = new LanguageClient('locdocs', 'LocDocs', worker, options);
    return { client, release: () => worker.terminate() };
  });
}

/** Called by VS Code before the window closes or the extension is disabled. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
