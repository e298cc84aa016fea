import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { withIsolates } from '../locale/direction.ts';
import type { Client } from '../session/client.ts';
import { onCheckedPage, type Server } from '../session/feature.ts';
import type { CheckedPage } from '../session/pages.ts';
import { type Range, range, touchesOrOverlaps } from '../text/range.ts';
import { messageOf, toDiagnostic, toWorkspaceEdit } from './convert.ts';
import { dismissals, restorations } from './dismiss.ts';
import { FIX_ALL, fixEverything, fixKind, type Unresolved, withEdit } from './fix-all.ts';
import type { Reported } from './reported.ts';
import { rewrites } from './rewrites.ts';

/** Offers the fixes of findings, fixes for many of them, and rewriting of segments. */
export function registerCodeActions(server: Server): ServerCapabilities {
  const { connection, client, pages } = server;
  connection.onCodeAction(
    onCheckedPage(server, (checked, params) => codeActions(checked, params, client)),
  );
  connection.onCodeActionResolve(async (action) => {
    const data = action.data as Unresolved | undefined;
    const checked = data && (await pages.check(data.uri));
    return checked ? withEdit(checked, data, action, client) : action;
  });
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite],
      resolveProvider: true,
    },
  };
}

/** Everything that can be done at a place of a page. */
export function codeActions(
  checked: CheckedPage,
  params: CodeActionParams,
  client: Client,
): CodeAction[] {
  const { only, triggerKind } = params.context;
  const reported = reportedAt(checked, params, client);
  const rules = new Set(reported.map(({ finding }) => finding.rule));
  // A light bulb has no room for what the whole page needs, and asks with each move of the caret.
  const isLightBulb = triggerKind === CodeActionTriggerKind.Automatic && !only;
  const isKept = client.files?.keeps(params.textDocument.uri) ?? false;
  const actions = [
    ...reported.flatMap((one) => quickFixes(checked, one, client)),
    ...[...rules].flatMap((rule) => fixKind(checked, rule, reported, client)),
    ...(isKept ? dismissals(checked.page, reported) : []),
    ...rewrites(checked.page, params.range, client),
    ...(isLightBulb ? [] : fixEverything(checked, client)),
    ...(isLightBulb || !isKept ? [] : restorations(checked, placeOf(checked, params))),
  ];
  return actions.filter(({ kind }) => isWanted(kind!, only));
}

function placeOf(
  { page: { text } }: CheckedPage,
  { range: { start, end } }: CodeActionParams,
): Range {
  return range(text.offsetAt(start), text.offsetAt(end));
}

/** A kind is wanted when it is one of those asked for, or below one. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`)) ?? true;
}

/** The findings that an editor asks about: those it shows there, or else those that are there. */
function reportedAt(checked: CheckedPage, params: CodeActionParams, client: Client): Reported[] {
  const ours = params.context.diagnostics.filter(({ source }) => source === 'locdocs');
  if (ours.length > 0) return ours.flatMap((diagnostic) => lookUp(checked, diagnostic));
  const { page, serial, findings } = checked;
  const place = placeOf(checked, params);
  return findings.flatMap((finding, index) => {
    if (!touchesOrOverlaps(place, finding.range)) return [];
    const data = { check: serial, index };
    return [{ finding, diagnostic: toDiagnostic(page, finding, data, client.pageOf) }];
  });
}

/** The finding that a diagnostic was made of, if it still stands. */
function lookUp({ page, serial, findings }: CheckedPage, diagnostic: Diagnostic): Reported[] {
  const data = diagnostic.data as { check?: unknown; index?: unknown } | null | undefined;
  const known = data?.check === serial ? findings[Number(data.index)] : undefined;
  if (known) return [{ finding: known, diagnostic }];
  // The page was checked anew: the same finding may stand at the same place still.
  const offset = page.text.offsetAt(diagnostic.range.start);
  const still = findings.find(
    (finding) =>
      finding.rule === diagnostic.code &&
      finding.range.start === offset &&
      messageOf(page, finding) === diagnostic.message,
  );
  return still ? [{ finding: still, diagnostic }] : [];
}

function quickFixes(
  { page }: CheckedPage,
  { finding, diagnostic }: Reported,
  client: Client,
): CodeAction[] {
  return finding.fixes.map(({ title, edits, preferred }) => ({
    title: withIsolates(title, page.document.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: preferred,
    edit: toWorkspaceEdit(page, edits, client),
  }));
}
