/** Folds a word for looking it up. */
export function fold(word: string): string {
  return word.toLowerCase().replace('i̇', 'i');
}
