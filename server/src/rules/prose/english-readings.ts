import { englishWordsOf } from '../../locale/english.ts';
import { languageOf } from '../../locale/language.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { inlineOf } from '../../model/inline.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, words } from '../../model/words.ts';
import { contains, range, slice } from '../../text/range.ts';
import { isSupporting, isTelling } from './english.ts';
import { type EnglishRun, englishRuns } from './english-runs.ts';
import { isProseWord, proseWords } from './prose-words.ts';

/** What one half's words in common with its English amount to. */
export interface EnglishReading {
  readonly segment: Segment;
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
    targetWords: count('target'),
    sourceWords: count('source'),
    sharedWords: weighed.reduce((sum, { run, words }) => sum + (run.isTold ? words : 0), 0),
    longest,
  };
}

function weighRun(document: Document, whole: EnglishRun): RunReading {
  const run = trimmed(document, whole);
  const prose = proseWords(document, run.segment, 'target', run.first, run.end);
  const own = englishWordsOf(languageOf(document.locale));
  let [small, speaking, telling] = [0, 0, 0];
  for (const place of prose) {
    const word = slice(document.text, place);
    if (own.has(word) || !isSmall(word)) continue;
    small++;
    // What stands behind a hyphen belongs to the word before it: `Co-sell`, `on-prem`.
    const isOwnWord = document.text[place.start - 1] !== '-';
    if (isOwnWord && !isSupporting(word) && !CONNECTING.has(word)) speaking++;
    if (isTelling(word) && !CONNECTING.has(word)) telling++;
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
  return isSupporting(word) || isTelling(word) || SMALL.test(word);
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
