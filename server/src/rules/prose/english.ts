import { SUPPORTING_ENGLISH, TELLING_ENGLISH } from '../../locale/english.ts';
import { languageOf } from '../../locale/language.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { inlineOf } from '../../model/inline.ts';
import { keyBits, mayBeAmong } from '../../model/key-bits.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, keyOf, type Words, words } from '../../model/words.ts';
import { contains, type Range, range, slice } from '../../text/range.ts';
import { isProse } from './is-prose.ts';

/** Words in a row that a target has in the order of its source: English that was left, or names. */
export interface EnglishRun {
  readonly segment: Segment;
  /** The first word of the run and the place behind its last, in the columns of `words`. */
  readonly first: number;
  readonly end: number;
  /** The same words in the source. */
  readonly sourceFirst: number;
  /** Whether it has a word that only English has, or is all of the source; else it is just long. */
  readonly isTold: boolean;
}

/** The runs of a document that hold a word that only English has, are all of a source, or long. */
const englishRuns: (document: Document) => readonly EnglishRun[] = perDocument((document) =>
  languageOf(document.locale) === 'en' ? [] : readRuns(document),
);

const SHORTEST_RUN = 3;
/** So many words in a row need no word that only English has; one that others may have will do. */
const LONG_RUN = 5;
const FILTER = 0x10000;
/** How many bits of a key tell where a source has a word; few, because a segment has few words. */
const PLACES = 0xfff;
const TELLING = 1;
const SUPPORTING = 2;

/** Whether a key could be that of an English word of a list. */
const english = new Uint8Array(FILTER);
for (const word of TELLING_ENGLISH) english[keyOf(word) & (FILTER - 1)]! |= TELLING;
for (const word of SUPPORTING_ENGLISH) english[keyOf(word) & (FILTER - 1)]! |= SUPPORTING;

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
  const own = OWN_WORDS[languageOf(document.locale)] ?? NO_WORDS;
  let [telling, supporting] = [0, 0];
  for (let i = first; i < end; i++) {
    if (english[columns.keys[i]! & (FILTER - 1)] === 0) continue;
    const word = document.text.slice(columns.starts[i], columns.ends[i]).toLowerCase();
    if (own.has(word)) continue;
    if (TELLING_SET.has(word)) telling++;
    else if (SUPPORTING_SET.has(word)) supporting++;
  }
  return { words: end - first, telling, supporting };
}

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
    readTarget(columns, segment, places, first, end, runs);
  }
  return runs;
}

function readTarget(
  columns: Words,
  segment: Segment,
  places: Int32Array,
  sourceFirst: number,
  sourceEnd: number,
  runs: EnglishRun[],
): void {
  const { keys } = columns;
  const first = firstWord(columns, segment, 'target');
  const end = endOfWords(columns, segment, 'target');
  for (let i = first; i < end; ) {
    const at = places[keys[i]! & PLACES]! - 1;
    if (at < sourceFirst || at >= sourceEnd || keys[at] !== keys[i]) {
      i++;
      continue;
    }
    const start = i;
    let telling = 0;
    let source = at;
    while (i < end && source < sourceEnd && keys[i] === keys[source]) {
      telling |= english[keys[i]! & (FILTER - 1)]!;
      i++;
      source++;
    }
    const isWhole = i - start === sourceEnd - sourceFirst;
    const length = i - start;
    const isTold = isWhole || (telling & TELLING) !== 0;
    const isLong = length >= LONG_RUN && telling !== 0;
    if (isLong || (length >= SHORTEST_RUN && isTold)) {
      runs.push({ segment, first: start, end: i, sourceFirst: at, isTold });
    }
  }
}

/** What one half's words in common with its English amount to. */
export interface EnglishReading {
  readonly segment: Segment;
  readonly runs: readonly EnglishRun[];
  /** How many words of prose the target and the source have: no code, numbers or addresses. */
  readonly targetWords: number;
  readonly sourceWords: number;
  /** How many words of prose the runs that tell have in all, and the longest run. */
  readonly sharedWords: number;
  readonly longest: RunReading;
}

/** One run, weighed. */
export interface RunReading {
  readonly run: EnglishRun;
  readonly words: number;
  /** Words in lower case, which are hardly names. */
  readonly small: number;
  /** Those of them that are more than links between names. */
  readonly speaking: number;
  /** Words that only English has, those left out that connect the parts of names. */
  readonly telling: number;
  /** Whether it reads as English prose, and not as a row of names. */
  readonly isProse: boolean;
  /** Whether it reads as prose with many names in it. */
  readonly isMixed: boolean;
  /** What it stands in: nothing, or what keeps the English of a page or a button. */
  readonly within: 'text' | 'name';
  /** Whether parentheses follow, as when a translation explains an English title. */
  readonly isExplained: boolean;
}

/** The segments that have words of prose in common with their English, weighed. */
export const englishReadings: (document: Document) => readonly EnglishReading[] = perDocument(
  (document) => {
    const readings: EnglishReading[] = [];
    const runs = englishRuns(document);
    for (let i = 0; i < runs.length; ) {
      const { segment } = runs[i]!;
      const own: EnglishRun[] = [];
      while (runs[i]?.segment === segment) own.push(runs[i++]!);
      const reading = weigh(document, segment, own);
      if (reading) readings.push(reading);
    }
    return readings;
  },
);

function weigh(
  document: Document,
  segment: Segment,
  runs: readonly EnglishRun[],
): EnglishReading | undefined {
  const columns = words(document);
  const weighed = runs.map((run) => weighRun(document, run));
  const longest = weighed.reduce((a, b) => (b.words > a.words ? b : a));
  if (longest.words === 0) return undefined;
  const count = (side: Side): number =>
    proseWords(
      document,
      segment,
      side,
      firstWord(columns, segment, side),
      endOfWords(columns, segment, side),
    ).length;
  return {
    segment,
    runs,
    targetWords: count('target'),
    sourceWords: count('source'),
    sharedWords: weighed.reduce((sum, { run, words }) => sum + (run.isTold ? words : 0), 0),
    longest,
  };
}

function weighRun(document: Document, whole: EnglishRun): RunReading {
  const run = trimmed(document, whole);
  const prose = proseWords(document, run.segment, 'target', run.first, run.end);
  const own = OWN_WORDS[languageOf(document.locale)] ?? NO_WORDS;
  let [small, speaking, telling] = [0, 0, 0];
  for (const place of prose) {
    const word = slice(document.text, place);
    if (own.has(word) || !isSmall(word)) continue;
    small++;
    // What stands behind a hyphen belongs to the word before it: `Co-sell`, `on-prem`.
    const isOwnWord = document.text[place.start - 1] !== '-';
    if (isOwnWord && !SUPPORTING_SET.has(word) && !CONNECTING.has(word)) speaking++;
    if (TELLING_SET.has(word) && !CONNECTING.has(word)) telling++;
  }
  const isSentence = telling > 0 || small > 4;
  return {
    run,
    words: prose.length,
    small,
    speaking,
    telling,
    isProse: isSentence && small >= FEWEST_SMALL && small * 2 >= prose.length,
    isMixed: telling > 0 && small >= FEWEST_SMALL && small * 3 >= prose.length,
    ...surroundings(document, run),
  };
}

/** A run without the addresses, numbers and codes that it begins and ends with. */
function trimmed(document: Document, run: EnglishRun): EnglishRun {
  let { first, end, sourceFirst } = run;
  while (first < end && !isProseWord(document, run.segment, 'target', first)) {
    first++;
    sourceFirst++;
  }
  while (end > first && !isProseWord(document, run.segment, 'target', end - 1)) end--;
  return { ...run, first, end, sourceFirst };
}

const FEWEST_SMALL = 3;
/** Product names are full of these. */
const CONNECTING = new Set(['and', 'with', 'using', 'from']);

function isSmall(word: string): boolean {
  return SUPPORTING_SET.has(word) || TELLING_SET.has(word) || SMALL.test(word);
}

const SMALL = /^\p{Ll}{3,}$/u;

function surroundings(
  document: Document,
  { segment, first, end }: EnglishRun,
): Pick<RunReading, 'within' | 'isExplained'> {
  const { text } = document;
  const { starts, ends } = words(document);
  const stretch = range(starts[first]!, ends[end - 1]!);
  const { emphases } = inlineOf(document, segment, 'target');
  const isName =
    emphases.some(({ range: taken }) => contains(taken, stretch)) ||
    NAME_BEFORE.test(
      text.slice(Math.max(segment.target.content.start, stretch.start - 3), stretch.start),
    );
  const after = text.slice(stretch.end, Math.min(segment.target.content.end, stretch.end + 200));
  return { within: isName ? 'name' : 'text', isExplained: EXPLAINED.test(after) };
}

/** An opening quotation mark or the bracket of a link. */
const NAME_BEFORE = /["'“„«‘「『[]\W?$/;
/** Closing marks, the destination of a link, and then a parenthesis. */
const EXPLAINED = /^[*_.,"”»’]{0,4}(?:\]\([^()\s]*\)|\]\[[^[\]]*\])?[*_"”»’]{0,3}\s*\\?[(（]/;

const TELLING_SET = new Set(TELLING_ENGLISH);
const SUPPORTING_SET = new Set(SUPPORTING_ENGLISH);
const NO_WORDS: ReadonlySet<string> = new Set();

/** English words that are words of the language too. */
const OWN_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    af: 'was is in of die so by an my he',
    ca: 'has an',
    cs: 'to do on by a my',
    cy: 'is he to',
    da: 'have for at an her is over will man',
    de: 'was will die an in so war her hat also see the',
    es: 'me no a he as',
    et: 'see ta on be',
    fi: 'on he me',
    fil: 'may at us',
    fr: 'on a as an or use made',
    ga: 'is an as do be',
    hu: 'is a an be has at',
    it: 'a in do no me',
    lt: 'be no',
    lv: 'no to',
    nb: 'for at under over',
    nl: 'was is of in had over we die zon per want an have about',
    no: 'for at under over',
    pl: 'to do by on a i use',
    pt: 'as a do no use me',
    ro: 'a in as are an',
    sk: 'to do on by a',
    sl: 'in to do on a be',
    sv: 'under over at per an has will have',
    tr: 'on an use',
    vi: 'the an to do',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
);

function proseWords(
  document: Document,
  segment: Segment,
  side: Side,
  first: number,
  end: number,
): Range[] {
  const { starts, ends } = words(document);
  const found: Range[] = [];
  for (let i = first; i < end; i++) {
    if (!isProseWord(document, segment, side, i)) continue;
    found.push(range(starts[i]!, ends[i]!));
  }
  return found;
}

function isProseWord(document: Document, segment: Segment, side: Side, word: number): boolean {
  const { text } = document;
  const { starts, ends } = words(document);
  const place = range(starts[word]!, ends[word]!);
  if (DIGIT.test(slice(text, place)) || isTechnical(text, place)) return false;
  return isProse(document, segment, side, place);
}

const DIGIT = /\d/;

/** Whether a word is part of an identifier, a path or a setting: `customer_id`, `{id}`, `/v1`, `a-b-c`. */
function isTechnical(text: string, { start, end }: Range): boolean {
  const [before, after] = [text[start - 1]!, text[end] ?? ' '];
  // The label of a link: `[text][some-label]`.
  if (before === '[' && text[start - 2] === ']') return true;
  if (before === '-' && (after === '-' || after === ']')) return true;
  return TECHNICAL.has(before) || TECHNICAL.has(after);
}

const TECHNICAL = new Set('{}_/\\$@#=');

const NEARLY_ALL = 0.8;
const FEWEST_WORDS = 4;

/** Whether next to nothing of a target is translated. */
export function isNearlyAll({ sharedWords, targetWords, longest }: EnglishReading): boolean {
  return longest.words >= FEWEST_WORDS && sharedWords >= NEARLY_ALL * targetWords;
}

/** Whether a target repeats its source from end to end, and has as much again of its own. */
export function isWholeSource({ sourceWords, targetWords, longest }: EnglishReading): boolean {
  return longest.words >= sourceWords && targetWords >= 1.5 * sourceWords;
}
