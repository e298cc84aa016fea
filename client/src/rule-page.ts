import { commands, type Diagnostic, type ExtensionContext, Uri, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { findingsAt } from './findings.ts';

const COMMAND = 'locdocs.openRulePage';

/**
 * Lets the code of a diagnostic open its page rendered. The server links to the page's file, which
 * every editor can open, but only as the text it is written in.
 */
export const withPageCommands: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(linkToPage)),
  provideDiagnostics: async (document, previous, token, next) => {
    const report = await next(document, previous, token);
    if (report && 'items' in report) report.items = report.items.map(linkToPage);
    return report;
  },
};

/** Shows the page of a rule; without one that of the finding at the caret, else the index. */
export async function openRulePage(context: ExtensionContext, rule?: unknown): Promise<void> {
  const name = typeof rule === 'string' && /^[a-z-]+$/.test(rule) ? rule : ruleAtCaret();
  // The pages of a family are one file, and each stands under its heading.
  const file = name === undefined ? 'README.md' : `${name.split('-', 1)[0]}.md`;
  const page = Uri.joinPath(context.extensionUri, 'dist', 'rules', file);
  await commands.executeCommand('markdown.showPreview', page.with({ fragment: name ?? '' }));
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function linkToPage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object') return diagnostic;
  const query = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:${COMMAND}?${query}`) };
  return diagnostic;
}

function ruleAtCaret(): string | undefined {
  const editor = window.activeTextEditor;
  const finding = editor && findingsAt(editor.document.uri, editor.selection.active)[0];
  return finding && ruleOf(finding);
}
