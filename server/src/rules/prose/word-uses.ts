import type { Document } from '../../model/document.ts';
import { words } from '../../model/words.ts';

/**
 * The long words of the targets that no source has, by how often they stand on the page; hardly any
 * is left out, or taken for one that stands more often. A word is told by its first place in the
 * columns of `words`.
 */
export interface WordUses {
  readonly once: readonly number[];
  readonly often: readonly number[];
}

/** Far more than a page has words, so that hardly two share a slot. */
const SLOTS = 1 << 17;

// What a slot knows of its word.
const IN_TARGET = 1;
const IN_TARGETS = 2;
const IN_SOURCE = 4;
const IS_LISTED = 8;

/** Gathers the words that have so many letters at least. */
export function readUses(document: Document, fewestLetters: number): WordUses {
  const { starts, ends, firsts, keys } = words(document);
  const slots = new Uint8Array(SLOTS);
  const targets: number[] = [];
  for (let half = 0; half < firsts.length - 1; half++) {
    for (let word = firsts[half]!; word < firsts[half + 1]!; word++) {
      if (ends[word]! - starts[word]! < fewestLetters) continue;
      const slot = slotOf(keys[word]!);
      if (half % 2 === 1) slots[slot]! |= IN_SOURCE;
      else {
        slots[slot]! |= slots[slot]! & IN_TARGET ? IN_TARGETS : IN_TARGET;
        targets.push(word);
      }
    }
  }
  const once: number[] = [];
  const often: number[] = [];
  for (const word of targets) {
    const slot = slotOf(keys[word]!);
    if (slots[slot] === IN_TARGET) once.push(word);
    if (slots[slot] === (IN_TARGET | IN_TARGETS)) often.push(word);
    slots[slot]! |= IS_LISTED;
  }
  return { once, often };
}

function slotOf(key: number): number {
  return (key ^ (key >>> 14)) & (SLOTS - 1);
}

/** How often a word stands in the targets of a page, told by its key. */
export function countUses(document: Document, key: number): number {
  const { firsts, keys } = words(document);
  let count = 0;
  for (let half = 0; half < firsts.length - 1; half += 2) {
    for (let word = firsts[half]!; word < firsts[half + 1]!; word++) {
      if (keys[word] === key) count++;
    }
  }
  return count;
}
