import type { Document } from '../../model/document.ts';
import type { Side } from '../../model/segments.ts';
import { halfOf, words } from '../../model/words.ts';

/**
 * The long words of the targets, by how often they stand there; hardly any is left out, or taken for
 * one that stands more often. A word is told by its first place in the columns of `words`.
 */
export interface WordUses {
  readonly once: readonly number[];
  readonly often: readonly number[];
}

/** So many slots for each word of either side, so that hardly two of a target share one. */
const SLOTS_FOR_WORD = 8;

// What a slot knows of its word.
const SEVERAL = 2;
const IS_LISTED = 3;

/** Gathers the words that have so many letters at least. */
export function readUses(document: Document, fewestLetters: number): WordUses {
  const { starts, ends, firsts, keys } = words(document);
  const slots = new Uint8Array(1 << (32 - Math.clz32(SLOTS_FOR_WORD * firsts.at(-1)!)));
  const slotOf = (word: number): number =>
    (keys[word]! ^ (keys[word]! >>> 14)) & (slots.length - 1);
  const long: number[] = [];
  for (let half = halfOf(0, 'target'); half < firsts.length - 1; half += 2) {
    for (let word = firsts[half]!; word < firsts[half + 1]!; word++) {
      if (ends[word]! - starts[word]! < fewestLetters) continue;
      const slot = slotOf(word);
      if (slots[slot]! < SEVERAL) slots[slot]!++;
      long.push(word);
    }
  }
  const once: number[] = [];
  const often: number[] = [];
  for (const word of long) {
    const slot = slotOf(word);
    if (slots[slot] === 1) once.push(word);
    if (slots[slot] !== SEVERAL) continue;
    often.push(word);
    slots[slot] = IS_LISTED;
  }
  return { once, often };
}

/** How often a word stands in the halves of one side of the page, told by its key. */
export function countUses(document: Document, side: Side, key: number): number {
  const { firsts, keys } = words(document.view?.page ?? document);
  let count = 0;
  for (let half = halfOf(0, side); half < firsts.length - 1; half += 2) {
    for (let word = firsts[half]!; word < firsts[half + 1]!; word++) {
      if (keys[word] === key) count++;
    }
  }
  return count;
}
