import {
  l10n,
  type Position,
  type QuickPickItem,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  type Uri,
  window,
} from 'vscode';
import type { SegmentItem, SegmentsParams, SegmentsRequest } from '../../server/src/protocol.ts';
import { findingsOf } from './findings.ts';
import type { Server } from './server.ts';

const REQUEST: SegmentsRequest = 'locdocs/segments';

/** The segments of a document, or those that touch a range of it. */
export async function segmentsOf(server: Server, uri: Uri, range?: Range): Promise<SegmentItem[]> {
  const textDocument = { uri: uri.toString() };
  const params: SegmentsParams = { textDocument, ...(range && { range: fromRange(range) }) };
  return (await server.ask<SegmentItem[]>(REQUEST, params)) ?? [];
}

/** The segments of a version that nobody can edit, such as one in the history of Git. */
export async function segmentsIn(server: Server, document: TextDocument): Promise<SegmentItem[]> {
  const textDocument = { uri: document.uri.toString() };
  const params: SegmentsParams = { textDocument, text: document.getText() };
  return (await server.ask<SegmentItem[]>(REQUEST, params)) ?? [];
}

/** A range for the protocol; as it stands VS Code would send it as a list of two places. */
function fromRange({ start, end }: Range): SegmentItem['range'] {
  const place = ({ line, character }: Position) => ({ line, character });
  return { start: place(start), end: place(end) };
}

/** A range of the protocol. */
export function toRange({ start, end }: SegmentItem['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Lets the person choose a segment by its ID, its number or words of either language. */
export async function goToSegment(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const segments = await segmentsOf(server, editor.document.uri);
  if (segments.length === 0) {
    await window.showInformationMessage(l10n.t('This document has no segments.'));
    return;
  }
  choose(editor, choicesOf(segments, editor.document.uri));
}

interface Choice extends QuickPickItem {
  readonly id: string;
  /** From the first tag of the segment to the last. */
  readonly whole: Range;
  /** Where to put the caret. */
  readonly target: Range;
}

function choicesOf(segments: readonly SegmentItem[], uri: Uri): Choice[] {
  const findings = findingsOf(uri);
  return segments.map((segment) => {
    const whole = toRange(segment.range);
    const hasFinding = findings.some(({ range }) => whole.intersection(range));
    const text = oneLine(segment.target?.text ?? '') || l10n.t('(no translation)');
    return {
      // What begins as one types comes first: otherwise a number leads to digits in other segments.
      label: `${segment.id.slice(segment.id.lastIndexOf('-') + 1)} ${text}`.trim(),
      // Beside a long translation there is no room for the ID.
      detail: [segment.id, oneLine(segment.source?.text ?? '')].filter(Boolean).join(' · '),
      ...(hasFinding && { iconPath: new ThemeIcon('warning') }),
      id: segment.id,
      whole,
      target: toRange((segment.target ?? segment).range),
    };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Shows each segment as the person moves over it, and goes back when nothing is chosen. */
function choose(editor: TextEditor, choices: readonly Choice[]): void {
  const picker = window.createQuickPick<Choice>();
  const before = editor.selection;
  let accepted = false;
  picker.items = choices;
  picker.placeholder = l10n.t('ID, number, or words of the translation or its English');
  picker.matchOnDetail = true;
  picker.activeItems = choices.filter(({ whole }) => whole.contains(before.active)).slice(0, 1);
  // A whole ID is no name that others resemble.
  picker.onDidChangeValue((value) => {
    const named = choices.filter(({ id }) => id !== '' && id === value.trim());
    const items = named.length > 0 ? named : choices;
    if (items.length !== picker.items.length) picker.items = items;
  });
  picker.onDidChangeActive(([choice]) => choice && show(editor, choice.target));
  picker.onDidAccept(() => {
    accepted = true;
    picker.hide();
  });
  picker.onDidHide(() => {
    if (accepted) editor.selection = new Selection(editor.selection.start, editor.selection.start);
    else show(editor, before);
    picker.dispose();
  });
  picker.show();
}

function show(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
