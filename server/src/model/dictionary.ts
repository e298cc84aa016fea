import { covers } from './locale-tag.ts';

/** The words of a language, from a dictionary that the user has. */
export interface Dictionary {
  /** Whether it has a word, with one of the endings that the language gives it. */
  readonly has: (word: string) => boolean;
}

/** Whether a dictionary has a word as it is written, or in small letters; none has any. */
export function isInDictionary(dictionary: Dictionary | undefined, word: string): boolean {
  return dictionary !== undefined && (dictionary.has(word) || dictionary.has(word.toLowerCase()));
}

/** A dictionary and the language it is for. */
export interface PlacedDictionary {
  /** A locale (`nl-NL`) or language (`nl`). */
  readonly locale: string;
  readonly dictionary: Dictionary;
}

/** The dictionary for a locale: its own, else that of its language. */
export function dictionaryFor(
  dictionaries: readonly PlacedDictionary[],
  locale: string,
): Dictionary | undefined {
  const fitting = dictionaries.filter(({ locale: own }) => covers(own, locale));
  const nearest = fitting.reduce<PlacedDictionary | undefined>(
    (best, one) => (best && best.locale.length >= one.locale.length ? best : one),
    undefined,
  );
  return nearest?.dictionary;
}
