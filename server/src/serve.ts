import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { registerCodeActions } from './features/code-actions.ts';
import { type DiagnosticsFeature, registerDiagnostics } from './features/diagnostics.ts';
import { registerDismiss } from './features/dismiss.ts';
import { registerFolding } from './features/folding.ts';
import { registerHighlight } from './features/highlight.ts';
import { registerHover } from './features/hover.ts';
import { registerLinkedEditing } from './features/linked-editing.ts';
import { registerStatus } from './features/status.ts';
import { registerSymbols } from './features/symbols.ts';
import type { CommitsChangedNotification } from './protocol.ts';
import { type Client, folderUri, readClient } from './session/client.ts';
import type { Feature, Server } from './session/feature.ts';
import { readFolders } from './session/folders.ts';
import type { ServerHost } from './session/host.ts';
import { makeStore, type PageStore } from './session/store.ts';
import { type Typing, watchTyping } from './session/typing.ts';
import { settingsSection } from './settings.ts';

/** The features that need nothing but the pages. */
const features: readonly Feature[] = [
  registerHover,
  registerCodeActions,
  registerSymbols,
  registerHighlight,
  registerLinkedEditing,
  registerFolding,
  registerStatus,
];

/** Serves one client until it goes. */
export function serve(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const session = startSession(connection, params, host);
    connection.onInitialized(() => watch(connection, session));
    return {
      capabilities: session.capabilities,
      serverInfo: { name: 'LocDocs' },
    };
  });
  connection.listen();
}

interface Session {
  readonly client: Client;
  readonly capabilities: ServerCapabilities;
  readonly pages: PageStore;
  readonly diagnostics: DiagnosticsFeature;
  readonly openFolders: Set<string>;
}

function startSession(connection: Connection, params: InitializeParams, host: ServerHost): Session {
  const client = readClient(connection, params, host);
  const documents = trackEdits((uri, line) => typing.edited(uri, line));
  const openFolders = new Set(client.folders);
  const folders = readFolders(
    client.files,
    () => [...openFolders],
    (message) => connection.console.warn(message),
  );
  const pages = makeStore({ connection, client, folders, documents });
  const typing: Typing = watchTyping(host.clock, () => diagnostics.refresh());
  const server: Server = { connection, client, pages };
  const diagnostics = registerDiagnostics(server, typing);
  const refresh = (): void => {
    pages.forgetContexts();
    diagnostics.refresh();
  };
  const capabilities: ServerCapabilities[] = [
    { textDocumentSync: TextDocumentSyncKind.Incremental },
    { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    diagnostics.capabilities,
    registerDismiss(server, folders, refresh),
    ...features.map((register) => register(server)),
  ];
  documents.onDidChangeContent(({ document }) => diagnostics.changed(document.uri));
  documents.onDidClose(({ document }) => {
    typing.closed(document.uri);
    pages.closed(document.uri);
    diagnostics.closed(document.uri);
  });
  documents.listen(connection);
  const all: ServerCapabilities = Object.assign({}, ...capabilities);
  return { client, capabilities: all, pages, diagnostics, openFolders };
}

/** Keeps the open documents, and tells on which line each edit begins. */
function trackEdits(edited: (uri: string, line: number) => void): TextDocuments<TextDocument> {
  return new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      const last = changes.at(-1);
      if (last && 'range' in last) edited(document.uri, last.range.start.line);
      return TextDocument.update(document, changes, version);
    },
  });
}

const COMMITS_CHANGED: CommitsChangedNotification = 'locdocs/commitsChanged';
const PROJECT_FILES = ['**/.locdocs.json', '**/.locdocs/*.json'];

/** Registers for everything that changes findings without changing a document. */
function watch(connection: Connection, { client, pages, diagnostics, openFolders }: Session): void {
  const refresh = (): void => {
    pages.forgetContexts();
    diagnostics.refresh();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    pages.setSettings((settings as Record<string, unknown> | null)?.[settingsSection]);
    refresh();
  });
  connection.onDidChangeWatchedFiles(refresh);
  connection.onNotification(COMMITS_CHANGED, () => {
    pages.forgetCommitted();
    diagnostics.refresh();
  });
  if (client.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) openFolders.delete(folderUri(uri));
      for (const { uri } of added) openFolders.add(folderUri(uri));
      refresh();
    });
  }
  if (client.watchesConfiguration) {
    const section = settingsSection;
    connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (client.watchesFiles) {
    const watchers = PROJECT_FILES.map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
