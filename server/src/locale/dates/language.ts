import { ADDITIONS, type Additions } from './additions.ts';
import { type Cldr, cldrOf, languageOf } from './cldr.ts';
import { type Starts, startsOf } from './starts.ts';

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
  /** Where months' names may begin. */
  readonly starts: Starts;
}

/** The tables of a locale. English month names are among them, marked, as what was left untranslated. */
export function dateLanguage(locale: string): DateLanguage {
  const known = built.get(locale);
  if (known) return known;
  const made = build(locale);
  built.set(locale, made);
  return made;
}

/** Folds a word for looking it up. */
export function fold(word: string): string {
  return word.toLowerCase().replace('i̇', 'i');
}

const built = new Map<string, DateLanguage>();

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
    starts: startsIn(words, additions, language),
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

function startsIn(
  words: ReadonlyMap<string, MonthWord>,
  additions: Additions,
  language: string,
): Starts {
  const all = [...words];
  const own = all.filter(([, { english }]) => !english).map(([word]) => word);
  const foreign = all.filter(([, { english }]) => english).map(([word]) => word);
  const prefixes = split(additions.prefixes);
  return startsOf([...own, ...split(additions.monthPrefix)], foreign, prefixes, language);
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

const EAST_ASIAN = new Set(['ja', 'zh', 'ko', 'yue']);
