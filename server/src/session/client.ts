import type { Connection, InitializeParams } from 'vscode-languageserver';
import type {
  CommittedRequest,
  InitializationOptions,
  ListFolderRequest,
  ReadFileRequest,
  WriteFileRequest,
} from '../protocol.ts';
import { pageFileOf } from '../rules/levels.ts';
import type { Files, ServerHost } from './host.ts';

/** What the editor at the other end can do, asked once. */
export interface Client {
  /** Whether it asks for diagnostics instead of being sent them. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly asksConfiguration: boolean;
  readonly watchesFiles: boolean;
  /** Whether it watches files in no open folder, too. */
  readonly watchesAnywhere: boolean;
  readonly watchesConfiguration: boolean;
  readonly changesFolders: boolean;
  /** Whether it takes edits that name the version they are for. */
  readonly versionsEdits: boolean;
  /** Whether it takes code actions without edits, and asks for those of the one that is chosen. */
  readonly resolvesEdits: boolean;
  /** The address of a rule's page; undefined where nobody knows it. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Whether it has a question of its own for translations, with a name that says so. */
  readonly asksTranslations: boolean;
  /** Whether it says that settings have mistakes; they are in its log. */
  readonly showsStatus: boolean;
  /** Undefined where no files can be had. */
  readonly files: Files | undefined;
  /** The last committed text of a document, if a commit has it; undefined where nobody knows. */
  readonly committed: ((uri: string) => Promise<string | undefined>) | undefined;
  /** The settings that it gave at the start, for one that cannot be asked. */
  readonly settings: unknown;
  /** The addresses of the open folders, each with a slash at its end. */
  readonly folders: readonly string[];
}

/** Reads what an editor says of itself. */
export function readClient(
  connection: Connection,
  { capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams,
  host: ServerHost,
): Client {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument } = capabilities;
  const pages = options.pages ?? host.pages;
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    pageOf: (rule) => (pages === undefined ? undefined : `${pages}${pageFileOf(rule)}#${rule}`),
    asksTranslations: options.translations === true,
    showsStatus: options.status === true,
    files: options.files ? filesOf(connection, options, host.files) : host.files,
    committed: options.committed ? committedOf(connection) : undefined,
    settings: options.settings,
    folders: folders.map(folderUri),
  };
}

/** The address of a folder with a slash at its end. */
export function folderUri(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

const READ_FILE: ReadFileRequest = 'locdocs/readFile';
const LIST_FOLDER: ListFolderRequest = 'locdocs/listFolder';
const WRITE_FILE: WriteFileRequest = 'locdocs/writeFile';
const COMMITTED: CommittedRequest = 'locdocs/committed';

/** The client is asked for the files that the server cannot have by itself. */
function filesOf(
  connection: Connection,
  { folders }: InitializationOptions,
  own: Files | undefined,
): Files {
  const asked: Files = {
    read: async (uri) =>
      (await connection.sendRequest<string | null>(READ_FILE, { uri })) ?? undefined,
    list: async (uri) =>
      (await connection.sendRequest<readonly string[] | null>(LIST_FOLDER, { uri })) ?? undefined,
    rewrite: async (uri, change) => {
      const text = change(await asked.read(uri));
      await connection.sendRequest(WRITE_FILE, { uri, text });
    },
    // Whether it can be written there the client knows.
    keeps: (uri) => uri.includes('/'),
  };
  const of = (uri: string): Files => (own?.keeps(uri) ? own : asked);
  return {
    read: (uri) => of(uri).read(uri),
    ...(folders ? { list: async (uri) => of(uri).list?.(uri) } : {}),
    rewrite: (uri, change) => of(uri).rewrite(uri, change),
    keeps: (uri) => of(uri).keeps(uri),
  };
}

function committedOf(connection: Connection): NonNullable<Client['committed']> {
  return async (uri) => {
    const params = { textDocument: { uri } };
    return (await connection.sendRequest<string | null>(COMMITTED, params)) ?? undefined;
  };
}
