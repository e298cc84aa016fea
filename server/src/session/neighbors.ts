import { type NeighborWords, noNeighbors } from '../model/neighbor-words.ts';
import { parentOf } from '../workspace/linked-files.ts';
import { gatherWords, heedsNeighbors, neighborPages } from '../workspace/neighbors.ts';
import type { Files } from './host.ts';

/** The words of the pages beside the open ones. */
export interface Neighbors {
  /**
   * The words in the folder of a page. They are read once, and forgotten when the last page of the
   * folder is closed: what few edits change does not matter. Never rejects.
   */
  readonly of: (uri: string, locale: string) => Promise<NeighborWords>;
  readonly closed: (uri: string) => void;
}

/** What the words are had with. */
export interface NeighborParts {
  /** Undefined where no files can be had: then nobody knows the words. */
  readonly files: Files | undefined;
  /** The addresses of the open folders, each with a slash at its end; no other folder is read. */
  readonly openFolders: () => readonly string[];
  /** Told which folder could not be read. */
  readonly onMistake: (message: string) => void;
}

interface KnownFolder {
  readonly openPages: Set<string>;
  /** By the locale. */
  readonly words: Map<string, Promise<NeighborWords>>;
}

/** Reads the words of the folders that open pages are in. */
export function readNeighbors({ files, openFolders, onMistake }: NeighborParts): Neighbors {
  const folders = new Map<string, KnownFolder>();
  const wordsIn = async (folder: string, locale: string): Promise<NeighborWords> => {
    const pages = neighborPages((await files?.list?.(folder)) ?? []);
    if (pages.length < 2) return noNeighbors;
    const { take, words } = gatherWords(locale);
    for (const name of pages) {
      const text = await files?.read(folder + encodeURIComponent(name)).catch(() => undefined);
      if (text !== undefined) take(text);
    }
    return words;
  };
  const tryWords = async (folder: string, locale: string): Promise<NeighborWords> => {
    try {
      return await wordsIn(folder, locale);
    } catch (error) {
      onMistake(`The pages in ${folder} could not be read: ${String(error)}`);
      return noNeighbors;
    }
  };
  return {
    of: async (uri, locale) => {
      const isOpen = openFolders().some((folder) => uri.startsWith(folder));
      if (!files?.list || !isOpen || !heedsNeighbors(locale)) return noNeighbors;
      const folder = parentOf(uri);
      const known = folders.get(folder) ?? { openPages: new Set(), words: new Map() };
      folders.set(folder, known);
      known.openPages.add(uri);
      const words = known.words.get(locale) ?? tryWords(folder, locale);
      known.words.set(locale, words);
      return words;
    },
    closed: (uri) => {
      const folder = parentOf(uri);
      const known = folders.get(folder);
      known?.openPages.delete(uri);
      if (known?.openPages.size === 0) folders.delete(folder);
    },
  };
}
