import { resolve } from 'node:path';
import { localeFromPath } from '../locale/from-path.ts';
import type { PlacedDictionary } from '../model/dictionary.ts';
import { type Document, type DocumentOrigin, idOf, parseDocument } from '../model/document.ts';
import type { Term } from '../model/terms.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import { lineStarts, type Position, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { kindOf, looksLocalized } from '../workspace/page-kind.ts';
import { type ReviewContext, type ReviewedFindings, review } from '../workspace/review.ts';
import type { LinkedOf } from './linked.ts';
import type { NeighborsOf } from './neighbors.ts';

/** A range as an editor counts it: lines and characters begin at zero. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A file and what was found in it. */
export interface Checked extends ReviewedFindings {
  readonly path: string;
  readonly document: Document;
  /** Where a range of the document is. */
  readonly place: (range: Range) => Place;
}

/** How a text is to be checked. */
export interface CheckTextOptions {
  /** What the folders around the file say, once its locale is known. */
  readonly contextOf: (path: string, locale: string) => ReviewContext;
  readonly termsOf: (path: string) => readonly Term[];
  readonly dictionariesOf: (path: string) => readonly PlacedDictionary[];
  readonly linkedOf: LinkedOf;
  readonly neighborsOf: NeighborsOf;
  /** The committed text of the file, where it is to be compared with one. */
  readonly committed?: string | undefined;
  /** Told when a rule fails, as half a sentence. */
  readonly onFailure: (reason: string) => void;
}

/** Checks the text of a file with all rules. */
export function checkText(path: string, text: string, options: CheckTextOptions): Checked {
  const { contextOf, termsOf, dictionariesOf, linkedOf, neighborsOf, committed, onFailure } =
    options;
  const origin = originOf(path, {
    terms: termsOf(path),
    dictionaries: dictionariesOf(path),
    linked: linkedOf(path, text),
    neighborsOf: (locale) => neighborsOf(path, locale),
  });
  const base = committed === undefined ? undefined : parseDocument(committed, origin);
  const document = parseDocument(text, withBase(origin, base));
  const context = contextOf(path, document.locale);
  const heeded = isOurs(document) || (base && isOurs(base)) ? rules : [];
  const reviewed = review(document, heeded, context, ({ id }, error) =>
    onFailure(`the rule ${id} failed on it: ${String(error)}`),
  );
  return { path, document, ...reviewed, place: placesIn(text) };
}

/** Whether there is anything to say of a page: of ordinary Markdown there is not. */
function isOurs(document: Document): boolean {
  return looksLocalized(document.text) && kindOf(document) !== 'other';
}

function withBase(origin: DocumentOrigin, base: Document | undefined): DocumentOrigin {
  if (!base) return origin;
  const { terms, dictionaries, linked, neighborsOf } = origin;
  return { locale: base.locale, terms, dictionaries, linked, neighborsOf, base };
}

/** The path is asked for the locale only where the front matter does not tell it. */
function originOf(path: string, known: DocumentOrigin): DocumentOrigin {
  return {
    ...known,
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
