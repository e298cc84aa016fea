import { folded } from '../text/characters.ts';

/** The key of a word of no letters. */
export const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The key of a word with one letter more, given in lower case. */
export function withLetter(key: number, letter: number): number {
  return Math.imul(key ^ letter, PRIME);
}

/** The key of a word joined to another one, whose key is given. */
export function joinedKey(before: number, text: string, start: number, end: number): number {
  let key = before;
  for (let at = start; at < end; at++) key = withLetter(key, folded(text.charCodeAt(at)));
  return key;
}

/** The key of a word by itself, to look for among those of a document. */
export function keyOf(word: string): number {
  return joinedKey(SEED, word, 0, word.length);
}
