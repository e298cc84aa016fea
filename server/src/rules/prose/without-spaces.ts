import { mayFollowJoined } from '../../locale/syntax.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';

/** More words than one compound translates. */
const SENTENCE = 6;
/** Commas and apostrophes still part some. */
const MOST_LEFT = 4;
/** Letters in a row, more than any compound has. */
const RUN = /^\P{L}*[\p{L}\p{M}'’,]{30,}\P{L}*$/u;

/** The segments whose targets have lost all the spaces between their words. */
export function segmentsWithoutSpaces(document: Document): Segment[] {
  if (mayFollowJoined(document.locale)) return [];
  const columns = words(document);
  return document.segments.filter(
    (segment) =>
      countWords(columns, segment, 'target') <= MOST_LEFT &&
      countWords(columns, segment, 'source') >= SENTENCE &&
      RUN.test(textOf(document, segment, 'target')),
  );
}

function countWords(columns: Words, segment: Segment, side: 'target' | 'source'): number {
  return endOfWords(columns, segment, side) - firstWord(columns, segment, side);
}
