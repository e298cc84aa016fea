import type { Finding } from '../rules/rule.ts';
import type { Clock } from './host.ts';
import type { Page } from './pages.ts';

/** How long markup on the line that is being typed on goes unreported after the last key. */
export const PAUSE_MILLISECONDS = 1000;

/** Knows where somebody types, so that half a tag is not called a mistake. */
export interface Typing {
  /** Notes an edit that begins on a line. */
  readonly edited: (uri: string, line: number) => void;
  readonly closed: (uri: string) => void;
  /**
   * What may be said now of a page: all, but for new findings about markup on the line that was
   * just edited. Those are said after the pause.
   */
  readonly sayable: (page: Page, findings: readonly Finding[]) => Sayable;
}

/** What may be said, and whether something is held back. */
export interface Sayable {
  readonly findings: readonly Finding[];
  readonly isHeld: boolean;
}

interface Edit {
  readonly line: number;
  readonly callOff: () => void;
}

/** Watches edits; calls back when a pause is over. */
export function watchTyping(clock: Clock, onPause: (uri: string) => void): Typing {
  const edits = new Map<string, Edit>();
  const said = new Map<string, ReadonlySet<string>>();
  const isHeld = (page: Page, finding: Finding): boolean => {
    const edit = edits.get(page.uri);
    if (!edit || !isMarkup(finding)) return false;
    const { start, end } = finding.range;
    const { text } = page;
    const isOnLine =
      text.positionAt(start).line <= edit.line && edit.line <= text.positionAt(end).line;
    return isOnLine && !said.get(page.uri)?.has(keyOf(finding));
  };
  return {
    edited: (uri, line) => {
      edits.get(uri)?.callOff();
      const callOff = clock.after(PAUSE_MILLISECONDS, () => {
        edits.delete(uri);
        onPause(uri);
      });
      edits.set(uri, { line, callOff });
    },
    closed: (uri) => {
      edits.get(uri)?.callOff();
      edits.delete(uri);
      said.delete(uri);
    },
    sayable: (page, findings) => {
      const sayable = findings.filter((finding) => !isHeld(page, finding));
      said.set(page.uri, new Set(sayable.filter(isMarkup).map(keyOf)));
      return { findings: sayable, isHeld: sayable.length < findings.length };
    },
  };
}

function isMarkup({ rule }: Finding): boolean {
  return rule.startsWith('segment-') || rule.startsWith('id-');
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}
