import type { Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { DiagnosticSeverity, type Range as LspRange } from 'vscode-languageserver';
import { withIsolates } from '../locale/direction.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Client } from '../session/client.ts';
import type { Page } from '../session/pages.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';

// The one place where offsets become lines and characters.

/** A range as LSP writes it (LSP 3.17, “Range”). */
export function toLspRange({ text }: Page, { start, end }: Range): LspRange {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** Edits as LSP writes them. */
function toTextEdits(page: Page, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toLspRange(page, range), newText }));
}

/** How an editor wants the edits of a page: of a version, to be refused when it has changed since. */
export function toWorkspaceEdit(
  page: Page,
  edits: readonly Edit[],
  { versionsEdits }: Pick<Client, 'versionsEdits'>,
): WorkspaceEdit {
  const { uri, version } = page;
  const textEdits = toTextEdits(page, edits);
  if (!versionsEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic remembers of its finding, to be looked up by. */
export interface DiagnosticData {
  /** The serial of the check that found it. */
  readonly check: number;
  /** The place of the finding among those of the check. */
  readonly index: number;
}

/** The message of a finding as it is shown. */
export function messageOf({ document }: Page, { message }: Finding): string {
  return withIsolates(message, document.locale);
}

/** A finding as LSP writes it; `pageOf` gives the address of a rule's page. */
export function toDiagnostic(
  page: Page,
  finding: Finding,
  data: DiagnosticData,
  pageOf: (rule: string) => string | undefined,
): Diagnostic {
  const href = pageOf(finding.rule);
  return {
    source: 'locdocs',
    code: finding.rule,
    severity: SEVERITIES[finding.severity],
    range: toLspRange(page, finding.range),
    message: messageOf(page, finding),
    ...(href === undefined ? {} : { codeDescription: { href } }),
    relatedInformation: finding.related.map(({ range, message }) => ({
      location: { uri: page.uri, range: toLspRange(page, range) },
      message,
    })),
    data,
  };
}
