import { type KeyBits, keyBits } from '../../model/key-bits.ts';
import { keyOf } from '../../model/keys.ts';
import { inCapitals } from './fold.ts';

/** Where the names of months may begin, told by their first letters. */
export interface Starts {
  /** Finds the next place where a date of the language may be: three letters, or joined figures. */
  readonly pattern: RegExp;
  /** 1 for each possible beginning, English ones among them, by `startHash`. */
  readonly hashes: Uint8Array;
  /**
   * The same for what `pattern` finds of words: the language's own names, not all in capitals.
   * Undefined where names do not begin with a word, or figures may be of another script.
   */
  readonly heads: Uint8Array | undefined;
  /** Tells of nearly every word that it is no name, where all forms of the names are known. */
  readonly names: KeyBits | undefined;
}

/** The names of a language's months, in small letters or as they are written. */
export interface MonthNames {
  readonly language: string;
  readonly own: readonly string[];
  /** English ones that may have been left untranslated. */
  readonly foreign: readonly string[];
  /** Letters that are written onto the front of a name. */
  readonly prefixes: readonly string[];
  /** All words that are names or begin one; undefined where endings make too many. */
  readonly whole: readonly string[] | undefined;
}

/** A number for three characters, to look up whether a month may begin with them. */
export function startHash(a: number, b: number, c: number): number {
  return ((a * 33 + b) * 33 + c) & MASK;
}

/** Prepares the search for the words that begin months: those of the language, and foreign ones. */
export function startsOf({ language, own, foreign, prefixes, whole }: MonthNames): Starts {
  const hashes = new Uint8Array(MASK + 1);
  // Only the first letters count, and the many cases of a name have them in common.
  const heads = new Set([...own, ...foreign].map((word) => word.slice(0, 3)));
  for (const head of heads) {
    for (const prefix of ['', ...prefixes]) markWord(hashes, prefix + head);
  }
  const forms = formsOf(own, language);
  const isWordwise = isLatin(language, forms);
  return {
    pattern: patternOf(forms, language),
    hashes,
    heads: isWordwise ? headsOf(forms, prefixes) : undefined,
    names: isWordwise && whole ? keyBits(whole.map(keyOf)) : undefined,
  };
}

function headsOf(forms: readonly string[], prefixes: readonly string[]): Uint8Array {
  const heads = new Uint8Array(MASK + 1);
  for (const form of forms) {
    for (const prefix of ['', ...prefixes]) markStart(heads, prefix + form);
  }
  return heads;
}

// English writes months with a capital; its verb "may" stands in every tenth sentence.
function formsOf(words: readonly string[], language: string): readonly string[] {
  const forms = [...new Set(words.map((word) => word.slice(0, 3)))].flatMap((word) => {
    const capital = inCapitals(word[0]!, language) + word.slice(1);
    return language === 'en' ? [capital] : [word, capital];
  });
  return [...new Set(forms)].sort();
}

function patternOf(heads: readonly string[], language: string): RegExp {
  const joined = EAST_ASIAN_MONTHS.has(language) ? FULL_WIDTH_FIGURES : FIGURES;
  const figures = isLatin(language, heads) ? FIGURES : joined.replaceAll('\\d', ANY_DIGIT);
  const signs = EAST_ASIAN_MONTHS.has(language) ? [NUMBERED_MONTH] : [];
  return new RegExp([...grouped(heads), figures, ...signs].join('|'), 'g');
}

// One alternative per first letter, whatever its case: the search is faster with fewer of them.
function grouped(heads: readonly string[]): string[] {
  const groups = groupBy(heads, (head) => head[0]!.toLowerCase());
  return [...groups.values()].map((group) => {
    const letters = new Set(group.map((head) => head[0]));
    const tails = new Set(group.map((head) => head.slice(1).replaceAll('.', '\\.')));
    return `[${[...letters].join('')}](?:${[...tails].join('|')})`;
  });
}

function groupBy(all: readonly string[], key: (one: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

const MASK = 0x7fff;

// A point must come twice, since it joins the digits of versions too. Arabic puts marks of
// direction beside the signs.
const FIGURES = '\\d[\\u200e\\u200f]?[-/][\\u200e\\u200f]?\\d|\\d\\.\\s?\\d\\d?\\.';
const FULL_WIDTH_FIGURES = FIGURES.replace('[-/]', '[-/－／]').replaceAll('\\.', '[.．]');
const ANY_DIGIT = '[0-9٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩０-９]';
const NUMBERED_MONTH = `${ANY_DIGIT}\\s?[月월]|[一二三四五六七八九十]月`;

// Languages of Latin, Greek and Cyrillic letters have no digits of their own.
function isLatin(language: string, heads: readonly string[]): boolean {
  return !EAST_ASIAN_MONTHS.has(language) && heads.every((head) => head.charCodeAt(0) < 0x590);
}

const EAST_ASIAN_MONTHS = new Set(['ja', 'zh', 'ko', 'yue']);

function markWord(hashes: Uint8Array, word: string): void {
  const upper = word.toUpperCase();
  const dotted = word.replaceAll('i', 'İ').toUpperCase();
  const forms = [word, upper, dotted, ...[upper, dotted].map((one) => one[0] + word.slice(1))];
  for (const form of forms) markStart(hashes, form);
}

function markStart(hashes: Uint8Array, head: string): void {
  const [a, b] = [head.charCodeAt(0), head.charCodeAt(1)];
  if (head.length > 2) hashes[startHash(a, b, head.charCodeAt(2))] = 1;
  else for (const after of AFTER_SHORT) hashes[startHash(a, b, after.charCodeAt(0))] = 1;
}

// What follows a name of two letters; the text's end is read as NUL.
const AFTER_SHORT = ['\0', ' ', '\u00a0', ',', '.', ')', '،', '-', '–', '\n', ']', '*', '<', ':'];
