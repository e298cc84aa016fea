import { languageOf } from '../../locale/language.ts';
import { type Document, perDocument } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { englishBits, TELLING } from './english.ts';

/** Words in a row that a target has in the order of its source: English that was left, or names. */
export interface EnglishRun {
  readonly segment: Segment;
  /** The first word of the run and the place behind its last, in the columns of `words`. */
  readonly first: number;
  readonly end: number;
  /** The first of the same words in the source. */
  readonly sourceFirst: number;
  /** Whether it has a word that only English has, or is all of the source; else it is just long. */
  readonly isTold: boolean;
}

/** The runs of a document that hold a word that only English has, are all of a source, or long. */
export const englishRuns: (document: Document) => readonly EnglishRun[] = perDocument((document) =>
  languageOf(document.locale) === 'en' ? [] : readRuns(document),
);

const SHORTEST_RUN = 3;
/** So many words in a row need no word that only English has; one that others may have will do. */
const LONG_RUN = 5;
/** How many bits of a key tell where a source has a word; few, because a segment has few words. */
const PLACES = 0xfff;

function readRuns(document: Document): EnglishRun[] {
  const columns = words(document);
  const places = new Int32Array(PLACES + 1);
  const runs: EnglishRun[] = [];
  for (const segment of document.segments) {
    const first = firstWord(columns, segment, 'source');
    const end = endOfWords(columns, segment, 'source');
    if (end - first < SHORTEST_RUN) continue;
    // One more than the place, so that a fresh zero says nothing; older segments lie below `first`.
    for (let i = end - 1; i >= first; i--) places[columns.keys[i]! & PLACES] = i + 1;
    readTarget(columns, segment, places, runs);
  }
  return runs;
}

/** Adds the runs of a segment, whose source words stand at `places`. */
function readTarget(
  columns: Words,
  segment: Segment,
  places: Int32Array,
  runs: EnglishRun[],
): void {
  const { keys } = columns;
  const [sourceStart, sourceEnd] = [
    firstWord(columns, segment, 'source'),
    endOfWords(columns, segment, 'source'),
  ];
  const end = endOfWords(columns, segment, 'target');
  for (let first = firstWord(columns, segment, 'target'); first < end; ) {
    const sourceFirst = places[keys[first]! & PLACES]! - 1;
    if (sourceFirst < sourceStart || sourceFirst >= sourceEnd) {
      first++;
      continue;
    }
    const most = Math.min(end - first, sourceEnd - sourceFirst);
    const length = lengthInCommon(keys, first, sourceFirst, most);
    if (length >= SHORTEST_RUN) {
      const bits = bitsOf(keys, first, first + length);
      const isTold = length === sourceEnd - sourceStart || (bits & TELLING) !== 0;
      if (isTold || (length >= LONG_RUN && bits !== 0)) {
        runs.push({ segment, first, end: first + length, sourceFirst, isTold });
      }
    }
    first += Math.max(1, length);
  }
}

/** How many words are the same from two places on, and no more than `most`. */
function lengthInCommon(keys: Words['keys'], one: number, other: number, most: number): number {
  let length = 0;
  while (length < most && keys[one + length] === keys[other + length]) length++;
  return length;
}

/** What words could be in English, taken together. */
function bitsOf(keys: Words['keys'], first: number, end: number): number {
  let bits = 0;
  for (let i = first; i < end; i++) bits |= englishBits(keys[i]!);
  return bits;
}
