import { type Document, perDocument } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type EnglishReading, englishReadings, isNearlyAll } from './english.ts';

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
  const columns = words(document);
  const known = keepings(document);
  const end = endOfWords(columns, segment, 'source');
  let translated = 0;
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    const keeping = known.get(columns.keys[i]!);
    if (!keeping || !isWord(document.text, columns, i)) continue;
    // The segment itself keeps them all.
    const [sources, kept] = [keeping.sources - 1, keeping.kept - 1];
    if (sources >= FEWEST_PLACES && kept <= HARDLY_EVER * sources) translated++;
  }
  return translated >= FEWEST_WORDS;
}

/** The words of all targets that are English from end to end, and what becomes of them elsewhere. */
const keepings = perDocument((document): ReadonlyMap<number, Keeping> => {
  const columns = words(document);
  const known = new Map<number, Keeping>();
  for (const reading of englishReadings(document)) {
    if (isNearlyAll(reading)) addWords(columns, reading.segment, known);
  }
  if (known.size === 0) return known;
  const filter = new Uint8Array(FILTER + 1);
  for (const key of known.keys()) filter[key & FILTER] = 1;
  for (const segment of document.segments) count(columns, segment, known, filter);
  return known;
});

/** How many bits of a key tell of nearly all words that they are not among the known ones. */
const FILTER = 0xfff;

function addWords(columns: Words, segment: Segment, known: Map<number, Keeping>): void {
  forKeys(columns, segment, 'source', (key) => known.set(key, { sources: 0, kept: 0 }));
}

function count(
  columns: Words,
  segment: Segment,
  known: Map<number, Keeping>,
  filter: Uint8Array,
): void {
  const found: number[] = [];
  forKeys(columns, segment, 'source', (key) => {
    if (filter[key & FILTER] === 1 && known.has(key)) found.push(key);
  });
  if (found.length === 0) return;
  const here = new Set(found);
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
