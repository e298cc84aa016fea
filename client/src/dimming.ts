import {
  ColorThemeKind,
  type Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { SegmentItem } from '../../server/src/protocol.ts';
import { isServedLanguage } from './client-options.ts';
import { looksLocalized } from './look.ts';
import { afterPause } from './pause.ts';
import { segmentsIn, segmentsOf, toRange } from './segments.ts';
import type { Server } from './server.ts';

/** What the setting `locdocs.dim` fades. */
type Dim = 'off' | 'markup' | 'markupAndEnglish';

const PAUSE_MILLISECONDS = 100;
const OPACITY = '0.55';
const LINES_AHEAD = 60;

/**
 * Fades the markup of segments, and their English if wanted, where they can be seen. The colors of
 * the theme come from the grammar; this only takes some of their strength.
 */
export function dimMarkup(server: Server): Disposable[] {
  const faded = window.createTextEditorDecorationType({ opacity: OPACITY });
  const fade = async (editor: TextEditor): Promise<void> => {
    const dim = wanted(editor);
    const ranges = dim === 'off' ? [] : await fadedRanges(server, editor, dim);
    if (ranges) editor.setDecorations(faded, ranges);
  };
  const all = afterPause(() => window.visibleTextEditors.forEach(fade), PAUSE_MILLISECONDS);
  all.call();
  return [
    faded,
    all,
    server.onDidChange(all.call),
    window.onDidChangeVisibleTextEditors(all.call),
    window.onDidChangeTextEditorVisibleRanges(all.call),
    window.onDidChangeActiveColorTheme(all.call),
    workspace.onDidChangeTextDocument(all.call),
    // A document that is given another language is closed and opened.
    workspace.onDidOpenTextDocument(all.call),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('locdocs.dim')) all.call();
    }),
  ];
}

function wanted({ document }: TextEditor): Dim {
  const { kind } = window.activeColorTheme;
  const isHighContrast =
    kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
  if (isHighContrast) return 'off';
  return workspace.getConfiguration('locdocs', document).get<Dim>('dim', 'markup');
}

/** Undefined where the document has changed since it was asked for. */
async function fadedRanges(
  server: Server,
  editor: TextEditor,
  dim: Dim,
): Promise<readonly Range[] | undefined> {
  const { document, visibleRanges } = editor;
  const { version } = document;
  const [first, ...rest] = visibleRanges;
  if (!first) return [];
  const near = widened(rest.reduce((all, range) => all.union(range), first));
  const segments = server.serves(document)
    ? await segmentsOf(server, document.uri, near)
    : (await oldSegments(server, document)).filter(({ range }) => near.contains(toRange(range)));
  if (document.version !== version) return undefined;
  return segments.flatMap((segment) => around(segment, dim));
}

/** The segments of versions beside the one that is edited, each asked for once. */
const old = new WeakMap<TextDocument, Promise<readonly SegmentItem[]>>();

function oldSegments(
  server: Server,
  document: TextDocument,
): readonly SegmentItem[] | Promise<readonly SegmentItem[]> {
  const isOurs = isServedLanguage(document) && looksLocalized(document.getText());
  if (!isOurs || server.state !== 'running') return [];
  const segments = old.get(document) ?? segmentsIn(server, document);
  old.set(document, segments);
  return segments;
}

/** A range with the lines that come into sight next, which are to be faded by then. */
function widened({ start, end }: Range): Range {
  return new Range(Math.max(0, start.line - LINES_AHEAD), 0, end.line + LINES_AHEAD, 0);
}

/** What of a segment lies outside the texts that are to be read. */
function around({ range, target, source }: SegmentItem, dim: Dim): Range[] {
  const halves = dim === 'markup' ? [target, source] : [target];
  const kept = halves.flatMap((half) => (half ? [toRange(half.range)] : []));
  const whole = toRange(range);
  const starts = [whole.start, ...kept.map(({ end }) => end)];
  const ends = [...kept.map(({ start }) => start), whole.end];
  return starts.map((start, i) => new Range(start, ends[i]!));
}
