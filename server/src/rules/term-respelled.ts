import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../model/words.ts';
import { type Range, range, slice } from '../text/range.ts';
import { isProse } from './prose/is-prose.ts';
import type { Found, Rule } from './rule.ts';
import { NAME_FILTER, type NameIndex, protectedNames } from './terms/coined.ts';
import { isMisspelling } from './terms/spelling.ts';

export const termRespelled: Rule = {
  id: 'term-respelled',
  title: 'Product or brand name in another spelling',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const reading = { document, columns: words(document), names: protectedNames(document) };
    for (const segment of document.segments) {
      const places: Respelling[] = [];
      findOtherCase(reading, segment, places);
      findMisspelled(reading, segment, places);
      if (places.length > 0) yield* report(document, segment, places);
    }
  },
};

/** What is looked up for every word of a document. */
interface Reading {
  readonly document: Document;
  readonly columns: Words;
  readonly names: NameIndex;
}

/** A name, and where it is written in another way. */
interface Respelling {
  readonly name: string;
  readonly place: Range;
}

/** Finds names in other capitals: `microsoft`, `Github`. */
function findOtherCase(reading: Reading, segment: Segment, found: Respelling[]): void {
  const { document, columns } = reading;
  const { text } = document;
  const { names, nameOf } = reading.names;
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    if (names[columns.keys[i]! & NAME_FILTER] === 0) continue;
    const name = nameOf(columns.keys[i]!);
    if (name === undefined || text.startsWith(name, columns.starts[i]!)) continue;
    const place = placeOf(document, i);
    const written = slice(text, place);
    // All capitals are a heading's or a logo's.
    const isMeant = written.toLowerCase() === name.toLowerCase();
    if (!isMeant || written === written.toUpperCase()) continue;
    // Some languages write the names in their compounds small.
    if (text[place.end] === '-' && written === written.toLowerCase()) continue;
    if (isFault(document, segment, place, name)) found.push({ name, place });
  }
}

/** Finds names of the source that its target has with a wrong letter. */
function findMisspelled(reading: Reading, segment: Segment, found: Respelling[]): void {
  const { document, columns } = reading;
  const { text } = document;
  const { names, nameOf } = reading.names;
  const end = endOfWords(columns, segment, 'source');
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    if (names[columns.keys[i]! & NAME_FILTER] === 0) continue;
    const name = nameOf(columns.keys[i]!);
    if (name === undefined || isInTarget(columns, segment, columns.keys[i]!)) continue;
    if (!text.startsWith(name, columns.starts[i]!)) continue;
    const place = misspellingOf(document, segment, name);
    if (place && !found.some((other) => other.place.start === place.start)) {
      found.push({ name, place });
    }
  }
}

function isInTarget(columns: Words, segment: Segment, key: number): boolean {
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    if (columns.keys[i] === key) return true;
  }
  return false;
}

function misspellingOf(document: Document, segment: Segment, name: string): Range | undefined {
  const columns = words(document);
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    const place = placeOf(document, i);
    if (!isMisspelling(slice(document.text, place), name, document.locale)) continue;
    if (isFault(document, segment, place, name)) return place;
  }
  return undefined;
}

/** Whether the source has the name, not what the target has, and the place is no address or path. */
function isFault(document: Document, segment: Segment, place: Range, name: string): boolean {
  const source = textOf(document, segment, 'source');
  if (!hasWord(source, name) || hasWord(source, slice(document.text, place))) return false;
  return !isPartOfPath(document.text, place) && isProse(document, segment, 'target', place);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isStart = !LETTER.test(text[at - 1] ?? ' ');
    if (isStart && !LETTER.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

const LETTER = /[\p{L}\d]/u;

/** `microsoft.com`, `@github`, `/linux/`. */
function isPartOfPath(text: string, { start, end }: Range): boolean {
  if (AROUND_PATHS.has(text[start - 1]!) || AROUND_PATHS.has(text[end]!)) return true;
  if (text[start - 1] === '.' && text[start - 2] !== ' ') return true;
  return text[end] === '.' && /[\p{L}\p{N}]/u.test(text[end + 1] ?? ' ');
}

const AROUND_PATHS = new Set('/\\@_#$~=&');

function placeOf(document: Document, word: number): Range {
  const { starts, ends } = words(document);
  return range(starts[word]!, ends[word]!);
}

/** A name that a target respells several times is told once, and mended everywhere. */
function* report(
  document: Document,
  segment: Segment,
  respellings: readonly Respelling[],
): Iterable<Found> {
  for (const name of new Set(respellings.map((respelling) => respelling.name))) {
    const places = respellings.filter((other) => other.name === name).map(({ place }) => place);
    const written = [...new Set(places.map((place) => slice(document.text, place)))].join(', ');
    const isCase = places.every((place) => isSameWord(slice(document.text, place), name));
    yield {
      range: places[0]!,
      message: `The name ${name} is written ${written}: expected ${name}.`,
      segment,
      severity: isCase ? 'information' : undefined,
      fixes: [
        {
          title: `Write ${name}`,
          edits: places.map((place) => ({ range: place, newText: name })),
          preferred: true,
        },
      ],
    };
  }
}

/** Other capitals alone leave a name recognizable. */
function isSameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
