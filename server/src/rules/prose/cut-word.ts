import { functionWordsOf } from '../../locale/function-words.ts';
import { mayFollowJoined, mayPrecedeJoined } from '../../locale/syntax.ts';
import { type Document, perDocument } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { keyOf, words } from '../../model/words.ts';
import { Kind, kindOf } from '../../text/characters.ts';
import type { Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { keysOfSource } from './source-words.ts';
import { countUses } from './word-uses.ts';

/** The part of a word that stands outside of marks which end, or begin, within it. */
export interface CutWord {
  readonly outside: Range;
  readonly isBefore: boolean;
  /** The whole word. */
  readonly meant: string;
}

const LONGEST_WORD = 40;
const LAST_LETTERS = /[\p{L}\p{M}]+$/u;
const FIRST_LETTERS = /^[\p{L}\p{M}]+/u;

/**
 * The word that the marks around a stretch, a link's text or emphasis, cut in two: the page or the
 * source has the whole, and one of the parts stands nowhere else. `**Settin**gs`
 */
export function cutWord(
  document: Document,
  segment: Segment,
  whole: Range,
  content: Range,
): CutWord | undefined {
  const { text } = document;
  // A bare URL has no marks around it.
  if (whole.start === content.start) return undefined;
  if (!isLetterAt(text, whole.end) && !isLetterAt(text, whole.start - 1)) return undefined;
  const judged = judgedWords(document);
  if (judged.has(whole.start) || judged.size >= MOST_JUDGED) return judged.get(whole.start);
  const found = readCut(document, segment, whole, content);
  judged.set(whole.start, found);
  return found;
}

/** Each is looked for in the whole page: more are no slips of anybody. */
const MOST_JUDGED = 50;

/** What was found, by where the stretch begins: two rules ask for the same ones. */
const judgedWords = perDocument(() => new Map<number, CutWord | undefined>());

function readCut(
  document: Document,
  segment: Segment,
  whole: Range,
  content: Range,
): CutWord | undefined {
  const { text, locale } = document;
  if (isLetterAt(text, whole.end) && !mayFollowJoined(locale)) {
    const limit = Math.min(segment.target.content.end, whole.end + LONGEST_WORD);
    const outside = FIRST_LETTERS.exec(text.slice(whole.end, limit))?.[0] ?? '';
    const place = range(whole.end, whole.end + outside.length);
    return judge(document, segment, lastLetters(text, content), outside, place, false);
  }
  if (isLetterAt(text, whole.start - 1) && !mayPrecedeJoined(locale)) {
    const outside = lastLetters(text, range(segment.target.content.start, whole.start));
    const place = range(whole.start - outside.length, whole.start);
    return judge(document, segment, outside, firstLetters(text, content), place, true);
  }
  return undefined;
}

function judge(
  document: Document,
  segment: Segment,
  first: string,
  last: string,
  outside: Range,
  isBefore: boolean,
): CutWord | undefined {
  if (first === '' || last === '') return undefined;
  const meant = first + last;
  const uses = (word: string): number => countUses(document, 'target', keyOf(word));
  const isOfSource = keysOfSource(words(document), segment).has(keyOf(meant));
  const isWord = isOfSource || uses(meant) > 0;
  if (!isWord || (uses(first) > 1 && uses(last) > 1)) return undefined;
  return { outside, isBefore, meant };
}

function lastLetters(text: string, { start, end }: Range): string {
  return LAST_LETTERS.exec(text.slice(Math.max(start, end - LONGEST_WORD), end))?.[0] ?? '';
}

function firstLetters(text: string, { start, end }: Range): string {
  return FIRST_LETTERS.exec(text.slice(start, Math.min(end, start + LONGEST_WORD)))?.[0] ?? '';
}

/** Puts the part outside with the rest of its word; `content` is what the marks stand around. */
export function drawIn(
  text: string,
  { outside, isBefore }: Omit<CutWord, 'meant'>,
  content: Range,
): Edit[] {
  const at = isBefore ? content.start : content.end;
  return [
    { range: outside, newText: '' },
    { range: range(at, at), newText: slice(text, outside) },
  ];
}

const CONSONANTS = /^[b-df-hj-np-tv-xz]{1,4}$/i;

/** Whether letters beside marks may be a part of a word and no word: consonants by themselves. */
export function mayBePart(locale: string, letters: string): boolean {
  return CONSONANTS.test(letters) && !functionWordsOf(locale).leaning.has(letters);
}

/** A table tells it of nearly all characters. */
export function isLetterAt(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === Kind.word && LETTER.test(text[at]!);
}

const LETTER = /\p{L}/u;
