import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Pages } from './pages.ts';

/** What a feature works with. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly pages: Pages;
}

/** Registers a feature's handlers and answers the capabilities that go with them. */
export type Feature = (server: Server) => ServerCapabilities;
