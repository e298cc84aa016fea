import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  MessageType,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { registerCodeActions } from './features/code-actions.ts';
import {
  canBeCalled,
  type DiagnosticsFeature,
  registerDiagnostics,
} from './features/diagnostics.ts';
import { registerDismiss } from './features/dismiss.ts';
import { registerFolding } from './features/folding.ts';
import { registerHighlight } from './features/highlight.ts';
import { registerHover } from './features/hover.ts';
import { registerLinkedEditing } from './features/linked-editing.ts';
import { registerOtherLocales } from './features/other-locales.ts';
import { registerStatus } from './features/status.ts';
import { registerSymbols } from './features/symbols.ts';
import type { CommitsChangedNotification } from './protocol.ts';
import { rules } from './rules/index.ts';
import { type Client, folderUri, readClient } from './session/client.ts';
import type { Feature } from './session/feature.ts';
import { type Folders, readFolders } from './session/folders.ts';
import type { Clock, ServerHost } from './session/host.ts';
import { type Linked, lookAtLinked } from './session/linked.ts';
import { readNeighbors } from './session/neighbors.ts';
import { notice } from './session/notice.ts';
import { keepOrigins, type Origins } from './session/origins.ts';
import { watchOutside } from './session/outside.ts';
import { type Preferences, readPreferences } from './session/preferences.ts';
import { makeStore, type PageStore } from './session/store.ts';
import {
  awaitPauses,
  GLANCE_MILLISECONDS,
  PAUSE_MILLISECONDS,
  type Typing,
  unwatched,
  watchTyping,
} from './session/typing.ts';
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
    const { session, capabilities } = startSession(connection, params, host);
    connection.onInitialized(() => watch(connection, session));
    const version = process.env.LOCDOCS_VERSION;
    return {
      capabilities,
      serverInfo: { name: 'LocDocs', ...(version ? { version } : {}) },
    };
  });
  connection.listen();
}

interface Session {
  readonly client: Client;
  readonly pages: PageStore;
  readonly mistakes: Set<string>;
  readonly preferences: Preferences;
  readonly origins: Origins;
  readonly folders: Folders;
  readonly linked: Linked;
  readonly diagnostics: DiagnosticsFeature;
  readonly openFolders: Set<string>;
}

/** A session, and what it tells its client that it can do. */
interface Started {
  readonly session: Session;
  readonly capabilities: ServerCapabilities;
}

function startSession(connection: Connection, params: InitializeParams, host: ServerHost): Started {
  const { clock } = host;
  const mistakes = new Set<string>();
  const told = new Set<string>();
  const onMistake = (message: string): void => {
    if (mistakes.has(message)) return;
    mistakes.add(message);
    connection.console.warn(message);
    if (!client.showsStatus && !told.has(message)) {
      told.add(message);
      notice(connection, MessageType.Warning, message);
    }
  };
  const onError = (message: string): void => connection.console.error(message);
  const client = readClient(connection, params, host);
  const documents = trackEdits((uri, lines) => typing.edited(uri, lines));
  const openFolders = new Set(client.folders);
  const folderList = (): string[] => [...openFolders];
  const onHeeded = watchOutside(connection, client, folderList, refusal(connection));
  const parts = { files: client.files, openFolders: folderList, onMistake, onHeeded };
  const folders = readFolders(parts);
  const onLate = (uri: string): void => diagnostics.refreshOne(uri);
  const linked = lookAtLinked({
    ...parts,
    openUris: () => documents.keys(),
    openText: (uri) => documents.get(uri)?.getText(),
  });
  const neighbors = readNeighbors(parts);
  const preferences = readPreferences(connection, client, onMistake);
  const around = { folders, preferences, linked, neighbors };
  const origins = keepOrigins({ client, ...around, clock, onLate, onMistake });
  const checking = { rules: host.rules ?? rules, preferences, origins, folders, onError };
  const pages = makeStore({ documents, ...checking });
  // What is held back has to be said later, so a client that cannot be called hears it at once.
  const typing: Typing = canBeCalled(client)
    ? watchTyping(clock, (uri) => diagnostics.refreshOne(uri))
    : unwatched;
  const server = { connection, client, pages, mistakes };
  const diagnostics = registerDiagnostics(server, typing, clock);
  const session: Session = { ...server, ...around, origins, diagnostics, openFolders };
  const capabilities: ServerCapabilities[] = [
    { textDocumentSync: TextDocumentSyncKind.Incremental },
    { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    diagnostics.capabilities,
    registerDismiss(server, folders, () => recheckAll(session)),
    registerOtherLocales(server, parts.openFolders),
    ...features.map((register) => register(server)),
  ];
  follow(documents, session, typing, clock);
  documents.listen(connection);
  return { session, capabilities: Object.assign({}, ...capabilities) as ServerCapabilities };
}

/** Follows the open documents: what is edited in them, when they are left alone, which are closed. */
function follow(
  documents: TextDocuments<TextDocument>,
  { client, folders, preferences, linked, origins, pages, diagnostics }: Session,
  typing: Typing,
  clock: Clock,
): void {
  documents.onDidOpen(() => {
    // Nobody tells when files change, so they are looked at anew from time to time.
    if (!client.watchesFiles || !client.watchesAnywhere) folders.forget();
    // Of a folder that got another name no file is told.
    folders.forgetPages();
  });
  const relink = (uri: string): void => {
    if (!linked.edited(uri, documents.get(uri)?.getText())) return;
    for (const other of documents.keys()) {
      const page = other === uri ? undefined : pages.get(other);
      if (page) origins.relink(page);
    }
  };
  const confirm = async (uri: string): Promise<void> => {
    if (!(await pages.confirm(uri))) diagnostics.refreshOne(uri);
  };
  const pauses = [
    awaitPauses(clock, GLANCE_MILLISECONDS, (uri) => void confirm(uri)),
    awaitPauses(clock, PAUSE_MILLISECONDS, relink),
  ];
  const edited = (uri: string): void => {
    for (const pause of pauses) pause.edited(uri);
  };
  documents.onDidChangeContent(({ document }) => {
    diagnostics.changed(document.uri);
    edited(document.uri);
  });
  documents.onDidClose(({ document }) => {
    edited(document.uri);
    for (const keeper of [typing, pages, origins, preferences, diagnostics]) {
      keeper.closed(document.uri);
    }
  });
}

/** More carets than this are no place where somebody types markup. */
const MOST_CARETS = 20;

/** Keeps the open documents, and tells on which lines each edit begins and ends. */
function trackEdits(
  edited: (uri: string, lines: readonly number[]) => void,
): TextDocuments<TextDocument> {
  return new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      const lines = changes.slice(0, MOST_CARETS + 1).flatMap((change) => {
        if (!('range' in change)) return [];
        const { line } = change.range.start;
        const last = line + change.text.split('\n').length - 1;
        return last === line ? [line] : [line, last];
      });
      edited(document.uri, changes.length > MOST_CARETS ? [] : lines);
      return TextDocument.update(document, changes, version);
    },
  });
}

type Rechecked = Pick<Session, 'pages' | 'mistakes' | 'preferences' | 'folders' | 'diagnostics'>;

/** Forgets everything that findings depend on beside the texts, and finds anew. */
function recheckAll({ pages, mistakes, preferences, folders, diagnostics }: Rechecked): void {
  mistakes.clear();
  preferences.forget();
  folders.forget();
  pages.forgetFindings();
  diagnostics.refresh();
}

const COMMITS_CHANGED: CommitsChangedNotification = 'locdocs/commitsChanged';
const PROJECT_FILES = [
  '**/.locdocs.json',
  '**/.locdocs',
  '**/.locdocs/*.json',
  '**/*.{csv,tbx,dic,aff}',
  '**/*.{md,markdown}',
];

/** Registers for everything that changes findings without changing a document. */
function watch(connection: Connection, session: Session): void {
  const { client, pages, preferences, origins, linked, diagnostics, openFolders } = session;
  connection.onDidChangeConfiguration(({ settings }) => {
    preferences.take(settings);
    recheckAll(session);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isPage = ({ uri, type }: FileEvent): boolean =>
      type === FileChangeType.Changed && /\.(?:md|markdown)$/i.test(uri);
    // What is kept of pages depends on which of them are there.
    if (changes.length === 0 || !changes.every(isPage)) recheckAll(session);
    const files = changes.map(({ uri, type }) => ({
      uri,
      isOtherText: type === FileChangeType.Changed,
    }));
    if (linked.changed(files)) {
      origins.forgetLinked();
      pages.forgetFindings();
      diagnostics.refresh();
    }
  });
  connection.onNotification(COMMITS_CHANGED, () => {
    origins.forgetCommitted();
    pages.forgetFindings();
    diagnostics.refresh();
  });
  if (client.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) openFolders.delete(folderUri(uri));
      for (const { uri } of added) openFolders.add(folderUri(uri));
      recheckAll(session);
    });
  }
  register(connection, client);
}

/** Told why the editor does not want to tell of changes. */
function refusal({ console: log }: Connection): (error: unknown) => void {
  return (error) => log.warn(`The editor would not be asked to tell changes: ${String(error)}`);
}

function register(connection: Connection, client: Client): void {
  const refused = refusal(connection);
  if (client.watchesConfiguration) {
    const options = { section: settingsSection };
    connection.client.register(DidChangeConfigurationNotification.type, options).catch(refused);
  }
  if (client.watchesFiles) {
    const options = { watchers: PROJECT_FILES.map((globPattern) => ({ globPattern })) };
    connection.client.register(DidChangeWatchedFilesNotification.type, options).catch(refused);
  }
}
