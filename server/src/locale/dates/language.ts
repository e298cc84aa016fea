import { ADDITIONS, type Additions } from './additions.ts';
import { digitValue, isLetter } from './characters.ts';
import { type Cldr, cldrOf, languageOf } from './cldr.ts';

/** A spelling of a month's name. */
export interface MonthWord {
  readonly month: number;
  /** The twelve spellings of this kind, for writing another month in the same form. */
  readonly column: readonly string[];
  /** What is written behind the spelling of the column, for stems: `owej`. */
  readonly ending: string;
  /** A short form; it says a month only beside a number or another month. */
  readonly short: boolean;
  /** Not a word of this language but English left in it. */
  readonly english: boolean;
  /** Another word as well: May, March, `aralık`. */
  readonly ambiguous: boolean;
}

/** Which parts of a date stand where, as letters: `DMY`. */
export type Order = string;

/** What reading and writing the dates of one locale needs; built once per locale. */
export interface DateLanguage {
  readonly locale: string;
  readonly language: string;
  readonly cldr: Cldr;
  readonly words: ReadonlyMap<string, MonthWord>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly particles: ReadonlySet<string>;
  readonly monthPrefixes: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly endings: ReadonlySet<string> | undefined;
  /** First words of month names of several words, with the whole names. */
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  /** The orders that are right in words: whole date, month with year, day with month. */
  readonly orders: ReadonlySet<Order>;
  readonly wordOrder: Order;
  readonly numericOrder: Order;
  readonly era: number;
  readonly first: string | undefined;
  /** Month numbers with a sign behind them: `11 月`. */
  readonly eastAsian: boolean;
  /** One bit per possible beginning of a date, by `startHash`. */
  readonly starts: Uint8Array;
  /** Per character code: `BEGINS`, `JOINS` and others. */
  readonly flags: Uint8Array;
}

/** The tables of a locale. English month names are among them, marked, as what was left untranslated. */
export function dateLanguage(locale: string): DateLanguage {
  const known = built.get(locale);
  if (known) return known;
  const made = build(locale);
  built.set(locale, made);
  return made;
}

/** A number for three characters that may begin a date; small, and never the same by rule. */
export function startHash(a: number, b: number, c: number): number {
  return ((a * 33 + b) * 33 + c) & START_MASK;
}

/** Folds a word for looking it up. */
export function fold(word: string): string {
  return word.toLowerCase().replace('i̇', 'i');
}

const built = new Map<string, DateLanguage>();
const START_MASK = 0x7fff;

function build(locale: string): DateLanguage {
  const cldr = cldrOf(locale);
  const language = languageOf(locale);
  const additions = ADDITIONS[language] ?? {};
  const words = monthWords(cldr, additions, language);
  const prefixes = additions.prefixes?.split(' ') ?? [];
  const wordOrder = orderOf(cldr.full);
  return {
    locale,
    language,
    cldr,
    words,
    weekdays: new Map(cldr.weekdays.map((name, at) => [fold(name), at])),
    particles: new Set([...lettersIn(cldr.full + cldr.monthYear), ...split(additions.particles)]),
    monthPrefixes: new Set(split(additions.monthPrefix)),
    prefixes,
    endings: additions.endings === undefined ? undefined : new Set(split(additions.endings)),
    phrases: phrasesIn(words),
    orders: new Set([
      wordOrder,
      orderOf(cldr.monthYear),
      orderOf(cldr.dayMonth),
      'M',
      ...lenient(wordOrder),
    ]),
    wordOrder,
    numericOrder: orderOf(cldr.numeric),
    era: additions.era ?? 0,
    // Portugal counts the first of the month like any other day.
    first: /^pt[-_]pt$/i.test(locale) ? undefined : additions.first,
    eastAsian: EAST_ASIAN.has(language),
    ...startsOf(words, prefixes, split(additions.monthPrefix), language),
  };
}

function monthWords(cldr: Cldr, additions: Additions, language: string): Map<string, MonthWord> {
  const words = new Map<string, MonthWord>();
  const ambiguous = new Set(split(additions.ambiguous));
  const never = new Set(split(additions.never));
  const add = (column: readonly string[], short: boolean, ending = ''): void => {
    column.forEach((name, at) => {
      const word = fold(plain(name) + ending);
      if (word === '' || /\d/.test(word) || words.has(word) || never.has(word)) return;
      const facts = { month: at + 1, column, ending, short, english: false };
      words.set(word, { ...facts, ambiguous: ambiguous.has(word) });
    });
  };
  add(cldr.inDate, false);
  add(cldr.alone, false);
  for (const column of additions.columns ?? []) add(column.split('|'), isShort(column));
  add(cldr.short, true);
  add(cldr.shortAlone, true);
  const stems = additions.stems?.split('|');
  if (stems) for (const ending of split(additions.endings)) add(stems, false, ending);
  if (language !== 'en') addEnglish(words);
  return words;
}

function addEnglish(words: Map<string, MonthWord>): void {
  const english = monthWords(cldrOf('en'), ADDITIONS.en!, 'en');
  for (const [word, facts] of english) {
    if (!words.has(word)) words.set(word, { ...facts, english: true });
  }
}

// Names that CLDR gives with a preposition or an abbreviation's point: `de gener`, `janv.`.
function plain(name: string): string {
  return name.replace(/^(?:de |d[’'])/, '').replace(/\.$/, '');
}

function isShort(column: string): boolean {
  return column.split('|').every((name) => name.length < 5);
}

function phrasesIn(words: ReadonlyMap<string, MonthWord>): Map<string, readonly string[]> {
  const phrases = new Map<string, string[]>();
  for (const word of words.keys()) {
    const first = word.split(' ', 1)[0]!;
    if (first !== word) phrases.set(first, [...(phrases.get(first) ?? []), word]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

function orderOf(pattern: string): Order {
  return [...pattern.matchAll(/\{([dMy])/g)].map((match) => match[1]!.toUpperCase()).join('');
}

// Where the month comes first, as in English, day first is as common in the world.
function lenient(order: Order): Order[] {
  return order === 'MDY' ? ['DMY', 'DM'] : [];
}

function lettersIn(pattern: string): string[] {
  const literals = pattern.replace(/\{\w+\}/g, ' ');
  return literals.match(/\p{L}+/gu)?.map(fold) ?? [];
}

function split(list: string | undefined): string[] {
  return list ? list.split(' ') : [];
}

function startsOf(
  words: ReadonlyMap<string, MonthWord>,
  prefixes: readonly string[],
  monthPrefixes: readonly string[],
  language: string,
): Pick<DateLanguage, 'starts' | 'flags'> {
  const starts = new Uint8Array(START_MASK + 1);
  const flags = new Uint8Array(0x10000);
  for (let code = 0; code < FLAGGED_LETTERS; code++) {
    flags[code] = isLetter(code) ? LETTER : digitValue(code) >= 0 ? DIGIT : 0;
  }
  for (const mark of '\u200e\u200f') flags[mark.charCodeAt(0)] = DIGIT;
  for (const sign of '-./') flags[sign.charCodeAt(0)] = JOINS;
  if (EAST_ASIAN.has(language)) for (const sign of '月월') flags[sign.charCodeAt(0)] = MOON;
  for (const word of [...words.keys(), ...monthPrefixes]) {
    for (const prefix of ['', ...prefixes]) {
      for (const form of formsOf(prefix + word, language)) markStart(starts, flags, form);
    }
  }
  return { starts, flags };
}

// LETTER and DIGIT are one bit below BEGINS and JOINS, so that a shift tells what stands before.
/** Flags a letter. */
const LETTER = 1;
/** Flags a letter that begins months' names, beside `LETTER`. */
export const BEGINS = 2;
/** Flags a digit, and the marks of direction that Arabic puts behind one. */
const DIGIT = 4;
/** Flags a sign that joins the figures of a date. */
export const JOINS = 8;
/** Flags the sign that makes a month of the number before it: `11 月`. */
export const MOON = 16;

// Letters of other scripts than these are few in documents, and are looked at one by one.
const FLAGGED_LETTERS = 0x700;

// English writes months with a capital; its verb "may" stands in every tenth sentence.
function formsOf(word: string, language: string): string[] {
  const upper = word.toUpperCase();
  const capital = upper[0] + word.slice(1);
  return language === 'en' ? [upper, capital] : [word, upper, capital];
}

function markStart(starts: Uint8Array, flags: Uint8Array, form: string): void {
  const [a, b] = [form.charCodeAt(0), form.charCodeAt(1)];
  flags[a] = LETTER | BEGINS;
  if (form.length > 2) starts[startHash(a, b, form.charCodeAt(2))] = 1;
  else for (const after of AFTER_SHORT) starts[startHash(a, b, after.charCodeAt(0))] = 1;
}

// What follows a name of two letters; the text's end is read as NUL.
const AFTER_SHORT = ['\0', ' ', '\u00a0', ',', '.', ')', '،', '-', '–', '\n', ']', '*', '<', ':'];
const EAST_ASIAN = new Set(['ja', 'zh', 'ko', 'yue']);
