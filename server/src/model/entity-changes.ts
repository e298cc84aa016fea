import type { Edit } from '../text/edit.ts';
import { type Range, range, rangeLookup, slice } from '../text/range.ts';
import { type Document, perDocument, textOf } from './document.ts';
import { inlineOf } from './inline.ts';
import { Mark, marksOf, segmentsWith } from './marks.ts';
import type { Segment } from './segments.ts';

/**
 * What became of an entity. `twice`: it is encoded twice; `broken`: it is written so that it is
 * none; `decoded`: the sign it stands for is there itself, and is read as markup; `needless`: it stands
 * for a letter or an apostrophe, which the source writes itself.
 */
export type EntityChangeKind = 'twice' | 'broken' | 'decoded' | 'needless';

/** An entity of a target that does not say what the source says. */
export interface EntityChange {
  readonly kind: EntityChangeKind;
  readonly segment: Segment;
  readonly range: Range;
  readonly repair: Edit;
}

/** Every entity of a document's targets that went wrong in translation. */
export const entityChanges = perDocument((document): readonly EntityChange[] => {
  const changes: EntityChange[] = [];
  for (const segment of segmentsWith(document, Mark.ampersand | Mark.backslash)) {
    const target = marksOf(document, segment, 'target');
    const source = marksOf(document, segment, 'source');
    // A full-width ampersand is no ASCII, so it is looked for only where the source has entities.
    if ((target & Mark.ampersand) !== 0) {
      changes.push(...misspelled(document, segment), ...needless(document, segment));
    } else if ((source & Mark.ampersand) !== 0) changes.push(...misspelled(document, segment));
    if ((source & target & Mark.ampersand) !== 0) changes.push(...unended(document, segment));
    if ((source & (Mark.ampersand | Mark.backslash)) !== 0)
      changes.push(...decoded(document, segment));
  }
  return changes;
});

const NAMES =
  'amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|copy|reg|trade|bull|middot|times|rarr|larr|laquo|raquo|' +
  'lsquo|rsquo|ldquo|rdquo|shy|ensp|emsp|thinsp|zwnj|zwj|eacute|egrave|agrave|ccedil|uuml|ouml|auml|szlig';

/** `&amp;nbsp;`, which readers see as `&nbsp;`. */
const TWICE = /&amp;(#\d{2,6}|#[xX][\da-fA-F]{2,6}|[A-Za-z]{2,8});/g;
/** `& nbsp;`, `&nbsp ;`, `＆nbsp；`, `&NBSP;`, `&nbsp` before anything else, `&lt` before what cannot belong to a name. */
const BROKEN = new RegExp(
  `(?:[&＆][ \\u00a0]?(${NAMES})[ \\u00a0]?[;；]|&(nbsp(?![;=])|(?:lt|gt|mdash|ndash)(?![\\w;=])))`,
  'gi',
);
const ENTITY_NAME = new RegExp(`^(?:${NAMES})$`);

function misspelled(document: Document, segment: Segment): EntityChange[] {
  const twice = matches(document, segment, TWICE).filter(
    ({ 1: name }) => name!.startsWith('#') || ENTITY_NAME.test(name!),
  );
  const broken = matches(document, segment, BROKEN);
  const { start } = segment.target.content;
  const changed = (
    kind: EntityChangeKind,
    match: RegExpExecArray,
    newText: string,
  ): EntityChange => {
    const at = range(start + match.index, start + match.index + match[0].length);
    return { kind, segment, range: at, repair: { range: at, newText } };
  };
  return [
    ...twice.map((match) => changed('twice', match, `&${match[1]};`)),
    ...broken.map((match) =>
      changed('broken', match, `&${(match[1] ?? match[2])!.toLowerCase()};`),
    ),
  ].filter(({ range: at, repair }) => slice(document.text, at) !== repair.newText);
}

/** Entities for letters and quotation marks, where the source has no entity of that kind. */
function needless(document: Document, segment: Segment): EntityChange[] {
  const { text } = document;
  const source = inlineOf(document, segment, 'source').entities;
  if (source.some((at) => letterOf(slice(text, at)) !== undefined)) return [];
  const found: EntityChange[] = [];
  for (const at of inlineOf(document, segment, 'target').entities) {
    const newText = letterOf(slice(text, at));
    if (newText === undefined) continue;
    found.push({ kind: 'needless', segment, range: at, repair: { range: at, newText } });
  }
  return found;
}

/** Accents by the ends of the names of entities, such as `&eacute;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const NAMED: Readonly<Record<string, string>> = {
  apos: "'",
  quot: '"',
  rsquo: '’',
  lsquo: '‘',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
};

/** The letter or quotation mark that an entity stands for. */
function letterOf(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (name.startsWith('#')) {
    const code = Number(name.slice(1).replace(/^x/i, '0x'));
    const letter = code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : ' ';
    return /[\p{L}'’"]/u.test(letter) ? letter : undefined;
  }
  const accent = ACCENTS[name.slice(1)];
  return accent ? (name[0] + accent).normalize('NFC') : NAMED[name];
}

/** `&mdashand`: an entity of the source that lost its end, so that only the source tells where that is. */
function unended(document: Document, segment: Segment): EntityChange[] {
  const { text } = document;
  const source = inlineOf(document, segment, 'source').entities.map((at) => slice(text, at));
  const target = inlineOf(document, segment, 'target').entities.map((at) => slice(text, at));
  const found: EntityChange[] = [];
  for (const entity of new Set(source)) {
    if (entity === '&nbsp;') continue; // It is told without its source.
    const count = (list: readonly string[]): number => list.filter((one) => one === entity).length;
    const missing = count(source) - count(target);
    const places = missing > 0 ? unendedPlaces(document, segment, entity) : [];
    if (places.length !== missing) continue;
    for (const at of places) {
      found.push({ kind: 'broken', segment, range: at, repair: { range: at, newText: entity } });
    }
  }
  return found;
}

function unendedPlaces(document: Document, segment: Segment, entity: string): Range[] {
  const name = entity.slice(0, -1);
  const { start } = segment.target.content;
  const target = textOf(document, segment, 'target');
  const { codes, destinations } = inlineOf(document, segment, 'target');
  const isTaken = rangeLookup([...codes, ...destinations]);
  const found: Range[] = [];
  for (let at = target.indexOf(name); at >= 0; at = target.indexOf(name, at + 1)) {
    const end = at + name.length;
    // Other names may begin with this one, and what no letter follows is told without the source.
    const isOpen = /[\p{L}\p{N}]/u.test(target[end] ?? ' ') || !TOLD.has(name);
    if (isOpen && !/^\w*;/.test(target.slice(end, end + 32)) && !isTaken(start + at))
      found.push(range(start + at, start + end));
  }
  return found;
}

/** Entities whose end is missed wherever they stand. */
const TOLD = new Set(['&nbsp', '&lt', '&gt', '&mdash', '&ndash']);

/** What a pattern finds in a target's prose and not in its source. */
function matches(document: Document, segment: Segment, pattern: RegExp): RegExpExecArray[] {
  const { start } = segment.target.content;
  const { codes, destinations } = inlineOf(document, segment, 'target');
  const isTaken = rangeLookup([...codes, ...destinations]);
  const source = textOf(document, segment, 'source');
  const target = textOf(document, segment, 'target');
  const found = [...target.matchAll(pattern)].filter(({ index }) => !isTaken(start + index));
  if (found.length === 0) return found;
  const inSource = new Set(Array.from(source.matchAll(pattern), ({ 0: match }) => match));
  return found.filter(({ 0: match }) => !inSource.has(match));
}

/** The signs that Markdown or HTML would read, and how a source writes them as text. */
const ENCODED: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&#60;', '<'],
  ['\\<', '<'],
  ['&gt;', '>'],
  ['&#62;', '>'],
  ['\\>', '>'],
  ['&#124;', '|'],
  ['&vert;', '|'],
  ['\\|', '|'],
]);

/** Signs that the source encodes, and that stand bare in the target where it lacks as many. */
function decoded(document: Document, segment: Segment): EntityChange[] {
  const { text } = document;
  const source = encodedSigns(document, segment, 'source');
  if (source.length === 0) return [];
  const target = encodedSigns(document, segment, 'target');
  const found: EntityChange[] = [];
  for (const sign of ['<', '>', '|']) {
    const wanted = source.filter((one) => ENCODED.get(slice(text, one)) === sign);
    const there = target.filter((one) => ENCODED.get(slice(text, one)) === sign);
    const missing = wanted.length - there.length;
    const bare = bareSigns(document, segment, sign);
    if (missing <= 0 || bare.length !== missing) continue;
    for (const at of bare) {
      const repair = { range: at, newText: slice(text, wanted[0]!) };
      found.push({ kind: 'decoded', segment, range: at, repair });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function encodedSigns(document: Document, segment: Segment, side: 'source' | 'target'): Range[] {
  const { entities, escapes } = inlineOf(document, segment, side);
  return [...entities, ...escapes].filter((at) => ENCODED.has(slice(document.text, at)));
}

/** A sign as it stands in the target, outside code and outside the tags that the source has too. */
function bareSigns(document: Document, segment: Segment, sign: string): Range[] {
  const { text } = document;
  const { codes, destinations, escapes, tags } = inlineOf(document, segment, 'target');
  const { tags: sourceTags } = inlineOf(document, segment, 'source');
  const source = new Set(sourceTags.map((tag) => slice(text, tag)));
  const known = tags.filter((tag) => source.has(slice(text, tag)));
  const isTaken = rangeLookup([...codes, ...destinations, ...escapes, ...known]);
  const { start } = segment.target.content;
  const target = textOf(document, segment, 'target');
  const found: Range[] = [];
  for (let at = target.indexOf(sign); at >= 0; at = target.indexOf(sign, at + 1)) {
    if (!isTaken(start + at)) found.push(range(start + at, start + at + 1));
  }
  return found;
}
