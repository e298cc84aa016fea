import { languageOf } from './language.ts';

/** How many characters a language takes for one of English, where it is far from one. */
const RATIOS: Readonly<Record<string, number>> = {
  ar: 0.87,
  fa: 0.95,
  fr: 1.2,
  de: 1.18,
  es: 1.18,
  he: 0.8,
  it: 1.15,
};

/** How long a text usually is in a language, for a character of its English source. */
export function lengthRatio(locale: string): number {
  return RATIOS[languageOf(locale)] ?? 1.08;
}

/** For how many characters of English one of a script stands that writes syllables or words. */
const WIDTHS: Readonly<Record<string, number>> = { ja: 2.1, ko: 2.1, yue: 3.1, zh: 3.1 };

/** Languages whose marks above and below the letters count, which makes lengths a rough measure. */
const ROUGH = new Set(['km', 'lo', 'my', 'th']);

/** Whether lengths tell less than in alphabets. */
export function isRoughlyLong(locale: string): boolean {
  return characterWidth(locale) > 1 || ROUGH.has(languageOf(locale));
}

/** How much a wide character counts in a language; one where all characters count the same. */
export function characterWidth(locale: string): number {
  return WIDTHS[languageOf(locale)] ?? 1;
}
