import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { idOf, textOf } from '../model/document.ts';
import { segmentAt } from '../model/projection.ts';
import type { CopySourceKind, DismissArguments, DismissCommand, FixAllKind } from '../protocol.ts';
import { fixesTogether } from '../rules/fix-all.ts';
import { type Finding, preferredFix } from '../rules/rule.ts';
import type { Server } from '../session/feature.ts';
import type { CheckedPage, Page } from '../session/pages.ts';
import { fingerprint } from '../workspace/fingerprint.ts';
import { type DiagnosticData, editsOf, toWorkspaceEdit } from './convert.ts';

const FIX_ALL: FixAllKind = 'source.fixAll.locdocs';
const COPY_SOURCE: CopySourceKind = 'refactor.rewrite.locdocs.copySource';
const REWRITE_ID = 'refactor.rewrite.locdocs.rewriteId';
const DISMISS: DismissCommand = 'locdocs.dismissFinding';

/** Offers the fixes of findings, fixes for many of them, and rewriting of segments. */
export function registerCodeActions({ connection, pages }: Server): ServerCapabilities {
  connection.onCodeAction(async (params, token) => {
    const checked = await pages.check(params.textDocument.uri);
    if (!checked || token.isCancellationRequested) return [];
    return codeActions(checked, params).filter(({ kind }) => isWanted(kind!, params.context.only));
  });
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite],
    },
  };
}

/** A kind is wanted when it is one of those asked for, or below one. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? true;
}

/** Everything that can be done at a place of a page. */
export function codeActions(checked: CheckedPage, params: CodeActionParams): CodeAction[] {
  const found = params.context.diagnostics.flatMap((diagnostic) => lookUp(checked, diagnostic));
  return [
    ...found.flatMap(({ finding, diagnostic }) => quickFixes(checked.page, finding, diagnostic)),
    ...fixKinds(checked, found),
    ...found.flatMap(({ finding, diagnostic }) => dismissals(checked.page, finding, diagnostic)),
    ...rewrites(checked.page, params),
    ...fixEverything(checked),
  ];
}

interface LookedUp {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** The finding that a diagnostic was made of, if it is of this version. */
function lookUp({ page, findings }: CheckedPage, diagnostic: Diagnostic): LookedUp[] {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  if (diagnostic.source !== 'locdocs' || data?.index === undefined) return [];
  const finding = findings[data.index];
  const isSame = finding?.rule === diagnostic.code && data.version === page.version;
  if (finding && isSame) return [{ finding, diagnostic }];
  // The page moved on: the same finding may stand at the same place still.
  const offset = page.text.offsetAt(diagnostic.range.start);
  const still = findings.find(
    ({ rule, range, message }) =>
      rule === diagnostic.code && range.start === offset && message === diagnostic.message,
  );
  return still ? [{ finding: still, diagnostic }] : [];
}

function quickFixes(page: Page, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  return finding.fixes.map(({ title, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: preferred,
    edit: toWorkspaceEdit(page, edits),
  }));
}

/** For each kind of finding at the place: all of that kind in the page. */
function fixKinds({ page, findings }: CheckedPage, found: readonly LookedUp[]): CodeAction[] {
  const rules = new Set(found.map(({ finding }) => finding.rule));
  return [...rules].flatMap((rule) => {
    const fixes = fixesTogether(findings.filter((finding) => finding.rule === rule));
    if (fixes.length < 2) return [];
    return [
      {
        title: `Fix all ${fixes.length} findings of ${rule} in this document`,
        kind: CodeActionKind.QuickFix,
        diagnostics: found.filter(({ finding }) => finding.rule === rule).map((f) => f.diagnostic),
        edit: toWorkspaceEdit(page, editsOf(fixes)),
      },
    ];
  });
}

function fixEverything({ page, findings }: CheckedPage): CodeAction[] {
  const fixes = fixesTogether(findings.filter(preferredFix));
  if (fixes.length === 0) return [];
  const edit = toWorkspaceEdit(page, editsOf(fixes));
  return [{ title: 'Apply all certain fixes of LocDocs', kind: FIX_ALL, edit }];
}

function dismissals(page: Page, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { rule, segment, texts } = fingerprint(page.document, finding);
  const here: DismissArguments = {
    uri: page.uri,
    rule,
    texts,
    ...(segment === undefined ? {} : { segment }),
  };
  const everywhere: DismissArguments = { uri: page.uri, rule };
  return [
    dismissal(`Dismiss this finding of ${rule}`, here, diagnostic),
    dismissal(`Dismiss ${rule} in this file`, everywhere, diagnostic),
  ];
}

function dismissal(title: string, argument: DismissArguments, diagnostic: Diagnostic): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: DISMISS, arguments: [argument] },
  };
}

/** What can be done with the segment at the caret, found fault with or not. */
function rewrites(page: Page, { range }: CodeActionParams): CodeAction[] {
  const { document, text } = page;
  const segment = segmentAt(document, text.offsetAt(range.start));
  if (!segment) return [];
  const source = textOf(document, segment, 'source');
  const actions: CodeAction[] = [];
  if (source !== textOf(document, segment, 'target')) {
    actions.push({
      title: 'Copy the source into the target',
      kind: COPY_SOURCE,
      edit: toWorkspaceEdit(page, [{ range: segment.target.content, newText: source }]),
    });
  }
  const [target, twin] = [idOf(document, segment, 'target'), idOf(document, segment, 'source')];
  if (target !== twin && twin !== '') {
    actions.push({
      title: `Rewrite the ID of the target as ${twin}, the source's`,
      kind: REWRITE_ID,
      edit: toWorkspaceEdit(page, [{ range: segment.target.id, newText: twin }]),
    });
  }
  if (target !== twin && target !== '') {
    actions.push({
      title: `Rewrite the ID of the source as ${target}, the target's`,
      kind: REWRITE_ID,
      edit: toWorkspaceEdit(page, [{ range: segment.source.id, newText: target }]),
    });
  }
  return actions;
}
