import { isBlank, isLetter, isRunTogether } from './characters.ts';
import { fold } from './fold.ts';
import type { DateLanguage, MonthWord } from './language.ts';
import { startHash } from './starts.ts';

/** A month's name found in a text. `start` is behind letters that are only written onto it. */
export interface FoundMonth {
  readonly start: number;
  /** Behind the whole word, with its endings. */
  readonly end: number;
  readonly word: MonthWord;
  /** Letters behind the spelling itself: `ban` in `januárban`. */
  readonly tail: string;
}

/** The month whose name begins at an offset, where a word begins. Undefined for any other word. */
export function monthAt(
  text: string,
  start: number,
  end: number,
  language: DateLanguage,
): FoundMonth | undefined {
  const stop = wordEnd(text, start, end);
  if (stop === start) return undefined;
  if (isRunTogether(text.charCodeAt(start))) return runTogether(text, start, stop, end, language);
  if (stop - start > LONGEST) return undefined;
  const word = fold(text.slice(start, stop));
  return (
    phraseAt(text, start, end, word, language) ??
    whole(start, stop, word, language) ??
    prefixed(start, stop, word, language) ??
    inflected(start, stop, word, language) ??
    shortened(text, start, stop, word, language)
  );
}

function runTogether(
  text: string,
  start: number,
  stop: number,
  end: number,
  language: DateLanguage,
): FoundMonth | undefined {
  const word = text.slice(start, stop);
  return phraseAt(text, start, end, word, language) ?? within(start, word, language);
}

/** Whether a month's name begins inside a run of letters of a script without spaces. */
export function isMonthWithin(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
): boolean {
  const isStart = language.starts.hashes[startHashAt(text, at)] === 1;
  return (
    isStart &&
    within(at, text.slice(at, Math.min(end, at + LONGEST_WITHIN)), language) !== undefined
  );
}

/** Whether a month's name may begin at an offset, told by three characters. */
export function mayBeMonth(text: string, at: number, { starts }: DateLanguage): boolean {
  return starts.hashes[startHashAt(text, at)] === 1 || isRunTogether(text.charCodeAt(at));
}

function startHashAt(text: string, at: number): number {
  const third = text.charCodeAt(at + 2) || 0;
  return startHash(text.charCodeAt(at), text.charCodeAt(at + 1) || 0, third);
}

/** The end of the run of letters that begins at an offset. */
export function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start <= LONGEST && isLetter(text.charCodeAt(at))) at++;
  return at;
}

// No month is longer; a longer run of letters is no word.
const LONGEST = 40;

function whole(
  start: number,
  end: number,
  folded: string,
  { words }: DateLanguage,
): FoundMonth | undefined {
  const word = words.get(folded);
  return word && { start, end, word, tail: '' };
}

function phraseAt(
  text: string,
  start: number,
  end: number,
  first: string,
  { phrases, words }: DateLanguage,
): FoundMonth | undefined {
  for (const phrase of phrases.get(first) ?? []) {
    const stop = start + phrase.length;
    if (stop > end || fold(text.slice(start, stop)) !== phrase) continue;
    const isRun = isRunTogether(text.charCodeAt(stop));
    const last = isRun ? stop : wordEnd(text, stop, end);
    return { start, end: last, word: words.get(phrase)!, tail: text.slice(stop, last) };
  }
  return undefined;
}

function prefixed(
  start: number,
  end: number,
  folded: string,
  language: DateLanguage,
): FoundMonth | undefined {
  for (const prefix of language.prefixes) {
    if (!folded.startsWith(prefix)) continue;
    const word = language.words.get(folded.slice(prefix.length));
    if (word && !word.english) return { start: start + prefix.length, end, word, tail: '' };
  }
  return undefined;
}

// Longest spelling first, so that `června` is not read as `červen` with an ending.
function inflected(
  start: number,
  end: number,
  folded: string,
  language: DateLanguage,
): FoundMonth | undefined {
  for (const tail of language.tails) {
    const word = folded.endsWith(tail) && language.words.get(folded.slice(0, -tail.length));
    if (word && !word.english) return { start, end, word, tail };
  }
  if (language.endings?.size === 0) return undefined;
  // The scripts of India write a syllable with fewer letters, and its case in more.
  const isIndian = folded.charCodeAt(0) >= FIRST_OF_INDIA;
  const shortest = isIndian ? 3 : language.endings ? 4 : 5;
  for (let cut = folded.length - 1; cut >= shortest && folded.length - cut <= 7; cut--) {
    const word = language.words.get(folded.slice(0, cut));
    if (!word || word.english || (word.short && cut < 4)) continue;
    const tail = folded.slice(cut);
    const known = language.endings
      ? language.endings.has(tail)
      : tail.length <= (isIndian || language.language === 'hu' ? 7 : 4);
    if (known) return { start, end, word, tail };
  }
  return undefined;
}

const FIRST_OF_INDIA = 0x900;

// "септ.", "Φεβρ.": the beginning of one month's name alone, with a point.
function shortened(
  text: string,
  start: number,
  end: number,
  folded: string,
  { cldr: { inDate, short } }: DateLanguage,
): FoundMonth | undefined {
  if (text[end] !== '.' || folded.length < 3 || folded.length > LONGEST_SHORT) return undefined;
  const months = inDate.flatMap((name, at) => (fold(name).startsWith(folded) ? [at + 1] : []));
  if (months.length !== 1) return undefined;
  const column = short.length > 0 ? short : inDate;
  const facts = { column, ending: '', short: true, english: false, ambiguous: false };
  return { start, end, word: { month: months[0]!, ...facts }, tail: '' };
}

const LONGEST_SHORT = 5;

function within(start: number, folded: string, language: DateLanguage): FoundMonth | undefined {
  for (let length = Math.min(folded.length, LONGEST_WITHIN); length > 0; length--) {
    const word = language.words.get(folded.slice(0, length));
    if (word && (length > 2 || length === folded.length))
      return { start, end: start + length, word, tail: '' };
  }
  return undefined;
}

const LONGEST_WITHIN = 24;

/** Skips blanks from an offset. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
