import { FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  ListFolderParams,
  ListFolderRequest,
  ReadFileParams,
  ReadFileRequest,
  WriteFileParams,
  WriteFileRequest,
} from '../../server/src/protocol.ts';

const READ: ReadFileRequest = 'locdocs/readFile';
const LIST: ListFolderRequest = 'locdocs/listFolder';
const WRITE: WriteFileRequest = 'locdocs/writeFile';

/** Reads and writes files for the server, wherever the open folders are. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(READ, ({ uri }: ReadFileParams) => read(Uri.parse(uri)));
  client.onRequest(LIST, ({ uri }: ListFolderParams) => list(Uri.parse(uri)));
  client.onRequest(WRITE, async ({ uri, text }: WriteFileParams) => {
    const file = Uri.parse(uri);
    await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return null;
  });
}

function read(uri: Uri): Promise<string | null> {
  return ifThere(async () => new TextDecoder().decode(await workspace.fs.readFile(uri)));
}

function list(uri: Uri): Promise<string[] | null> {
  return ifThere(async () => (await workspace.fs.readDirectory(uri)).map(([name]) => name));
}

async function ifThere<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    // Most folders hold none of the files that are asked for. What is there and cannot be read must
    // not be taken for nothing: it would be written over.
    if (error instanceof FileSystemError && !UNREADABLE.has(error.code)) return null;
    throw error;
  }
}

const UNREADABLE: ReadonlySet<string> = new Set(['NoPermissions', 'Unavailable']);
