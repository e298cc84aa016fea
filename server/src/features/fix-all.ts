import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { fixAll } from '../fixes/fix-all.ts';
import type { FixAllKind } from '../protocol.ts';
import { certainFixes } from '../rules/check.ts';
import { preferredFix } from '../rules/rule.ts';
import type { Client } from '../session/client.ts';
import type { CheckedPage } from '../session/pages.ts';
import { toWorkspaceEdit } from './convert.ts';
import type { Reported } from './reported.ts';

/** The kind of the action that applies every certain fix of a page. */
export const FIX_ALL: FixAllKind = 'source.fixAll.locdocs';

/** What an action without an edit remembers, for when somebody chooses it. */
export interface Unresolved {
  readonly uri: string;
  /** The rule whose certain fixes to apply; all rules where it is absent. */
  readonly rule?: string;
}

/** The action that applies all certain fixes of one rule; none where the place has the only one. */
export function fixKind(
  checked: CheckedPage,
  rule: string,
  reported: readonly Reported[],
  client: Client,
): CodeAction[] {
  const { page, findings } = checked;
  const count = findings.filter((one) => one.rule === rule && preferredFix(one)).length;
  if (count < 2) return [];
  const action: CodeAction = {
    title: `Fix all ${count} findings of ${rule} in this document`,
    kind: CodeActionKind.QuickFix,
    diagnostics: reported
      .filter(({ finding }) => finding.rule === rule)
      .map(({ diagnostic }) => diagnostic),
  };
  return [laterOrNow(checked, { uri: page.uri, rule }, action, client)];
}

/** The action that applies all certain fixes of a page; none where there are none. */
export function fixEverything(checked: CheckedPage, client: Client): CodeAction[] {
  const { page, findings } = checked;
  if (!findings.some(preferredFix)) return [];
  const action: CodeAction = { title: 'Apply all certain fixes of LocDocs', kind: FIX_ALL };
  return [laterOrNow(checked, { uri: page.uri }, action, client)];
}

/** Gives the edits only when they are wanted, where the editor can wait: they take several checks. */
function laterOrNow(
  checked: CheckedPage,
  data: Unresolved,
  action: CodeAction,
  client: Client,
): CodeAction {
  return client.resolvesEdits ? { ...action, data } : withEdit(checked, data, action, client);
}

/** An action with its edits. */
export function withEdit(
  checked: CheckedPage,
  { rule }: Unresolved,
  action: CodeAction,
  client: Client,
): CodeAction {
  const { page, findings, recheck } = checked;
  const { text } = page.document;
  const found = (now: string) => (now === text ? findings : recheck(now));
  const { edits } = fixAll(text, (now) =>
    certainFixes(rule === undefined ? found(now) : found(now).filter((one) => one.rule === rule)),
  );
  return { ...action, edit: toWorkspaceEdit(page, edits, client) };
}
