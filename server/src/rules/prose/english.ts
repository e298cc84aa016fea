import { englishWordsOf, SUPPORTING_ENGLISH, TELLING_ENGLISH } from '../../locale/english.ts';
import { languageOf } from '../../locale/language.ts';
import type { Document } from '../../model/document.ts';
import { keyBits, mayBeAmong } from '../../model/key-bits.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, keyOf, words } from '../../model/words.ts';

const TELLING_WORDS = new Set(TELLING_ENGLISH);
const SUPPORTING_WORDS = new Set(SUPPORTING_ENGLISH);

/** Whether only English has a word, in lower case. */
export function isTelling(word: string): boolean {
  return TELLING_WORDS.has(word);
}

/** Whether English has a word that others may have too, in lower case. */
export function isSupporting(word: string): boolean {
  return SUPPORTING_WORDS.has(word);
}

const FILTER = 0x10000;
/** The bit of a key whose word only English may have. */
export const TELLING = 1;
const SUPPORTING = 2;

/** Whether a key could be that of an English word of a list. */
const english = new Uint8Array(FILTER);
for (const word of TELLING_ENGLISH) english[keyOf(word) & (FILTER - 1)]! |= TELLING;
for (const word of SUPPORTING_ENGLISH) english[keyOf(word) & (FILTER - 1)]! |= SUPPORTING;

/** What the word of a key could be in English: `TELLING` for one that only English has, 0 for none. */
export function englishBits(key: number): number {
  return english[key & (FILTER - 1)]!;
}

const tellingBits = keyBits(TELLING_ENGLISH.map(keyOf));

/** Whether a word of a half could be one that only English has: a look at each, and no more. */
export function mayTellEnglish(document: Document, segment: Segment, side: Side): boolean {
  const columns = words(document);
  const end = endOfWords(columns, segment, side);
  for (let i = firstWord(columns, segment, side); i < end; i++) {
    if (mayBeAmong(tellingBits, columns.keys[i]!)) return true;
  }
  return false;
}

/** How English the words of a half are. */
export interface EnglishCount {
  readonly words: number;
  /** Words that only English has. */
  readonly telling: number;
  /** Words that English has and others may have too. */
  readonly supporting: number;
}

/** Counts the English words of a half; what the language of the page has too is none of them. */
export function countEnglish(document: Document, segment: Segment, side: Side): EnglishCount {
  const columns = words(document);
  const first = firstWord(columns, segment, side);
  const end = endOfWords(columns, segment, side);
  const own = englishWordsOf(languageOf(document.locale));
  let [telling, supporting] = [0, 0];
  for (let i = first; i < end; i++) {
    if (englishBits(columns.keys[i]!) === 0) continue;
    const word = document.text.slice(columns.starts[i], columns.ends[i]).toLowerCase();
    if (own.has(word)) continue;
    if (isTelling(word)) telling++;
    else if (isSupporting(word)) supporting++;
  }
  return { words: end - first, telling, supporting };
}
