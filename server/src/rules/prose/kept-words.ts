import { type Document, perDocument } from '../../model/document.ts';
import { type KeyBits, keyBits, mayBeAmong } from '../../model/key-bits.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type EnglishReading, englishReadings, isNearlyAll } from './english-readings.ts';

/** How often a word stands in the sources of a page, and how often in the target beside it too. */
interface Keeping {
  sources: number;
  kept: number;
}

const FEWEST_WORDS = 2;
const FEWEST_PLACES = 3;
const HARDLY_EVER = 0.25;

/**
 * Whether the words of a target that was left in English are translated in the other segments of
 * the page, so that they are no names: two of them at least, each in two other places at least.
 */
export function isTranslatedElsewhere(document: Document, { segment }: EnglishReading): boolean {
  const keys = longWords(document, segment);
  if (keys.length < FEWEST_WORDS) return false;
  const known = keepings(document);
  return keys.filter((key) => isTranslated(known.get(key))).length >= FEWEST_WORDS;
}

/** The keys of the words of a source that are long enough to tell anything. */
function longWords(document: Document, segment: Segment): number[] {
  const columns = words(document);
  const end = endOfWords(columns, segment, 'source');
  const keys: number[] = [];
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    if (isWord(document.text, columns, i)) keys.push(columns.keys[i]!);
  }
  return keys;
}

function isTranslated(keeping: Keeping | undefined): boolean {
  if (!keeping) return false;
  // The segment itself keeps them all.
  const [sources, kept] = [keeping.sources - 1, keeping.kept - 1];
  return sources >= FEWEST_PLACES && kept <= HARDLY_EVER * sources;
}

/** The words of all targets that are English from end to end, and what becomes of them elsewhere. */
const keepings = perDocument((document): ReadonlyMap<number, Keeping> => {
  const columns = words(document);
  const known = new Map<number, Keeping>();
  for (const reading of englishReadings(document)) {
    if (!isNearlyAll(reading)) continue;
    for (const key of longWords(document, reading.segment)) known.set(key, { sources: 0, kept: 0 });
  }
  if (known.size === 0) return known;
  const bits = keyBits(known.keys());
  for (const segment of document.segments) {
    if (hasAny(columns, segment, bits)) count(columns, segment, known);
  }
  return known;
});

/** Whether the source could have a known word, which most do not. */
function hasAny(columns: Words, segment: Segment, bits: KeyBits): boolean {
  const end = endOfWords(columns, segment, 'source');
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    if (mayBeAmong(bits, columns.keys[i]!)) return true;
  }
  return false;
}

function count(columns: Words, segment: Segment, known: Map<number, Keeping>): void {
  const here = new Set<number>();
  forKeys(columns, segment, 'source', (key) => {
    if (known.has(key)) here.add(key);
  });
  for (const key of here) known.get(key)!.sources++;
  forKeys(columns, segment, 'target', (key) => {
    if (here.delete(key)) known.get(key)!.kept++;
  });
}

function forKeys(columns: Words, segment: Segment, side: Side, visit: (key: number) => void): void {
  const end = endOfWords(columns, segment, side);
  for (let i = firstWord(columns, segment, side); i < end; i++) visit(columns.keys[i]!);
}

/** Four letters or more: shorter words are abbreviations, or stand in too many languages. */
function isWord(text: string, { starts, ends }: Words, word: number): boolean {
  return /^\p{L}{4,}$/u.test(text.slice(starts[word], ends[word]));
}
