import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import type {
  ClientCapabilities,
  CodeAction,
  ConfigurationParams,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { serve } from '../../server/src/serve.ts';
import type { Clock } from '../../server/src/session/host.ts';

/** A clock that stands still until it is told to go on. */
export interface TestClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

/** Makes a clock for a test. */
export function testClock(): TestClock {
  let now = 0;
  let calls: { at: number; call: () => void }[] = [];
  return {
    after: (milliseconds, call) => {
      const entry = { at: now + milliseconds, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((other) => other !== entry);
      };
    },
    soon: (call) => void setImmediate(() => setImmediate(call)),
    advance: (milliseconds) => {
      now += milliseconds;
      const due = calls.filter(({ at }) => at <= now);
      calls = calls.filter(({ at }) => at > now);
      for (const { call } of due) call();
    },
  };
}

/** How a test's editor differs from one that pulls diagnostics and has no files. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** The settings under `locdocs`, or what they are for a document; to be changed with `configure`. */
  readonly settings?: unknown;
  readonly initializationOptions?: InitializationOptions;
  /** The rules to check with, if not all. */
  readonly rules?: readonly Rule[];
  readonly folders?: readonly string[];
  readonly files?: Map<string, string>;
  /** Answers the committed text of a document. */
  readonly committed?: (uri: string) => string | Promise<string | null> | undefined;
}

/** An editor of a test, connected to a real server over streams. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly clock: TestClock;
  readonly open: (text: string, uri?: string) => Promise<void>;
  /** Replaces text, as typing does. */
  readonly type: (range: Range, text: string, uri?: string) => Promise<void>;
  /** Makes several changes at once, each of the text that the one before left. */
  readonly change: (changes: TextDocumentContentChangeEvent[], uri?: string) => Promise<void>;
  readonly close: (uri?: string) => Promise<void>;
  readonly textOf: (uri?: string) => string;
  readonly report: (uri?: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly pull: (uri?: string) => Promise<readonly Diagnostic[]>;
  readonly published: PublishDiagnosticsParams[];
  readonly refreshes: () => number;
  readonly actions: (diagnostics: readonly Diagnostic[], only?: string[]) => Promise<CodeAction[]>;
  /** Applies what an action edits. */
  readonly apply: (action: CodeAction) => Promise<void>;
  /** Changes the settings; a client that cannot be asked sends them. */
  readonly configure: (settings: unknown) => Promise<void>;
  readonly log: string[];
}

/** The address of the page that tests edit. */
export const PAGE = 'file:///docs/nl-nl/page.md';

const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** Starts a server and an editor that talk to each other; they end with the test. */
export async function startEditor(
  context: TestContext,
  options: EditorOptions = {},
): Promise<Editor> {
  const { capabilities = pulling, files } = options;
  let { settings } = options;
  const clock = testClock();
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    clock,
    files: undefined,
    pages: 'file:///rules/',
    ...(options.rules ? { rules: options.rules } : {}),
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  context.after(() => connection.dispose());
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  let refreshes = 0;
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ scopeUri }) => {
      const value: unknown = typeof settings === 'function' ? settings(scopeUri) : settings;
      return value ?? null;
    }),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('locdocs/readFile', ({ uri }: { uri: string }) => files?.get(uri) ?? null);
  connection.onRequest('locdocs/listFolder', ({ uri }: { uri: string }) => {
    const inside = [...(files?.keys() ?? [])].filter((file) => file.startsWith(uri));
    const names = new Set(inside.map((file) => file.slice(uri.length).split('/')[0]!));
    return names.size > 0 ? [...names] : null;
  });
  connection.onRequest('locdocs/writeFile', ({ uri, text }: { uri: string; text: string }) => {
    files?.set(uri, text);
    return null;
  });
  connection.onRequest(
    'locdocs/committed',
    ({ textDocument }: { textDocument: { uri: string } }) =>
      options.committed?.(textDocument.uri) ?? null,
  );
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      published.push(params);
    },
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.listen();
  const initializationOptions: InitializationOptions = {
    files: files !== undefined,
    folders: files !== undefined,
    committed: options.committed !== undefined,
    ...options.initializationOptions,
  };
  const folders = options.folders ?? ['file:///docs'];
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  const documents = new Map<string, TextDocument>();
  const identify = (uri: string) => ({ uri, version: documents.get(uri)!.version });
  const change = async (uri: string, changes: TextDocumentContentChangeEvent[]): Promise<void> => {
    const document = documents.get(uri)!;
    documents.set(uri, TextDocument.update(document, changes, document.version + 1));
    const textDocument = identify(uri);
    await connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: changes,
    });
  };
  const report = (uri = PAGE, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  return {
    connection,
    initialized,
    clock,
    published,
    log,
    refreshes: () => refreshes,
    open: async (text, uri = PAGE) => {
      documents.set(uri, TextDocument.create(uri, 'markdown', 1, text));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...identify(uri), languageId: 'markdown', text },
      });
    },
    type: (range, text, uri = PAGE) => change(uri, [{ range, text }]),
    change: (changes, uri = PAGE) => change(uri, changes),
    close: async (uri = PAGE) => {
      documents.delete(uri);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    textOf: (uri = PAGE) => documents.get(uri)!.getText(),
    report,
    pull: async (uri = PAGE) => {
      const answer = await report(uri);
      return answer.kind === 'full' ? answer.items : [];
    },
    actions: (diagnostics, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: PAGE },
        range: diagnostics[0]?.range ?? zero,
        context: { diagnostics: [...diagnostics], ...(only ? { only } : {}) },
      }),
    apply: async ({ edit }) => {
      for (const part of edit?.documentChanges ?? []) {
        if (!('edits' in part)) continue;
        const edits = part.edits as { range: Range; newText: string }[];
        const text = TextDocument.applyEdits(documents.get(part.textDocument.uri)!, edits);
        await change(part.textDocument.uri, [{ text }]);
      }
    },
    configure: async (value) => {
      settings = value;
      const sent = capabilities.workspace?.configuration ? null : { locdocs: value };
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: sent });
    },
  };
}

const zero: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Waits until something holds; fails where it does not come to hold. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`It did not come about that ${what}.`);
}
