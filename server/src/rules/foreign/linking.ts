import { accentedLetters } from '../../locale/accented.ts';
import { languagesOfBits, type Recognizer } from '../../locale/recognize.ts';
import { type Document, textOf } from '../../model/document.ts';
import { keyBits, mayBeAmong } from '../../model/key-bits.ts';
import { Mark, marksOf } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type Range, range } from '../../text/range.ts';
import { keysOfSource } from '../prose/source-words.ts';
import type { Foreign } from './found.ts';

/** A target with words that other languages link their sentences with. */
interface Candidate {
  readonly segment: Segment;
  /** The places of these words. */
  readonly strange: readonly number[];
}

/** The targets of some segments that words tell to be in another language. */
export function foreignByWords(
  document: Document,
  segments: readonly Segment[],
  recognizer: Recognizer,
): Foreign[] {
  const columns = words(document);
  const all: Candidate[] = [];
  for (const segment of segments) {
    const strange = readStrange(columns, segment, recognizer);
    if (strange) all.push({ segment, strange });
  }
  const candidates = withoutCommon(document, columns, all);
  if (candidates.length === 0) return [];
  const known = knownWords(document, columns, candidates);
  return candidates.flatMap((one) => judgeOne(document, columns, one, recognizer, known) ?? []);
}

/** The candidates without the words that several have: those are words of the page. */
function withoutCommon(
  document: Document,
  columns: Words,
  candidates: readonly Candidate[],
): Candidate[] {
  if (candidates.length === 0) return [];
  const { keys } = columns;
  const counts = new Map<number, number>();
  for (const { strange } of candidates) {
    for (const word of strange) counts.set(keys[word]!, (counts.get(keys[word]!) ?? 0) + 1);
  }
  return candidates.flatMap(({ segment, strange }) => {
    const rare = strange.filter((word) => counts.get(keys[word]!)! < FEWEST_TO_KNOW);
    return mayLink(document, columns, segment, rare) ? [{ segment, strange: rare }] : [];
  });
}

/** Whether some words could link a target, with the letters that it has, if all of them count. */
function mayLink(
  document: Document,
  { keys, starts, ends }: Words,
  segment: Segment,
  strange: readonly number[],
): boolean {
  const seen = new Set<number>();
  let weight = 0;
  for (const word of strange) {
    if (!seen.has(keys[word]!)) weight += weightOf(ends[word]! - starts[word]!);
    seen.add(keys[word]!);
  }
  if (weight === 0 || weight >= FEWEST_LINKING) return weight > 0;
  return weight + MOST_LETTERS >= FEWEST_LINKING && hasStrangeLetter(document, segment);
}

function weightOf(letters: number): number {
  return Math.min(1, SHORT * letters);
}

function hasStrangeLetter(document: Document, segment: Segment): boolean {
  if ((marksOf(document, segment, 'target') & Mark.wide) === 0) return false;
  const own = accentedLetters(document.locale);
  const letters = textOf(document, segment, 'target').toLowerCase().match(ACCENTED) ?? [];
  return own !== undefined && letters.some((letter) => !own.has(letter));
}

function readStrange(
  columns: Words,
  segment: Segment,
  { strange, bitsOf, own }: Recognizer,
): number[] | undefined {
  const end = endOfWords(columns, segment, 'target');
  let found: number[] | undefined;
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    const key = columns.keys[i]!;
    if (!mayBeAmong(strange, key)) continue;
    const bits = bitsOf(key);
    if (bits === 0 || (bits & own) !== 0) continue;
    if (found) found.push(i);
    else found = [i];
  }
  return found;
}

/** So many places where a word stands tell that it is one of the page. */
const FEWEST_TO_KNOW = 4;

type Known = (key: number) => boolean;

/** The words of candidates that other targets have, or several of the candidates. */
function knownWords(document: Document, columns: Words, candidates: readonly Candidate[]): Known {
  const { keys } = columns;
  const counts = new Map<number, number>();
  const left = new Set(candidates.map(({ segment }) => segment.index));
  for (const { segment } of candidates) {
    for (const key of new Set(keysOfTarget(columns, segment))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const bits = keyBits(counts.keys());
  for (const segment of document.segments) {
    if (left.has(segment.index)) continue;
    const end = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
      const key = keys[i]!;
      if (mayBeAmong(bits, key) && counts.has(key)) counts.set(key, FEWEST_TO_KNOW);
    }
  }
  return (key) => counts.get(key)! >= FEWEST_TO_KNOW;
}

function keysOfTarget(columns: Words, segment: Segment): Int32Array {
  const first = firstWord(columns, segment, 'target');
  return columns.keys.subarray(first, endOfWords(columns, segment, 'target'));
}

/** So much must link it, in words: more where the two languages have others in common. */
const FEWEST_LINKING = 1.75;
const FEWEST_NEAR = 2.5;
/** Less is enough where many words stand nowhere else on the page. */
const FEWEST_SURE = 1;
const FEWEST_STRANGE = 5;
/** So many of the other words may stand elsewhere on the page, and more where many words link it. */
const MOST_KNOWN = 0.34;
const SURE_LINKING = 3.5;
const MOST_KNOWN_SURE = 0.6;
const FEWEST_WORDS = 4;

/** Words of a target, as places in the columns. */
interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly isPart: boolean;
}

/** A target as a whole, and what is before and behind the words that only its own language has. */
function stretchesOf(
  columns: Words,
  segment: Segment,
  { bitsOf, own }: Recognizer,
  language: number,
): Stretch[] {
  const first = firstWord(columns, segment, 'target');
  const end = endOfWords(columns, segment, 'target');
  const ownWords: number[] = [];
  for (let i = first; i < end; i++) {
    const bits = bitsOf(columns.keys[i]!);
    if ((bits & own) !== 0 && (bits & language) === 0) ownWords.push(i);
  }
  if (ownWords.length === 0) return [{ first, end, isPart: false }];
  return [
    { first: ownWords.at(-1)! + 1, end, isPart: true },
    { first, end: ownWords[0]!, isPart: true },
  ];
}

function judgeOne(
  document: Document,
  columns: Words,
  { segment, strange }: Candidate,
  recognizer: Recognizer,
  known: Known,
): Foreign | undefined {
  const { keys, starts, ends } = columns;
  const inSource = keysOfSource(columns, segment);
  const isNew = (word: number): boolean => !known(keys[word]!) && !inSource.has(keys[word]!);
  const linking = strange.filter(isNew);
  const bit = mostLikely(linking.map((word) => recognizer.bitsOf(keys[word]!)));
  const stretch = stretchesOf(columns, segment, recognizer, bit).find((one) => {
    const weights = new Map<number, number>();
    for (const word of linking) {
      const isOfIt = (recognizer.bitsOf(keys[word]!) & bit) !== 0;
      if (!isOfIt || word < one.first || word >= one.end) continue;
      weights.set(keys[word]!, weightOf(ends[word]! - starts[word]!));
    }
    if (weights.size === 0) return false;
    const letters = Math.min(MOST_LETTERS, strangeLetters(document, columns, one, isNew));
    const evidence = [...weights.values()].reduce((sum, weight) => sum + weight, letters);
    const isKnown = (word: number): boolean | undefined =>
      inSource.has(keys[word]!) ? undefined : known(keys[word]!);
    return isForeign(columns, one, evidence, recognizer, isKnown);
  });
  if (!stretch) return undefined;
  const place = placeOf(document, columns, stretch);
  return { segment, place, language: languagesOfBits(bit)[0]! };
}

/** What each letter of a linking word counts: those of two may be anything. */
const SHORT = 0.4;

/** So many letters count as much as a word each. */
const MOST_LETTERS = 2;

/** How many different letters a stretch has that its language does not write, in words of its own. */
function strangeLetters(
  { text, locale }: Document,
  { starts, ends }: Words,
  { first, end }: Stretch,
  isNew: (word: number) => boolean,
): number {
  const own = accentedLetters(locale);
  if (!own) return 0;
  const strange = new Set<string>();
  for (let word = first; word < end; word++) {
    if (!isNew(word)) continue;
    const letters = text.slice(starts[word]!, ends[word]!).toLowerCase().match(ACCENTED) ?? [];
    for (const letter of letters) if (!own.has(letter)) strange.add(letter);
  }
  return strange.size;
}

const ACCENTED = /[ß-öø-ÿāăąćčďđęěėēģğįīıķļľĺłńňņőœřŕśşșšťțţūůűųźżžñ]/g;

/** Whether enough words link a stretch, and hardly another of its words stands elsewhere on the page. */
function isForeign(
  { keys }: Words,
  { first, end, isPart }: Stretch,
  linking: number,
  { bitsOf, own }: Recognizer,
  isKnown: (word: number) => boolean | undefined,
): boolean {
  let [all, old, shared] = [0, 0, 0];
  for (let i = first; i < end; i++) {
    const bits = bitsOf(keys[i]!);
    if ((bits & own) !== 0) shared++;
    const isOld = bits === 0 ? isKnown(i) : undefined;
    if (isOld === undefined) continue;
    all++;
    if (isOld) old++;
  }
  const isStrange = shared === 0 && old === 0 && all >= FEWEST_STRANGE;
  const fewest = shared > 0 || isPart ? FEWEST_NEAR : isStrange ? FEWEST_SURE : FEWEST_LINKING;
  if (linking < fewest) return false;
  const most = linking >= SURE_LINKING ? MOST_KNOWN_SURE : MOST_KNOWN;
  return all + linking >= FEWEST_WORDS && old <= most * all;
}

const SENTENCE_END = /[.!?…][)»”"*_]*\s+(?=\p{Lu})/gu;

/** A stretch as offsets; a part begins and ends with a sentence, where one does. */
function placeOf({ text }: Document, { starts, ends }: Words, stretch: Stretch): Range {
  const [start, end] = [starts[stretch.first]!, ends[stretch.end - 1]!];
  if (!stretch.isPart) return range(start, end);
  const seam = [...text.slice(start, end).matchAll(SENTENCE_END)][0];
  return range(seam ? start + seam.index + seam[0].length : start, end);
}

/** The language that most of some words are of, as its bit. */
function mostLikely(words: readonly number[]): number {
  let [best, most] = [0, 0];
  for (let place = 0; place < 31; place++) {
    const count = words.filter((bits) => (bits & (1 << place)) !== 0).length;
    if (count > most) [best, most] = [1 << place, count];
  }
  return best;
}
