import { inHanNumerals, largeHanValue } from '../dates/han-numerals.ts';
import { saysPower } from './magnitudes.ts';
import { NUMBER_WORDS } from './word-rows.ts';

const VALUES: readonly number[] = [...Array(21).keys(), 30, 100, 1000];

/** Scripts that put words together without spaces, so that a number word can stand anywhere. */
const RUN_TOGETHER = new Set(['ja', 'th', 'zh']);

/** What a language writes in one word with the next one: and, in, for, the. */
const PREFIXES: Readonly<Record<string, string>> = {
  ar: '[وفبلك]{0,2}(?:ال)?',
  he: '[ובלמהכש]{0,3}[-־]?',
};

const patterns = new Map<string, RegExp>();

/**
 * Whether a text says a number in words of a language; false for values that have no words here.
 * Errs on the side of yes: its answer only keeps a number from being missed.
 */
export function saysInWords(text: string, language: string, value: number): boolean {
  if (value > 20 && language !== 'th' && RUN_TOGETHER.has(language)) {
    if (text.match(NUMERAL)?.some((numeral) => largeHanValue(numeral) === value)) return true;
  }
  if (value >= 1900 && RUN_TOGETHER.has(language)) return saysYear(text, value);
  if (language === 'zh' && text.includes('折') && saysDiscount(text, value)) return true;
  if (value > 1000 && saysMultiple(text, language, value)) return true;
  const key = `${language} ${value}`;
  const known = patterns.get(key);
  if (known) return known.test(text);
  const words = wordsFor(language, value);
  if (words === undefined) return false;
  const pattern = makePattern(language, words, value);
  patterns.set(key, pattern);
  return pattern.test(text);
}

/** `a hundred thousand`, and a million without a word for one, as Hebrew writes it. */
function saysMultiple(text: string, language: string, value: number): boolean {
  return [3, 6, 9].some((power) => {
    const count = value / 10 ** power;
    return (
      VALUES.includes(count) &&
      saysPower(text, power) &&
      (count === 1 || saysInWords(text, language, count))
    );
  });
}

const NUMERAL = /[〇零一二两兩三四五六七八九十百千万萬亿億]{2,}/g;

/** `八五折`, `八折`: what is left to pay of a price that is 15, or 20, percent lower. */
function saysDiscount(text: string, percent: number): boolean {
  const left = 100 - percent;
  const tenths = inHanNumerals(Math.floor(left / 10)) + (left % 10 ? inHanNumerals(left % 10) : '');
  return left > 0 && left < 100 && text.includes(`${tenths}折`);
}

/** `二〇二〇年`, also with other signs for nought. */
function saysYear(text: string, year: number): boolean {
  return text.replace(/[零○]/g, '〇').includes(inHanNumerals(year));
}

/** Whether the number words of a language are known at all. */
export function knowsNumberWords(language: string): boolean {
  return NUMBER_WORDS[countsLike(language)] !== undefined;
}

/** Whether a number, in plain figures, is one that pages write in words, and in none that are known. */
export function mayHideInWords(figures: string, language: string): boolean {
  const value = Number(figures);
  if (!VALUES.includes(value) || wordsFor(language, value) !== undefined) return false;
  return value <= LAST_IN_WORDS || !knowsNumberWords(language);
}

/** Most guides of style have figures for more than a dozen. */
const LAST_IN_WORDS = 12;

const LIKE: Readonly<Record<string, string>> = {
  bs: 'sr',
  tl: 'fil',
  iw: 'he',
  ms: 'id',
  nn: 'nb',
  no: 'nb',
};

/** The language that another one counts as: Bosnian as Serbian does. */
export function countsLike(language: string): string {
  return LIKE[language] ?? language;
}

function wordsFor(language: string, value: number): string | undefined {
  const row = NUMBER_WORDS[countsLike(language)]?.split(' ');
  const place = VALUES.indexOf(value);
  if (place >= 0 || language !== 'en') return row?.[place];
  const tens = TENS[Math.floor(value / 10) - 2];
  return tens && Number.isInteger(value)
    ? englishTens(tens, row![value % 10]!, value % 10)
    : undefined;
}

const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `forty`, `forty-two`, `forty-second`. */
function englishTens(tens: string, ones: string, one: number): string {
  if (one === 0) return `${tens}(?:y|ie)*`;
  return ones
    .split('|')
    .map((word) => `${tens}y[-_]?${word}`)
    .join('|');
}

/** What makes another number of the beginning of a word: `dreizehn`, `veertig`, `fourteen`. */
const LARGER: Readonly<Record<string, string>> = {
  cs: 'ná|desát',
  da: 'ten|tten',
  de: 'zehn|ßig|zig|und|hundert|tausend',
  en: 'teen|een|ty|y',
  nb: 'ten|tten|ti',
  nl: 'tien|tig|en',
  ru: 'надцат|ьдесят|десят|дцат|ьсот|сот',
  sv: 'ton|tton|tio|ttio',
};

function makePattern(language: string, alternatives: string, value: number): RegExp {
  const larger = value > 0 && value < 10 ? LARGER[countsLike(language)] : undefined;
  const longer = larger ? `(?!${larger})` : '';
  const words = alternatives
    .replaceAll('_', '\\s')
    .split('|')
    .map((word) =>
      word.endsWith('*') && !word.startsWith('*') ? `${word.slice(0, -1)}${longer}*` : word,
    );
  if (RUN_TOGETHER.has(language)) return new RegExp(words.join('|'), 'iu');
  const bounded = words.filter((word) => !word.startsWith('*')).map(boundedAfter);
  const endings = words
    .filter((word) => word.startsWith('*'))
    .map((word) => boundedAfter(word.slice(1)));
  const prefix = PREFIXES[countsLike(language)] ?? '';
  return new RegExp([`(?<!\\p{L})${prefix}(?:${bounded.join('|')})`, ...endings].join('|'), 'iu');
}

/** A word that ends where it ends, unless a star stands for more letters. */
function boundedAfter(word: string): string {
  return word.endsWith('*') ? word.slice(0, -1) : `${word.replace('*', '\\p{L}*')}(?!\\p{L})`;
}
