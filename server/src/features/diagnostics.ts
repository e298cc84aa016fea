import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { compareSeverity } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { Server } from '../session/feature.ts';
import type { CheckedPage } from '../session/pages.ts';
import type { Typing } from '../session/typing.ts';
import { toDiagnostic } from './convert.ts';

/** How many findings of a document an editor is sent: VS Code shows no more than these. */
export const MOST_DIAGNOSTICS = 1000;

/** Sends or answers findings, and says when they may have changed. */
export interface DiagnosticsFeature {
  readonly capabilities: ServerCapabilities;
  /** To be called when a document changed; it is sent anew to clients that do not ask. */
  readonly changed: (uri: string) => void;
  /** To be called when findings changed though no document did. */
  readonly refresh: () => void;
  readonly closed: (uri: string) => void;
}

/** Registers diagnostics: pulled where the client can, else published. */
export function registerDiagnostics(server: Server, typing: Typing): DiagnosticsFeature {
  return server.client.pullsDiagnostics ? pulled(server, typing) : published(server, typing);
}

function pulled({ connection, client, pages }: Server, typing: Typing): DiagnosticsFeature {
  const kinds = DocumentDiagnosticReportKind;
  let generation = 0;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const checked = await pages.check(textDocument.uri);
    if (!checked || token.isCancellationRequested) return { kind: kinds.Full, items: [] };
    const { findings, isHeld } = typing.sayable(checked.page, checked.findings);
    const resultId = `${generation}.${checked.page.version}.${isHeld ? 'held' : 'all'}`;
    if (resultId === previousResultId && !isHeld) return { kind: kinds.Unchanged, resultId };
    return { kind: kinds.Full, resultId, items: describe(checked, findings, client.pageOf) };
  });
  return {
    capabilities: {
      diagnosticProvider: {
        identifier: 'locdocs',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    },
    changed: () => {},
    refresh: () => {
      generation++;
      if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    },
    closed: () => {},
  };
}

function published({ connection, client, pages }: Server, typing: Typing): DiagnosticsFeature {
  const send = async (uri: string): Promise<void> => {
    const checked = await pages.check(uri);
    const page = pages.get(uri);
    if (!page) return;
    const findings = checked ? typing.sayable(checked.page, checked.findings).findings : [];
    const diagnostics = checked ? describe(checked, findings, client.pageOf) : [];
    connection.sendDiagnostics({ uri, version: page.version, diagnostics });
  };
  return {
    capabilities: {},
    changed: (uri) => void send(uri),
    refresh: () => {
      for (const uri of pages.all()) void send(uri);
    },
    closed: (uri) => connection.sendDiagnostics({ uri, diagnostics: [] }),
  };
}

/** The diagnostics of a page: the worst first where there are too many, and how many are not said. */
export function describe(
  { page, findings: all }: CheckedPage,
  findings: readonly Finding[],
  pageOf: (rule: string) => string | undefined,
): Diagnostic[] {
  const places = new Map(all.map((finding, index) => [finding, index]));
  const said = findings.length > MOST_DIAGNOSTICS ? worst(findings) : findings;
  const diagnostics = said.map((finding) =>
    toDiagnostic(page, finding, places.get(finding)!, pageOf),
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
