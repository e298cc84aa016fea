import { type Range, slice } from '../../text/range.ts';
import type { Document } from '../document.ts';
import { inlineOf } from '../inline.ts';
import type { Segment } from '../segments.ts';
import { type EntityChange, entityChange } from './change.ts';

/** Entities for letters and signs, where the source has no entity of that kind. */
export function needless(document: Document, segment: Segment): EntityChange[] {
  const { text } = document;
  const source = inlineOf(document, segment, 'source').entities;
  if (source.some((entity) => letterOf(slice(text, entity)) !== undefined)) return [];
  return inlineOf(document, segment, 'target').entities.flatMap((entity) => {
    const letter = letterOf(slice(text, entity)) ?? spaceOf(text, entity);
    return letter === undefined ? [] : [entityChange('needless', segment, entity, letter)];
  });
}

/** The space that the number of a firm one stands for; between letters a common one will do. */
function spaceOf(text: string, { start, end }: Range): string | undefined {
  if (!FIRM_SPACE.test(text.slice(start, end))) return undefined;
  const isBetweenLetters = LETTER.test(text[start - 1] ?? ' ') && LETTER.test(text[end] ?? ' ');
  return isBetweenLetters ? ' ' : '\u00a0';
}

const FIRM_SPACE = /^&#(?:160|x0*a0);$/i;
const LETTER = /\p{L}/u;

/** The letter or sign that an entity stands for. */
function letterOf(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  return name.startsWith('#') ? letterOfCode(name.slice(1)) : letterOfName(name);
}

function letterOfCode(digits: string): string | undefined {
  const code = Number(digits.replace(/^x/i, '0x'));
  const letter = code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : ' ';
  return SIGN.test(letter) && !MARKUP.has(letter) ? letter : undefined;
}

const SIGN = /[\p{L}\p{P}\p{S}]/u;
/** Signs that Markdown or HTML would read as something else. */
const MARKUP = new Set('<>&|*_`[]()\\#~$^{}!+-=.:/@');

/** The letter or quotation mark that the name of an entity stands for. */
export function letterOfName(name: string): string | undefined {
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
