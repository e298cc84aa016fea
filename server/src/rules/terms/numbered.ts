import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { firstWord, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { ambiguousNames, protectedNames } from './coined.ts';
import { compoundAt, compoundNames } from './compounds.ts';

/** A product name with the number behind it: `Windows 10`, `Office 365`, `SQL Server 2019`. */
export interface NumberedName {
  /** The name without its number: `Windows`. */
  readonly name: string;
  readonly number: string;
  /** Both of them in the source. */
  readonly range: Range;
}

/** Numbers of editions and years; smaller ones behind a name may count what follows. */
const EDITION = /^(?:365|19\d\d|20\d\d)$/;
const OF_WINDOWS = /^(?:7|8|8\.1|10|11)$/;

/** A space, or the end of its entity. */
const BEHIND_WORD = /\p{L}[ \u00a0\u202f]|p;$/u;

const MOST_WORDS = 3;

/** The product name that a number of a source belongs to, or undefined. */
export function numberedName(
  document: Document,
  segment: Segment,
  number: Range,
): NumberedName | undefined {
  const { text } = document;
  if (!BEHIND_WORD.test(text.slice(number.start - 2, number.start))) return undefined;
  const figures = slice(text, number);
  if (!EDITION.test(figures) && !OF_WINDOWS.test(figures)) return undefined;
  const columns = words(document);
  const first = firstWord(columns, segment, 'source');
  let word = first;
  while (columns.starts[word]! < number.start) word++;
  if (columns.starts[word] !== number.start || word === first) return undefined;
  for (let start = Math.max(first, word - MOST_WORDS); start < word; start++) {
    const name = nameAt(document, start, word);
    if (name === undefined || (name !== 'Windows' && !EDITION.test(figures))) continue;
    const place = range(columns.starts[start]!, number.end);
    if (normalized(slice(text, place)) === `${name} ${figures}`)
      return { name, number: figures, range: place };
  }
  return undefined;
}

/** The name that some words before a number are, with or without the number itself. */
function nameAt(document: Document, start: number, number: number): string | undefined {
  const columns = words(document);
  const length = number - start;
  const compound = compoundAt(columns, start, number + 1, compoundNames());
  if (compound && compound.keys.length >= length) return compound.words.slice(0, length).join(' ');
  if (length > 1) return undefined;
  const key = columns.keys[start]!;
  return protectedNames(document).nameOf(key) ?? ambiguousNames().nameOf(key);
}

function normalized(text: string): string {
  return text.replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
}
