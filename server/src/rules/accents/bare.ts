import { lettersForAccent } from '../../locale/accented.ts';
import { isAccented } from '../../locale/bare-letters.ts';
import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, keyOfHalf, type Words, words } from '../../model/words.ts';
import { keysOfSource } from '../prose/source-words.ts';

/** So many accents must be expected where there is none. */
const FEWEST_EXPECTED = 1;

/** The targets that have no accents where their language has some in as long a text. */
export function readBare(document: Document): Segment[] {
  const oneIn = lettersForAccent(document.locale);
  if (oneIn === undefined) return [];
  const least = FEWEST_EXPECTED * oneIn;
  const columns = words(document);
  return document.segments.filter((segment) => {
    const { start, end } = segment.target.content;
    return end - start >= least && !isKept(columns, segment) && isBare(document, segment);
  });
}

/** Whether a target is its source: names, figures. */
function isKept(columns: Words, segment: Segment): boolean {
  return keyOfHalf(columns, segment, 'target') === keyOfHalf(columns, segment, 'source');
}

function isBare(document: Document, segment: Segment): boolean {
  const columns = words(document);
  const { starts, ends, beyond } = columns;
  const end = endOfWords(columns, segment, 'target');
  for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
    if (beyond[word] === 1 && hasAccent(document.text, starts[word]!, ends[word]!)) return false;
  }
  return true;
}

/** How many accents as much of a target as is not in its source has on the average. */
export function expectedAccents(document: Document, segment: Segment): number {
  const columns = words(document);
  const { keys, starts, ends } = columns;
  const inSource = keysOfSource(columns, segment);
  const end = endOfWords(columns, segment, 'target');
  let letters = 0;
  for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
    if (!inSource.has(keys[word]!)) letters += ends[word]! - starts[word]!;
  }
  return letters / lettersForAccent(document.locale)!;
}

function hasAccent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isAccented(text.charCodeAt(at))) return true;
  return false;
}
