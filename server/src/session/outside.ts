import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { decoded } from '../text/decoded.ts';
import { parentOf } from '../workspace/linked-files.ts';
import type { Client } from './client.ts';
import { openFolderOf } from './folder-readers.ts';

/** What is watched in open folders. */
const WATCHED = /\.(?:json|csv|tbx|dic|aff|locdocs)$/i;

/** Has other files watched that count for pages: those in no open folder, and with other endings. */
export function watchOutside(
  { client: registry }: Connection,
  { watchesAnywhere }: Client,
  openFolders: () => readonly string[],
  refused: (error: unknown) => void,
): (uri: string) => void {
  const watched = new Set<string>();
  return (uri) => {
    const isWatched = WATCHED.test(uri) && openFolderOf(uri, openFolders());
    if (!watchesAnywhere || watched.has(uri) || isWatched) return;
    watched.add(uri);
    const baseUri = parentOf(uri);
    // A file may be called by what has a meaning in patterns.
    const pattern = decoded(uri.slice(baseUri.length)).replace(/[*?[\]{}!,]/g, '?');
    const options = { watchers: [{ globPattern: { baseUri, pattern } }] };
    registry.register(DidChangeWatchedFilesNotification.type, options).catch(refused);
  };
}
