import { slice } from '../../text/range.ts';
import type { Document } from '../document.ts';
import { inlineOf } from '../inline.ts';
import type { Segment } from '../segments.ts';
import { type EntityChange, entityChange } from './change.ts';

/** Entities for letters and quotation marks, where the source has no entity of that kind. */
export function needless(document: Document, segment: Segment): EntityChange[] {
  const { text } = document;
  const source = inlineOf(document, segment, 'source').entities;
  if (source.some((entity) => letterOf(slice(text, entity)) !== undefined)) return [];
  return inlineOf(document, segment, 'target').entities.flatMap((entity) => {
    const letter = letterOf(slice(text, entity));
    return letter === undefined ? [] : [entityChange('needless', segment, entity, letter)];
  });
}

/** The letter or quotation mark that an entity stands for. */
function letterOf(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  return name.startsWith('#') ? letterOfCode(name.slice(1)) : letterOfName(name);
}

function letterOfCode(digits: string): string | undefined {
  const code = Number(digits.replace(/^x/i, '0x'));
  const letter = code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : ' ';
  return /[\p{L}'’"]/u.test(letter) ? letter : undefined;
}

function letterOfName(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  return accent ? (name[0] + accent).normalize('NFC') : LETTERS[name];
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

const LETTERS: Readonly<Record<string, string>> = {
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
