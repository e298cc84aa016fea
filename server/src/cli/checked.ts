import { resolve } from 'node:path';
import { localeFromPath } from '../locale/from-path.ts';
import { type Document, idOf, parseDocument } from '../model/document.ts';
import { check } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import { lineStarts, type Position, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** A range as an editor counts it: lines and characters begin at zero. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A file and what was found in it. */
export interface Checked {
  readonly path: string;
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** Where a range of the document is. */
  readonly place: (range: Range) => Place;
}

/** Checks the text of a file with all rules; a rule that fails is told as half a sentence. */
export function checkText(
  path: string,
  text: string,
  onFailure: (reason: string) => void,
): Checked {
  const document = parseDocument(text, originOf(path));
  const findings = check(document, rules, {
    onFailure: ({ id }, error) => onFailure(`the rule ${id} failed on it: ${String(error)}`),
  });
  return { path, document, findings, place: placesIn(text) };
}

/** The path is asked for the locale only where the front matter does not tell it. */
function originOf(path: string): { readonly locale: string | undefined } {
  return {
    get locale() {
      return localeFromPath(resolve(path));
    },
  };
}

function placesIn(text: string): (range: Range) => Place {
  let starts: readonly number[] | undefined;
  return ({ start, end }) => {
    starts ??= lineStarts(text);
    return { start: positionAt(starts, start), end: positionAt(starts, end) };
  };
}

/** The ID of the segment that a finding is in; undefined where it is in none that has one. */
export function segmentIdOf({ document }: Checked, { segment }: Finding): string | undefined {
  if (!segment) return undefined;
  return idOf(document, segment, 'target') || idOf(document, segment, 'source') || undefined;
}
