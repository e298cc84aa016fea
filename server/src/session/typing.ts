import type { Finding } from '../rules/rule.ts';
import { type Range, range } from '../text/range.ts';
import { bisect } from '../text/search.ts';
import type { Clock } from './host.ts';
import type { Page } from './pages.ts';

/** How long markup on the line that is being typed on goes unreported after the last key. */
export const PAUSE_MILLISECONDS = 1000;

/** How long after the last key what was found at a glance is confirmed. */
export const GLANCE_MILLISECONDS = 300;

/** Knows where somebody types, so that half a tag is not called a mistake. */
export interface Typing {
  /** Notes an edit and the lines that carets are on after it. */
  readonly edited: (uri: string, lines: readonly number[]) => void;
  readonly closed: (uri: string) => void;
  /**
   * What may be said now of a page: all, but for new findings about markup where somebody just
   * typed. Those are said after a pause; what was said before stays said.
   */
  readonly sayable: (page: Page, findings: readonly Finding[]) => Sayable;
}

/** What may be said, and whether something is held back. */
export interface Sayable {
  readonly findings: readonly Finding[];
  readonly isHeld: boolean;
}

interface Edit {
  readonly lines: readonly number[];
  readonly callOff: () => void;
  /** Whether something was held back because of it. */
  isHolding: boolean;
}

/** Watches edits; calls back when a pause is over in which something was held back. */
export function watchTyping(clock: Clock, onPause: (uri: string) => void): Typing {
  const edits = new Map<string, Edit>();
  const said = new Map<string, readonly string[]>();
  return {
    edited: (uri, lines) => {
      edits.get(uri)?.callOff();
      const callOff = clock.after(PAUSE_MILLISECONDS, () => {
        edits.delete(uri);
        if (edit.isHolding) onPause(uri);
      });
      const edit: Edit = { lines, callOff, isHolding: edits.get(uri)?.isHolding ?? false };
      edits.set(uri, edit);
    },
    closed: (uri) => {
      edits.get(uri)?.callOff();
      edits.delete(uri);
      said.delete(uri);
    },
    sayable: (page, findings) => {
      const edit = edits.get(page.uri);
      const sayable = edit ? sayableNow(page, findings, edit, said.get(page.uri)) : findings;
      const isHeld = sayable.length < findings.length;
      if (edit) edit.isHolding = isHeld;
      said.set(page.uri, sayable.filter(isMarkup).map(keyOf));
      return { findings: sayable, isHeld };
    },
  };
}

/** Knows when nobody has edited a document for a while. */
export interface Pauses {
  readonly edited: (uri: string) => void;
}

/** Calls back when a document was left alone for some milliseconds after its last edit. */
export function awaitPauses(
  clock: Clock,
  milliseconds: number,
  onPause: (uri: string) => void,
): Pauses {
  const waiting = new Map<string, () => void>();
  return {
    edited: (uri) => {
      waiting.get(uri)?.();
      const callOff = clock.after(milliseconds, () => {
        waiting.delete(uri);
        onPause(uri);
      });
      waiting.set(uri, callOff);
    },
  };
}

/** Typing that is nobody's business: everything is said at once. */
export const unwatched: Typing = {
  edited: () => {},
  closed: () => {},
  sayable: (_, findings) => ({ findings, isHeld: false }),
};

function sayableNow(
  page: Page,
  findings: readonly Finding[],
  { lines }: Edit,
  before: readonly string[] = [],
): readonly Finding[] {
  if (!findings.some(isMarkup)) return findings;
  const left = new Map<string, number>();
  for (const key of before) left.set(key, (left.get(key) ?? 0) + 1);
  const reaches = lines.map((line) => reachOf(page, line));
  return findings.filter((finding) => {
    if (!isMarkup(finding)) return true;
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    const { start, end } = finding.range;
    return count > 0 || !reaches.some((reach) => start <= reach.end && reach.start <= end);
  });
}

/** A line, and what follows up to the end of the next segment: a gap in the IDs shows there. */
function reachOf({ text, document: { segments } }: Page, line: number): Range {
  const start = text.offsetAt({ line, character: 0 });
  const lineEnd = text.offsetAt({ line: line + 1, character: 0 });
  const next = bisect(segments.length, (i) => segments[i]!.range.start >= lineEnd);
  return range(start, segments[next]?.range.end ?? lineEnd);
}

function isMarkup({ rule }: Finding): boolean {
  return rule.startsWith('segment-') || rule.startsWith('id-');
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}
