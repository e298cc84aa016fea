/** Folds a word for looking it up. */
export function fold(word: string): string {
  return word.toLowerCase().replace('i̇', 'i');
}

/** Writes capitals as a language has them: those of Turkish and Azerbaijani keep their points. */
export function inCapitals(text: string, language: string): string {
  return language === 'az' || language === 'tr' ? text.toLocaleUpperCase('tr') : text.toUpperCase();
}
