import { type ParseError, parse, visit } from 'jsonc-parser';
import type { Document } from '../model/document.ts';
import { frontMatterValue } from '../model/front-matter.ts';
import type { Finding } from '../rules/rule.ts';
import { placeIn } from '../text/lines.ts';
import { digest, type Fingerprint, fingerprint } from './fingerprint.ts';
import { syntaxError } from './json-syntax.ts';

/** Where dismissals are kept, relative to the folder they are for. */
export const dismissalsFile = '.locdocs/dismissed.json';

/** A finding that somebody looked at and set aside. */
export interface Dismissal {
  /** The page, relative to the folder that holds `.locdocs`, with `/` between its parts. */
  readonly page: string;
  readonly rule: string;
  /** The segment's number, for people; matched only where a page says the same twice. */
  readonly segment?: number | undefined;
  /** The digest of the texts; without it the rule is dismissed for the whole page. */
  readonly texts?: string | undefined;
  /** What the page is known by under another name, where the rule is dismissed for all of it. */
  readonly knownBy?: string | undefined;
  readonly reason?: string | undefined;
}

/** A finding that is not reported, and what sets it aside. */
export interface Dismissed {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/** What dismissals leave of the findings of a page, and which of them match nothing any more. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Dismissed[];
  readonly unused: readonly Dismissal[];
}

/** Leaves out the findings of a page that were dismissed, there or where the page was before. */
export function applyDismissals(
  document: Document,
  page: string,
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  gone: ReadonlySet<string>,
): Review {
  const ours = dismissals.filter((dismissal) => dismissal.page === page);
  const strays = dismissals.filter(({ page: other }) => gone.has(other));
  if (ours.length + strays.length === 0) return { findings, dismissed: [], unused: [] };
  const prints = findings.map((finding) => fingerprint(document, finding));
  const all = [...ours, ...ofMovedPages(document, strays, prints)];
  const dismissed: Dismissed[] = [];
  const left = findings.filter((finding, i) => {
    const match = matching(all, prints[i]!);
    if (match) dismissed.push({ finding, dismissal: match });
    return !match;
  });
  const used = new Set(dismissed.map(({ dismissal }) => dismissal));
  const unused = ours.filter((dismissal) => !used.has(dismissal));
  return { findings: left, dismissed, unused };
}

/** Those of pages of which a segment is here: lines say the same on many pages. */
function ofMovedPages(
  document: Document,
  strays: readonly Dismissal[],
  prints: readonly Fingerprint[],
): readonly Dismissal[] {
  if (strays.length === 0) return strays;
  const signs = (print: Fingerprint) => [print.texts, signOf(document, print)];
  const here = new Set(prints.flatMap((print) => signs(print).map((sign) => print.rule + sign)));
  const isHere = ({ segment, rule, texts, knownBy }: Dismissal): boolean =>
    segment === undefined
      ? knownBy !== undefined && here.has(rule + knownBy)
      : here.has(rule + texts);
  const moved = new Set(strays.filter(isHere).map(({ page }) => page));
  return strays.filter((one) => (one.texts ? moved.has(one.page) : isHere(one)));
}

/**
 * What tells a page by a finding, whatever its name is: the title with the texts. Sentences alone
 * are the same on many pages, and what is dismissed for a page is more than one of them.
 */
export function signOf(document: Document, { segment, texts }: Fingerprint): string | undefined {
  const title = frontMatterValue(document.frontMatter, 'title');
  return title && segment !== undefined ? digest(title + texts) : undefined;
}

function matching(dismissals: readonly Dismissal[], print: Fingerprint): Dismissal | undefined {
  const fitting = dismissals.filter(
    ({ rule, texts }) => rule === print.rule && (texts === undefined || texts === print.texts),
  );
  return fitting.find(({ segment }) => segment === print.segment) ?? fitting[0];
}

/** Whether two dismissals set the same aside, whatever their reasons are. */
export function isSameDismissal(a: Dismissal, b: Dismissal): boolean {
  return a.page === b.page && a.rule === b.rule && a.segment === b.segment && a.texts === b.texts;
}

/** What a file of dismissals holds, or where and why it cannot be read: `:3:1: value expected`. */
export type DismissalsReading =
  | { readonly dismissals: readonly Dismissal[] }
  | { readonly error: string };

/** Reads `.locdocs/dismissed.json`. */
export function readDismissals(json: string): DismissalsReading {
  const errors: ParseError[] = [];
  const value: unknown = parse(json, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) return { error: `${placeIn(json, first.offset)}: ${syntaxError(first.error)}` };
  const { version = 1, dismissals } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (version !== 1) return { error: ': it is of another version of LocDocs' };
  if (!Array.isArray(dismissals)) return { error: ': a list named "dismissals" was expected' };
  // What is left out here would be lost when the file is written.
  if (!dismissals.every(isDismissal)) return { error: ': a dismissal has no page or no rule' };
  return { dismissals };
}

function isDismissal(value: unknown): value is Dismissal {
  const { page, rule } = (value ?? {}) as Partial<Dismissal>;
  return typeof page === 'string' && typeof rule === 'string';
}

/**
 * Writes `.locdocs/dismissed.json`, one dismissal a line and sorted, so that merges are easy. The
 * comments of the text before it stay above their lines.
 */
export function writeDismissals(dismissals: readonly Dismissal[], before = ''): string {
  const lines = [...new Set(dismissals.map((one) => JSON.stringify(one)))].sort();
  const notes = notesIn(before, lines);
  const noteOf = (line: string): string => notes.get(line) ?? '';
  const list = lines.map((line) => `\n${noteOf(line)}    ${line}`).join();
  const end = notes.get(REST)! + (lines.length > 0 ? '  ' : '');
  const head = noteOf(LIST).replace(/^ +/gm, '');
  return `${head}{\n  "version": 1,\n  "dismissals": [${list}${end && `\n${end}`}]\n}\n`;
}

/** What the comments above the list, and those that are left behind its lines, are kept under. */
const LIST = 'dismissals';
const REST = '';

/** The comments of a text by the line that they stand above or behind, of those that stay. */
function notesIn(text: string, lines: readonly string[]): ReadonlyMap<string, string> {
  const staying = new Set(lines);
  const notes = new Map<string, string>();
  let note = '';
  let last: { readonly key: string; readonly row: number } | undefined;
  let start = 0;
  const keep = (key: string, row: number): void => {
    notes.set(key, (notes.get(key) ?? '') + note);
    note = '';
    last = { key, row };
  };
  visit(text, {
    onObjectProperty: (name, _offset, _length, row) => {
      if (name === LIST) keep(LIST, row);
    },
    onObjectBegin: (offset) => {
      start = offset;
    },
    onObjectEnd: (offset, _length, row) => {
      const line = JSON.stringify(parse(text.slice(start, offset + 1)));
      if (staying.has(line)) keep(line, row);
      start = text.length;
    },
    onComment: (offset, length, row) => {
      note += `    ${text.slice(offset, offset + length)}\n`;
      if (last?.row === row) keep(last.key, row);
    },
  });
  return notes.set(REST, note);
}
