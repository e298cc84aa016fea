import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { Server } from './server.ts';
import { startSession } from './session.ts';

let server: Server | undefined;

/** Called by VS Code in the browser when the extension is first needed. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'locdocs.js');
  server = startSession(context, async (options) => {
    // Loaded with the first localized document: most windows never need it.
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const address = await addressForWorker(script);
    const worker = new Worker(address);
    const client = new LanguageClient('locdocs', 'LocDocs', worker, options);
    const release = (): void => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    return { client, release };
  });
}

/** Called by VS Code before the window closes or the extension is disabled. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

/**
 * Gives an address at which a worker can load the server. Workers know none of VS Code's own
 * schemes, `vscode-remote:` among them, so the editor reads the script for them.
 */
async function addressForWorker(script: Uri): Promise<string> {
  const source = await workspace.fs.readFile(script);
  const parts = [source.slice(), '\nlocdocs.browser();'];
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}
