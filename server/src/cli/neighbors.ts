import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type NeighborWords, noNeighbors } from '../model/neighbor-words.ts';
import { gatherWords, heedsNeighbors, neighborPages } from '../workspace/neighbors.ts';
import { ifPossible, textIfPossible } from './if-possible.ts';

/** The words of the pages in the folder of a file. */
export type NeighborsOf = (path: string, locale: string) => NeighborWords;

/** Reads the words of folders, each when a word is first looked up there, and once. */
export function readNeighbors(): NeighborsOf {
  const known = new Map<string, NeighborWords>();
  return (path, locale) => {
    if (!heedsNeighbors(locale)) return noNeighbors;
    const folder = dirname(resolve(path));
    const key = `${locale} ${folder}`;
    const words = known.get(key) ?? lateWords(folder, locale);
    known.set(key, words);
    return words;
  };
}

function lateWords(folder: string, locale: string): NeighborWords {
  let read: NeighborWords | undefined;
  const late = (): NeighborWords => {
    read ??= wordsIn(folder, locale);
    return read;
  };
  return {
    has: (word) => late().has(word),
    companionsOf: (word) => late().companionsOf(word),
  };
}

function wordsIn(folder: string, locale: string): NeighborWords {
  const { take, words } = gatherWords(locale);
  for (const name of neighborPages(ifPossible(() => readdirSync(folder)) ?? [])) {
    const text = textIfPossible(join(folder, name));
    if (text !== undefined) take(text);
  }
  return words;
}
