import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from './serve.ts';
import { type Files, wallClock } from './session/host.ts';
import { rewriteText } from './write-text.ts';

/** A named pipe would be waited for, so only true files are read. */
async function readText(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined;
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    // Most folders hold none of the files that are asked for.
    if (error instanceof Error && 'code' in error && MISSING.has(error.code)) return undefined;
    throw error;
  }
}

const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

const isOnDisk = (uri: string): boolean => uri.startsWith('file:');

const files: Files = {
  read: async (uri) => (isOnDisk(uri) ? readText(fileURLToPath(uri)) : undefined),
  list: async (uri) =>
    isOnDisk(uri) ? readdir(fileURLToPath(uri)).catch(() => undefined) : undefined,
  rewrite: (uri, change) => {
    const path = fileURLToPath(uri);
    return rewriteText(path, async () => change(await readText(path)));
  },
  keeps: isOnDisk,
};

/** How editors say what they talk over. */
const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

/** Serves an editor over stdio or IPC. */
export async function serveEditor(): Promise<void> {
  if (!process.argv.some((word) => TRANSPORT.test(word))) {
    console.error('This is the language server of LocDocs. Editors start it with --stdio.');
    process.exit(2);
  }

  // An editor that is gone reads nothing, and is told nothing.
  process.stdout.on('error', () => process.exit(1));

  const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node');
  const pages = new URL('rules/', pathToFileURL(import.meta.filename)).href;
  const connection = createConnection(ProposedFeatures.all);
  // One answer that fails must not take the others with it.
  process.on('unhandledRejection', (error) => connection.console.error(String(error)));
  serve(connection, { clock: wallClock(setImmediate), files, pages });
}
