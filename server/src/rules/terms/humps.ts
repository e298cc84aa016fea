import { type Document, textOf } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { isProse } from '../prose/is-prose.ts';
import { protectedNames } from './coined.ts';
import { type IdentifierChange, identifiersOf, standsIn } from './identifiers.ts';
import { COMPOUND_NAMES } from './names.ts';
import { isCut } from './spelling.ts';

/**
 * Words of the sources such as `reportId` and `BadRequest` that a target cut, took apart, or wrote
 * with another letter or in other capitals. One that is not there at all may have been translated.
 */
export function humpChanges(document: Document): IdentifierChange[] {
  const changes: IdentifierChange[] = [];
  for (const segment of segmentsWith(document, Mark.hump)) {
    if ((marksOf(document, segment, 'source') & Mark.hump) === 0) continue;
    for (const expected of humpsOf(document, segment)) {
      const found = changed(document, segment, slice(document.text, expected));
      if (found) changes.push({ segment, kind: 'hump', expected, found });
    }
  }
  return changes;
}

/** A capital behind a small letter, in a word of some length; no name, which has rules of its own. */
const HUMP = /^[A-Za-z\d]*[a-z][A-Z][A-Za-z\d]*$/;
const SHORTEST = 6;

/** Words in camel case that a source has as text, each once, and its target has not. */
function humpsOf(document: Document, segment: Segment): Range[] {
  const { text } = document;
  const { starts, ends, keys } = words(document);
  const { nameOf } = protectedNames(document);
  const found: Range[] = [];
  const seen = new Set<number>();
  for (const word of wordsOf(words(document), segment, 'source')) {
    const place = range(starts[word]!, ends[word]!);
    if (place.end - place.start < SHORTEST || seen.has(keys[word]!)) continue;
    const written = slice(text, place);
    if (!HUMP.test(written) || nameOf(keys[word]!)) continue;
    seen.add(keys[word]!);
    if (!isKept(document, segment, written) && isAlone(document, segment, place)) found.push(place);
  }
  return found;
}

/** Whether a target has a word, with an ending or without. */
function isKept(document: Document, segment: Segment, word: string): boolean {
  const { starts } = words(document);
  for (const own of wordsOf(words(document), segment, 'target')) {
    if (document.text.startsWith(word, starts[own])) return true;
  }
  return false;
}

/** Whether a word is no part of an identifier, which is compared as a whole, nor of code. */
function isAlone(document: Document, segment: Segment, place: Range): boolean {
  const longer = identifiersOf(document, words(document), segment, 'source');
  if (longer.some((one) => one.range.start <= place.start && place.end <= one.range.end)) {
    return false;
  }
  return isProse(document, segment, 'source', place);
}

function* wordsOf(columns: Words, segment: Segment, side: Side): Generator<number> {
  const end = endOfWords(columns, segment, side);
  for (let word = firstWord(columns, segment, side); word < end; word++) yield word;
}

/** What became of a word in a target, if it can be told. */
function changed(document: Document, segment: Segment, expected: string): Range | undefined {
  const { starts, ends, keys } = words(document);
  const { nameOf } = protectedNames(document);
  for (const word of wordsOf(words(document), segment, 'target')) {
    const start = starts[word]!;
    const written = document.text.slice(start, ends[word]);
    // A name that the source misspells.
    if (nameOf(keys[word]!)) continue;
    const end = isMeant(written, expected)
      ? ends[word]!
      : endOfPieces(document.text, start, segment.target.content.end, expected);
    const place = range(start, end);
    if (end > start && isOfTarget(document, segment, place)) return place;
  }
  return undefined;
}

function isMeant(written: string, expected: string): boolean {
  if (written.toLowerCase() === expected.toLowerCase()) return true;
  // A plural need not be one in other languages.
  if (`${written}s` === expected) return false;
  return isSlip(written, expected) || isCut(written, expected);
}

/** Names that their own sources write in one word at times: `RedHat`. */
const IN_SEVERAL_WORDS = new Set(COMPOUND_NAMES.map((name) => joined(name)));

function joined(text: string): string {
  return text.replace(/[ \u00a0]/g, '').toLowerCase();
}

/** Where the pieces of a word end that stand one after the other, a space between; else `start`. */
function endOfPieces(text: string, start: number, last: number, expected: string): number {
  if (IN_SEVERAL_WORDS.has(expected.toLowerCase())) return start;
  let at = start;
  for (const letter of expected) {
    if (at > start && isGap(text, at)) at++;
    if (at >= last || text[at]!.toLowerCase() !== letter.toLowerCase()) return start;
    at++;
  }
  return at;
}

function isGap(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\u00a0';
}

/** Whether a stretch of a target is prose, and nothing that the source says as well. */
function isOfTarget(document: Document, segment: Segment, place: Range): boolean {
  const written = slice(document.text, place);
  if (standsIn(textOf(document, segment, 'source'), written)) return false;
  return isProse(document, segment, 'target', place);
}
