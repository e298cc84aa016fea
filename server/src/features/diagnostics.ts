import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { compareSeverity } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { Client } from '../session/client.ts';
import { refuseCancelled, type Server } from '../session/feature.ts';
import type { Clock } from '../session/host.ts';
import type { CheckedPage } from '../session/pages.ts';
import type { Typing } from '../session/typing.ts';
import { toDiagnostic } from './convert.ts';

/** How many findings of a document an editor is sent: VS Code shows no more than these. */
const MOST_DIAGNOSTICS = 1000;

/** Sends or answers findings, and says when they may have changed. */
export interface DiagnosticsFeature {
  readonly capabilities: ServerCapabilities;
  /** To be called when a document was opened or changed. */
  readonly changed: (uri: string) => void;
  /** To be called when findings of one document changed though its text did not. */
  readonly refreshOne: (uri: string) => void;
  /** To be called when findings of any document may have changed though no text did. */
  readonly refresh: () => void;
  readonly closed: (uri: string) => void;
}

/** Registers diagnostics: pulled where the client can, else published. */
export function registerDiagnostics(
  server: Server,
  typing: Typing,
  clock: Clock,
): DiagnosticsFeature {
  return server.client.pullsDiagnostics ? pulled(server, typing) : published(server, typing, clock);
}

/** Whether a client can be told that it should ask again, or is sent what changed. */
export function canBeCalled({ pullsDiagnostics, refreshesDiagnostics }: Client): boolean {
  return !pullsDiagnostics || refreshesDiagnostics;
}

function pulled({ connection, client, pages }: Server, typing: Typing): DiagnosticsFeature {
  // What only a glance told has to be confirmed later.
  const look = canBeCalled(client) ? pages.glance : pages.check;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    refuseCancelled(token);
    const checked = await look(textDocument.uri);
    refuseCancelled(token);
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { findings, isHeld } = typing.sayable(checked.page, checked.findings);
    // What is held back may differ from one time to the next.
    const resultId = isHeld ? undefined : String(checked.serial);
    if (resultId !== undefined && resultId === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    }
    return fullReport(describe(checked, findings, client.pageOf), resultId);
  });
  const refresh = (): void => {
    if (!client.refreshesDiagnostics) return;
    // Somebody who does not answer asks again when the document changes.
    connection.languages.diagnostics.refresh().catch(() => {});
  };
  return {
    capabilities: {
      diagnosticProvider: {
        identifier: 'locdocs',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    },
    changed: () => {},
    refreshOne: refresh,
    refresh,
    closed: () => {},
  };
}

function fullReport(items: Diagnostic[], resultId: string | undefined): DocumentDiagnosticReport {
  const kind = DocumentDiagnosticReportKind.Full;
  return resultId === undefined ? { kind, items } : { kind, items, resultId };
}

function published(
  { connection, client, pages }: Server,
  typing: Typing,
  clock: Clock,
): DiagnosticsFeature {
  const turns = new Map<string, number>();
  let turn = 0;
  const publish = async (uri: string): Promise<void> => {
    const mine = ++turn;
    turns.set(uri, mine);
    const checked = await pages.glance(uri);
    const version = checked?.page.version ?? pages.get(uri)?.version;
    // Findings that were asked for later are on their way, or the document was closed.
    if (turns.get(uri) !== mine || version === undefined) return;
    const findings = checked ? typing.sayable(checked.page, checked.findings).findings : [];
    const diagnostics = checked ? describe(checked, findings, client.pageOf) : [];
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const send = (uri: string): void => {
    publish(uri).catch((error: unknown) => {
      connection.console.error(`The findings of ${uri} could not be sent: ${String(error)}`);
    });
  };

  return {
    capabilities: {},
    changed: whenStill(pages, clock, send),
    refreshOne: send,
    refresh: () => {
      for (const uri of pages.all()) send(uri);
    },
    closed: (uri) => {
      turns.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

/** Waits until no more keys come: those that came while the server was busy are answered together. */
function whenStill(
  { versionOf }: Server['pages'],
  clock: Clock,
  send: (uri: string) => void,
): (uri: string) => void {
  const waiting = new Set<string>();
  const wait = (uri: string): void => {
    const before = versionOf(uri);
    clock.soon(() => {
      if (versionOf(uri) !== before) return wait(uri);
      waiting.delete(uri);
      send(uri);
    });
  };
  return (uri) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    wait(uri);
  };
}

/** The diagnostics of a page: the worst first where there are too many, and how many are not said. */
export function describe(
  { page, serial, findings: all }: CheckedPage,
  findings: readonly Finding[],
  pageOf: (rule: string) => string | undefined,
): Diagnostic[] {
  const places = new Map(all.map((finding, index) => [finding, index]));
  const said = findings.length > MOST_DIAGNOSTICS ? worst(findings) : findings;
  const diagnostics = said.map((finding) =>
    toDiagnostic(page, finding, { check: serial, index: places.get(finding)! }, pageOf),
  );
  if (said.length < findings.length) diagnostics.push(rest(findings.length - said.length));
  return diagnostics;
}

function worst(findings: readonly Finding[]): Finding[] {
  return [...findings]
    .sort((a, b) => compareSeverity(a.severity, b.severity) || a.range.start - b.range.start)
    .slice(0, MOST_DIAGNOSTICS - 1);
}

function rest(count: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    source: 'locdocs',
    severity: DiagnosticSeverity.Information,
    range: { start, end: start },
    message: `${count} more findings are not shown. Repair these first, or check the page on the command line.`,
  };
}
