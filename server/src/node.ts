import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve.ts';
import { type Files, wallClock } from './session/host.ts';

/** A named pipe would be waited for, so only true files are read. */
async function readText(path: string): Promise<string | undefined> {
  if (!(await stat(path)).isFile()) return undefined;
  return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
}

const files: Files = {
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    // Most folders hold none of the files that are asked for.
    return readText(fileURLToPath(uri)).catch(() => undefined);
  },
  list: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    return readdir(fileURLToPath(uri)).catch(() => undefined);
  },
  write: async (uri, text) => {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};

/** How editors say what they talk over. */
const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

if (!process.argv.some((word) => TRANSPORT.test(word))) {
  console.error('This is the language server of LocDocs. Editors start it with --stdio.');
  process.exit(2);
}

const pages = new URL('rules/', pathToFileURL(import.meta.filename)).href;
const connection = createConnection(ProposedFeatures.all);
// One answer that fails must not take the others with it.
process.on('unhandledRejection', (error) => connection.console.error(String(error)));
serve(connection, { clock: wallClock(setImmediate), files, pages });
