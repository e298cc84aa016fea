import {
  commands,
  type Diagnostic,
  l10n,
  languages,
  type Position,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
} from 'vscode';
import { type Direction, nearest } from './nearest.ts';

const SOURCE = 'locdocs';
const MESSAGE_MILLISECONDS = 6000;

/** What is reported on a document now, in the order of its text. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  const findings = saidOf(uri).filter(({ code }) => code !== undefined);
  return findings.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Whether a document has more findings than an editor takes: that one is said without a rule. */
export function hasMore(uri: Uri): boolean {
  return saidOf(uri).some(({ code }) => code === undefined);
}

function saidOf(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

/** What is reported at a place. */
export function findingsAt(uri: Uri, position: Position): readonly Diagnostic[] {
  return findingsOf(uri).filter(({ range }) => range.contains(position));
}

/**
 * Puts the caret on the nearest finding in a direction, going on at the other end of the document,
 * shows it with its fixes, and says which of how many it is.
 */
export async function goToFinding(direction: Direction): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const findings = findingsOf(editor.document.uri);
  const caret = editor.selection.active;
  const finding = nearest(findings, ({ range }) => range.start.compareTo(caret), direction);
  if (!finding) return say(l10n.t('LocDocs finds nothing to report in this document.'));
  say(announcement(finding, findings.indexOf(finding), findings.length));
  await showAt(editor, finding.range.start);
}

async function showAt(editor: TextEditor, position: Position): Promise<void> {
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function announcement({ message }: Diagnostic, index: number, count: number): string {
  return l10n.t('Finding {0} of {1}: {2}', index + 1, count, message);
}

function say(message: string): void {
  window.setStatusBarMessage(message, MESSAGE_MILLISECONDS);
}
