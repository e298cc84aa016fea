import {
  type ExtensionContext,
  env,
  l10n,
  type TextDocument,
  UIKind,
  version,
  window,
  workspace,
} from 'vscode';
import { findingsOf } from './findings.ts';
import { readPage } from './page.ts';
import { type ReportFacts, reportText } from './report-text.ts';
import { ruleOf } from './rule-page.ts';
import type { Server } from './server.ts';

/** Opens a report with the versions filled in, and copies it. Nothing leaves the machine. */
export async function reportIssue(context: ExtensionContext, server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  const content = reportText(await gather(context, server, document));
  await env.clipboard.writeText(content);
  await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content }),
  );
  window.setStatusBarMessage(l10n.t('The report has been copied to the clipboard.'), 6000);
}

async function gather(
  context: ExtensionContext,
  server: Server,
  document: TextDocument | undefined,
): Promise<ReportFacts> {
  const kind = env.uiKind === UIKind.Web ? 'web' : 'desktop';
  const packageJSON = context.extension.packageJSON as { readonly version: string };
  return {
    extension: packageJSON.version,
    editor: `${env.appName} ${version}`,
    host: env.remoteName ? `${kind}, ${env.remoteName}` : kind,
    system: systemName(),
    language: env.language,
    server: server.state,
    page: document ? await describePage(server, document) : 'none',
    findings: document ? countFindings(document) : {},
    settings: changedSettings(document),
  };
}

function systemName(): string {
  if (typeof process === 'undefined' || !process.platform) return 'browser';
  return `${process.platform} ${process.arch}`;
}

async function describePage(server: Server, document: TextDocument): Promise<string> {
  const page = await readPage(server, document);
  if (!page?.status) return `${document.languageId}, not read by the server`;
  const { kind, locale, segments } = page.status;
  const encoding = document.eol === 2 ? 'CRLF' : 'LF';
  return `${kind}, ${locale}, ${segments} segments, ${document.lineCount} lines, ${encoding}`;
}

function countFindings({ uri }: TextDocument): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of findingsOf(uri).map(ruleOf)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const SETTINGS = ['enable', 'preset', 'rules', 'overrides', 'names', 'dim', 'trace.server'];

function changedSettings(document: TextDocument | undefined): string {
  const configuration = workspace.getConfiguration('locdocs', document);
  const changed: Record<string, unknown> = {};
  for (const key of SETTINGS) {
    const value = configuration.inspect(key);
    const set = value?.workspaceFolderValue ?? value?.workspaceValue ?? value?.globalValue;
    if (set !== undefined) changed[`locdocs.${key}`] = set;
  }
  return JSON.stringify(changed, undefined, 2);
}
