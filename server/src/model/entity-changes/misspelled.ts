import { range } from '../../text/range.ts';
import { type Document, textOf } from '../document.ts';
import type { Segment } from '../segments.ts';
import { type EntityChange, type EntityChangeKind, entityChange } from './change.ts';
import { letterOfName } from './needless.ts';
import { isQuotedIn } from './quoted.ts';

/** Entities that are none as they are written, or are encoded twice. */
export function misspelled(document: Document, segment: Segment): EntityChange[] {
  return MISSPELLINGS.flatMap(({ kind, pattern, right }) => {
    const { start } = segment.target.content;
    return matches(document, segment, pattern).flatMap((match) => {
      const newText = right(match);
      if (newText === undefined || newText === match[0]) return [];
      const at = start + match.index;
      return [entityChange(kind, segment, range(at, at + match[0].length), newText)];
    });
  });
}

const NAMES =
  'amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|copy|reg|trade|bull|middot|times|rarr|larr|laquo|raquo|' +
  'lsquo|rsquo|ldquo|rdquo|shy|ensp|emsp|thinsp|zwnj|zwj|eacute|egrave|agrave|ccedil|uuml|ouml|auml|szlig';
const IS_NAME = new RegExp(`^(?:${NAMES})$`);

interface Misspelling {
  readonly kind: EntityChangeKind;
  readonly pattern: RegExp;
  /** What is meant; undefined where no entity is. */
  readonly right: (match: RegExpExecArray) => string | undefined;
}

const MISSPELLINGS: readonly Misspelling[] = [
  {
    // `&amp;nbsp;`, which readers see as `&nbsp;`.
    kind: 'twice',
    pattern: /&amp;(#\d{2,6}|#[xX][\da-fA-F]{2,6}|[A-Za-z]{2,8});/g,
    right: ({ 1: name }) => (isEntityName(name!) ? `&${name};` : undefined),
  },
  {
    // `& nbsp;`, `&nbsp ;`, `＆nbsp；`, `&NBSP;`, `&nbsp` before anything else, `&lt` before what
    // cannot belong to a name.
    kind: 'broken',
    pattern: new RegExp(
      `(?:[&＆][ \\u00a0]?(${NAMES})[ \\u00a0]?[;；]|&(nbsp(?![;=])|(?:lt|gt|mdash|ndash)(?![\\w;=])))`,
      'gi',
    ),
    right: ({ 1: closed, 2: open }) => `&${(closed ?? open)!.toLowerCase()};`,
  },
  {
    // `march&eacutes`
    kind: 'needless',
    pattern: /&([A-Za-z](?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)|szlig)(?![;=])/g,
    right: ({ 1: name }) => letterOfName(name!),
  },
];

/** Whether an entity has a name of those that authors write, or a number. */
export function isEntityName(name: string): boolean {
  return name.startsWith('#') || IS_NAME.test(name);
}

/** What a pattern finds in a target's prose and not in its source. */
function matches(document: Document, segment: Segment, pattern: RegExp): RegExpExecArray[] {
  const { start } = segment.target.content;
  const isQuoted = isQuotedIn(document, segment);
  const target = textOf(document, segment, 'target');
  const found = [...target.matchAll(pattern)].filter(({ index }) => !isQuoted(start + index));
  if (found.length === 0) return found;
  const source = textOf(document, segment, 'source');
  const inSource = new Set(Array.from(source.matchAll(pattern), ({ 0: match }) => match));
  return found.filter(({ 0: match }) => !inSource.has(match));
}
