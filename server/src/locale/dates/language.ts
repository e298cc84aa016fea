import { remembered } from '../../text/remembered.ts';
import type { Additions } from './addition-fields.ts';
import { ADDITIONS } from './additions.ts';
import { isLetter } from './characters.ts';
import { type Cldr, cldrOf, languageOf } from './cldr.ts';
import { fold } from './fold.ts';
import { type Starts, startsOf } from './starts.ts';
import { type Weekdays, weekdaysOf } from './weekday-names.ts';

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
  readonly weekdays: Weekdays;
  /** The single letters that stand for weekdays in brackets, Sunday's first. */
  readonly signsOfWeekdays: string;
  readonly particles: ReadonlySet<string>;
  /** Long words that join the days of a range. */
  readonly links: ReadonlySet<string>;
  /** Whether a month has its form in a date only before a year: Persian joins the two. */
  readonly joinsYear: boolean;
  /** What makes a month the owner of the day behind it. */
  readonly genitives: ReadonlySet<string>;
  /** Words that say the first of a month. */
  readonly firstWords: ReadonlySet<string>;
  /** First words of particles with points inside, with the whole: `ค.ศ`. */
  readonly pointedParticles: ReadonlyMap<string, readonly string[]>;
  readonly monthPrefixes: ReadonlySet<string>;
  /** Finds what makes a month of a number, behind its figures. */
  readonly monthSign: RegExp | undefined;
  readonly prefixes: readonly string[];
  readonly endings: ReadonlySet<string> | undefined;
  /** Letters that the locale's patterns write right behind a month. */
  readonly tails: readonly string[];
  /** First words of month names of several words, with the whole names. */
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  /** The orders that are right in words: whole date, month with year, day with month. */
  readonly orders: ReadonlySet<Order>;
  /** Those that people write as well, though the locale's is another. */
  readonly tolerated: ReadonlySet<Order>;
  readonly wordOrder: Order;
  readonly numericOrder: Order;
  readonly era: number;
  readonly first: string | undefined;
  /** Whether the language joins endings to figures with a hyphen or a colon: `3-án`, `1:a`. */
  readonly joinsEndings: boolean;
  /** Whether a comma may stand before the month, or between month and day. */
  readonly commas: { readonly before: boolean; readonly behind: boolean };
  /** Month numbers with a sign behind them: `11 月`. */
  readonly eastAsian: boolean;
  /** Where months' names may begin. */
  readonly starts: Starts;
}

/** The tables of a locale. English month names are among them, marked, as what was left untranslated. */
export const dateLanguage: (locale: string) => DateLanguage = remembered(build);

/** The preposition that some languages write with each month: `de març`, `d’abril`, `da mars`. */
export const MONTH_PREPOSITION = /^(?:d[ea] |d[’'])/;

function build(locale: string): DateLanguage {
  const language = languageOf(locale);
  const additions = ADDITIONS[language] ?? {};
  const standard = cldrOf(locale);
  const cldr = asWritten(standard, additions);
  const words = monthWords(cldr, additions, language);
  const prefixes = additions.prefixes?.split(' ') ?? [];
  const wordOrder = orderOf(cldr.full);
  const particles = [...literalsOf(standard), ...split(additions.particles)];
  return {
    locale,
    language,
    cldr,
    words,
    weekdays: weekdaysOf(cldr.weekdays, additions.weekdays?.split('|')),
    signsOfWeekdays: additions.signsOfWeekdays ?? '',
    particles: new Set(particles),
    links: new Set(split(additions.links)),
    joinsYear: additions.joinsYear ?? false,
    genitives: new Set(split(additions.genitives)),
    firstWords: new Set(split(additions.firstWords)),
    pointedParticles: phrasesIn(particles),
    monthPrefixes: new Set(split(additions.monthPrefix)),
    monthSign: additions.monthSign,
    prefixes,
    endings: additions.endings === undefined ? undefined : new Set(split(additions.endings)),
    tails: tailsIn(cldr),
    phrases: phrasesIn([...words.keys()]),
    orders: new Set([
      ...['M', ...patternsOf(cldr).map(orderOf), ...patternsOf(standard).map(orderOf)],
      ...[...lenient(wordOrder), ...split(additions.orders), ...split(cldr.orders)],
    ]),
    tolerated: new Set(split(additions.tolerated)),
    wordOrder,
    numericOrder: orderOf(cldr.numeric),
    era: additions.era ?? 0,
    // Portugal counts the first of the month like any other day.
    first: /^pt[-_]pt$/i.test(locale) ? undefined : additions.first,
    joinsEndings: JOINING.has(language) || hasJoinedEnding(cldr.full),
    commas: commasIn(standard),
    eastAsian: EAST_ASIAN.has(language),
    starts: startsIn(words, cldr, additions, language),
  };
}

// What people write in the place of what CLDR has.
function asWritten(cldr: Cldr, { inDate, full, monthYear }: Additions): Cldr {
  const columns = inDate?.map((column) => column.split('|'));
  // The alphabet tells which of them is the locale's.
  const own = columns?.find(([first]) => columns.length === 1 || first![0] === cldr.inDate[0]?.[0]);
  return {
    ...cldr,
    full: full ?? cldr.full,
    monthYear: monthYear ?? cldr.monthYear,
    ...(own && { inDate: own, alone: cldr.alone.length > 0 ? cldr.alone : cldr.inDate }),
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
  add(cldr.short, true);
  add(cldr.shortAlone, true);
  for (const column of additions.columns ?? []) add(column.split('|'), isShort(column));
  const stems = additions.stems?.split('|');
  if (stems) for (const ending of split(additions.endings)) add(stems, false, ending);
  if (language !== 'en') addEnglish(words, cldr);
  return words;
}

function addEnglish(words: Map<string, MonthWord>, { inDate, short }: Cldr): void {
  const english = monthWords(cldrOf('en'), ADDITIONS.en!, 'en');
  for (const [word, facts] of english) {
    if (words.has(word)) continue;
    // "sept." is short for the language's own September, too.
    const isOwn =
      facts.short &&
      word.length > 3 &&
      short.length > 0 &&
      fold(inDate[facts.month - 1] ?? '').startsWith(word);
    words.set(word, isOwn ? { ...facts, column: short } : { ...facts, english: true });
  }
}

// Names that CLDR gives with a preposition or an abbreviation's point: `de gener`, `janv.`.
function plain(name: string): string {
  return barely(name).replace(/\.$/, '');
}

function barely(name: string): string {
  return name.replace(MONTH_PREPOSITION, '');
}

function isShort(column: string): boolean {
  return column.split('|').every((name) => name.length < 5 || name.endsWith('.'));
}

function phrasesIn(words: readonly string[]): Map<string, readonly string[]> {
  const phrases = new Map<string, string[]>();
  for (const word of words) {
    const first = word.slice(0, lettersEnd(word));
    if (first !== word) phrases.set(first, [...(phrases.get(first) ?? []), word]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

function lettersEnd(word: string): number {
  let at = 0;
  while (at < word.length && isLetter(word.charCodeAt(at))) at++;
  return at;
}

function startsIn(
  words: ReadonlyMap<string, MonthWord>,
  cldr: Cldr,
  additions: Additions,
  language: string,
): Starts {
  const all = [...words];
  const own = all.filter(([, { english }]) => !english).map(([word]) => word);
  const foreign = all.filter(([, { english }]) => english).map(([word]) => word);
  const prefixes = split(additions.prefixes);
  // Some names have their capital behind the first letter: `ʻEpeleli`, `MFómh`.
  const written = [...cldr.inDate, ...cldr.short]
    .map(plain)
    .filter((name) => words.has(fold(name)));
  return startsOf({
    language,
    own: [...own, ...written, ...split(additions.monthPrefix)],
    foreign,
    prefixes,
    whole: wholeWords(own, tailsIn(cldr), additions),
  });
}

// Many endings would make more words than are worth their while.
const MOST_ENDINGS = 3;

function wholeWords(
  names: readonly string[],
  tails: readonly string[],
  { endings, prefixes, monthPrefix }: Additions,
): string[] | undefined {
  if (endings === undefined || prefixes || monthPrefix || tails.length > 0) return undefined;
  const all = ['', ...split(endings)];
  if (all.length > MOST_ENDINGS) return undefined;
  const first = names.map((name) => name.slice(0, lettersEnd(name)));
  return [...new Set(first)].flatMap((name) => all.map((ending) => name + ending));
}

function orderOf(pattern: string): Order {
  return [...pattern.matchAll(/\{([dMy])/g)].map((match) => match[1]!.toUpperCase()).join('');
}

// What is left of the locale's order without a part. Where the month comes first, as in English, day
// first is as common in the world.
function lenient(order: Order): Order[] {
  const parts = [order.replace('Y', ''), order.replace('D', '')];
  return order === 'MDY' ? ['DMY', 'DM', ...parts] : parts;
}

function patternsOf({ full, monthYear, dayMonth, withWeekday }: Cldr): string[] {
  return [full, monthYear, dayMonth, withWeekday];
}

// The words between the parts of a date, and those that CLDR counts with the month's name.
function literalsOf(cldr: Cldr): string[] {
  const { full, monthYear, withWeekday, inDate, weekdays } = cldr;
  const literals = `${full}${monthYear}${withWeekday}`.replace(/\{\w+\}/g, ' ');
  const joined = inDate.map((name) => name.slice(0, name.length - barely(name).length));
  const isInside = /\{[dM]+\}.*\{E\}.*\{y\}/.test(withWeekday);
  return wordsIn([literals, ...joined, ...(isInside ? weekdays : [])].join(' '));
}

function wordsIn(text: string): string[] {
  const letters = [...text].map((sign) => (isLetter(sign.charCodeAt(0)) ? sign : ' '));
  return letters.join('').split(' ').filter(Boolean).map(fold);
}

// Without classes of letters in the expressions, which take long to prepare.
function hasJoinedEnding(pattern: string): boolean {
  const behind = /\{[dy]+\}[-:](.)/.exec(pattern)?.[1];
  return behind !== undefined && isLetter(behind.charCodeAt(0));
}

function tailsIn(cldr: Cldr): string[] {
  const behind = patternsOf(cldr).map((pattern) => pattern.split('{M}')[1] ?? '');
  const tails = behind.map((text) => text.slice(0, lettersEnd(text)));
  return [...new Set(tails)].filter(Boolean);
}

function commasIn(cldr: Cldr): DateLanguage['commas'] {
  const patterns = patternsOf(cldr);
  return {
    before: patterns.some((pattern) => /\{[dy]+\}[^{]*,[^{]*(?:\{d+\}[^{]*)?\{M\}/.test(pattern)),
    behind: patterns.some((pattern) => /\{M\}, \{d+\}/.test(pattern)),
  };
}

function split(list: string | undefined): string[] {
  return list ? list.split(' ') : [];
}

// What CLDR's patterns do not show: `3-án`, `1-го`.
const JOINING = new Set(['hu', 'ru', 'uk', 'sv', 'fi', 'be', 'bg', 'sr', 'mk', 'mn', 'tk']);
const EAST_ASIAN = new Set(['ja', 'zh', 'ko', 'yue']);
