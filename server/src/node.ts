import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve.ts';
import { type Files, wallClock } from './session/host.ts';

const files: Files = {
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    // Most folders hold none of the files that are asked for.
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
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

const pages = new URL('rules/', pathToFileURL(import.meta.filename)).href;
const connection = createConnection(ProposedFeatures.all);
// One answer that fails must not take the others with it.
process.on('unhandledRejection', (error) => connection.console.error(String(error)));
serve(connection, { clock: wallClock(setImmediate), files, pages });
