/** The keys of an English keyboard, row by row. */
const ENGLISH = 'qwertyuiopasdfghjklzxcvbnm';

/** What the same keys write in languages of another alphabet, and its vowels. */
const KEYBOARDS: Readonly<Record<string, readonly [keys: string, vowels: string]>> = {
  el: [';ςερτυθιοπασδφγηξκλζχψωβνμ', 'αεηιουω'],
  ru: ['йцукенгшщзфывапролдячсмить', 'аеиоуыэюя'],
  uk: ['йцукенгшщзфівапролдячсмить', 'аеиоуіяю'],
};

/** Whether a language has a keyboard on which English letters may be typed by mistake. */
export function hasKeyboard(language: string): boolean {
  return language in KEYBOARDS;
}

/**
 * What somebody typed in a language whose keyboard was set to English: `отчет` for `jnxtn`.
 * Undefined where that is no word to look at: its vowels tell.
 */
export function typedIn(language: string, word: string): string | undefined {
  const [keys, vowels] = KEYBOARDS[language] ?? [];
  if (!keys || !vowels || shareOf(word, 'aeiouy') >= FEW_VOWELS) return undefined;
  const typed = Array.from(word, (letter) => keys[ENGLISH.indexOf(letter)] ?? ' ').join('');
  return shareOf(typed, vowels) > FEW_VOWELS ? typed : undefined;
}

/** Hardly a word has fewer vowels among its letters. */
const FEW_VOWELS = 0.2;

function shareOf(word: string, letters: string): number {
  return Array.from(word).filter((letter) => letters.includes(letter)).length / word.length;
}
