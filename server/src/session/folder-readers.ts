import type { Dictionary } from '../model/dictionary.ts';
import type { Term } from '../model/terms.ts';
import { settableNames } from '../rules/names.ts';
import { placeIn } from '../text/lines.ts';
import { type Baseline, baselineFile, readBaseline } from '../workspace/baseline.ts';
import {
  absentFolder,
  configurationFile,
  foldersOf,
  namesAsTerms,
  type PlacedConfiguration,
  readConfiguration,
} from '../workspace/configuration.ts';
import { type Dismissal, dismissalsFile, readDismissals } from '../workspace/dismissals.ts';
import { affixFile, encodingFault, readHunspell } from '../workspace/hunspell.ts';
import { parentOf } from '../workspace/linked-files.ts';
import { pagesNamed } from '../workspace/review.ts';
import { faultInTerms, readTerms } from '../workspace/terms.ts';
import type { Files } from './host.ts';

/** What folders are read with. */
export interface FolderParts {
  /** Undefined where no files can be had: then folders say nothing. */
  readonly files: Files | undefined;
  /** The addresses of the open folders, each with a slash at its end. */
  readonly openFolders: () => readonly string[];
  /** Told what could not be read or understood. */
  readonly onMistake: (message: string) => void;
  /** Told which files count for pages, or would if they were there. */
  readonly onHeeded: (uri: string) => void;
}

type Reader<T> = (uri: string) => Promise<T>;

/** What there is to read for a folder. */
export interface Readers {
  /**
   * The folder that keeps `.locdocs` for the pages in a folder, within their repository, so that it
   * is committed with them: one that does, else the open one, else the root.
   */
  readonly rootOf: Reader<string | undefined>;
  /** The configurations around a folder, from the farthest to its own. */
  readonly configurations: Reader<readonly PlacedConfiguration[]>;
  /** What is kept in the root itself. */
  readonly dismissals: Reader<readonly Dismissal[]>;
  readonly baseline: Reader<Baseline | undefined>;
  /** The pages that these two name and that are no longer there. */
  readonly gone: Reader<ReadonlySet<string>>;
  readonly terms: Reader<readonly Term[]>;
  /** A dictionary by the address of its list of words. */
  readonly words: Reader<Dictionary | undefined>;
  readonly forget: () => void;
  /** Forgets which pages are there. */
  readonly forgetPages: () => void;
}

/** Makes the readers; each asks for an address once, until all is forgotten. */
export function makeReaders({ files, openFolders, onMistake, onHeeded }: FolderParts): Readers {
  const { remember, forget } = makeMemory();
  const ofPages = makeMemory();
  const around = (folder: string): string[] => foldersAround(folder, openFolders());
  const read = remember(async (uri) => {
    try {
      const text = await files?.read(uri);
      if (text !== undefined && !IN_GIT.test(uri)) onHeeded(uri);
      return text;
    } catch (error) {
      onMistake(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  });
  const kept = keptReaders(read, onMistake);
  const dismissals = remember(kept.dismissals);
  const baseline = remember(kept.baseline);
  const list = ofPages.remember(async (folder) => files?.list?.(folder));
  const isIn = async (root: string, page: string): Promise<boolean | undefined> => {
    const folder = parentOf(page);
    const name = page.slice(folder.length);
    return (await list(root + addressOf(folder)).catch(() => [name]))?.includes(name);
  };
  const placed = remember(async (folder) => {
    const found = await kept.placed(folder);
    for (const name of found.flatMap(({ configuration }) => foldersOf(configuration))) {
      if (!files?.list || name === '' || (await isIn(folder, name.slice(0, -1)))) continue;
      onMistake(absentFolder(folder, name));
    }
    return found;
  });
  const isRepository = remember(async (at) => {
    const heads = ['.git/HEAD', '.git'].map((name) => read(at + name));
    return (await Promise.all(heads)).some((text) => text !== undefined);
  });
  /** The folders around one that are within its repository; all where it is in none. */
  const within = remember(async (folder) => {
    const folders = around(folder);
    const ends = isOnDisk(folder) ? await Promise.all(folders.map(isRepository)) : [];
    return {
      folders: folders.slice(Math.max(0, ends.lastIndexOf(true))),
      ends: ends.includes(true),
    };
  });
  const configurations = remember(async (folder) => {
    const { folders, ends } = await within(folder);
    if (ends) for (const at of folders) for (const name of NAMES) onHeeded(at + name);
    return (await Promise.all(folders.map(placed))).flat();
  });
  return {
    rootOf: remember(async (folder) => {
      const { folders, ends } = await within(folder);
      for (const at of folders.toReversed()) {
        const found = [dismissalsFile, baselineFile].map((name) => read(at + name));
        if ((await Promise.all(found)).some((text) => text !== undefined)) return at;
      }
      const open = openFolderOf(folder, openFolders());
      if (open !== undefined && folders.includes(open)) return open;
      return ends ? folders[0] : folders.at(-1);
    }),
    configurations,
    dismissals,
    baseline,
    gone: ofPages.remember(async (root) => {
      const named = { dismissals: await dismissals(root), baseline: await baseline(root) };
      const pages = files?.list ? pagesNamed(named) : [];
      const isThere = await Promise.all(pages.map((page) => isIn(root, page)));
      return new Set(pages.filter((_, i) => !isThere[i]));
    }),
    terms: remember(async (folder) => {
      const lists = (await configurations(folder)).flatMap(
        ({ folder: base, configuration: { names, terms } }) => [
          namesAsTerms(names),
          ...terms.map((name) => kept.terms(base, name)),
        ],
      );
      return (await Promise.all(lists)).flat();
    }),
    words: remember(kept.words),
    forget: () => {
      forget();
      ofPages.forget();
    },
    forgetPages: ofPages.forget,
  };
}

/** What a folder may come to have. */
const NAMES = [configurationFile, '.locdocs'];
const IN_GIT = /\/\.git(?:\/|$)/;

/** What single files say; a mistake in one is told, and then it says nothing. */
interface KeptReaders {
  /** The configuration that lies in a folder itself, where there is one. */
  readonly placed: Reader<readonly PlacedConfiguration[]>;
  readonly dismissals: Reader<readonly Dismissal[]>;
  readonly baseline: Reader<Baseline | undefined>;
  readonly terms: (folder: string, name: string) => Promise<readonly Term[]>;
  readonly words: Reader<Dictionary | undefined>;
}

function keptReaders(
  read: Reader<string | undefined>,
  onMistake: (message: string) => void,
): KeptReaders {
  return {
    placed: async (folder) => {
      const json = await read(folder + configurationFile);
      if (json === undefined) return [];
      const { configuration, errors } = readConfiguration(json, settableNames);
      for (const { range, message } of errors) {
        onMistake(`${folder}${configurationFile}${placeIn(json, range.start)}: ${message}`);
      }
      return [{ folder, configuration }];
    },
    dismissals: async (root) => {
      const json = await read(root + dismissalsFile);
      const reading = json === undefined ? { dismissals: [] } : readDismissals(json);
      if ('dismissals' in reading) return reading.dismissals;
      onMistake(`${root}${dismissalsFile}${reading.error}`);
      return [];
    },
    baseline: async (root) => {
      const json = await read(root + baselineFile);
      const known = json === undefined ? undefined : readBaseline(json);
      if (json !== undefined && !known) onMistake(`${root}${baselineFile}: it is not a baseline`);
      return known;
    },
    terms: async (folder, name) => {
      const text = await read(fileFrom(folder, name));
      if (text === undefined) {
        onMistake(`${folder}${configurationFile}: there is no file ${name}`);
        return [];
      }
      if (text.includes('\ufffd')) onMistake(`${folder}${name}: it is not valid UTF-8`);
      const fault = faultInTerms(name, text);
      if (fault) onMistake(`${folder}${name}${fault}`);
      return readTerms(name, text);
    },
    words: async (uri) => {
      const text = await read(uri);
      const affixes = (await read(affixFile(uri))) ?? '';
      const fault =
        text === undefined ? 'there is no such dictionary' : encodingFault(affixes, text);
      if (!fault) return readHunspell(text!, affixes);
      onMistake(`${uri}: ${fault}`);
      return undefined;
    },
  };
}

/** Makes readers that read each address once, until all they read is forgotten. */
function makeMemory(): {
  readonly remember: <T>(read: Reader<T>) => Reader<T>;
  readonly forget: () => void;
} {
  const memories: Map<string, unknown>[] = [];
  return {
    remember: <T>(read: Reader<T>): Reader<T> => {
      const known = new Map<string, Promise<T>>();
      memories.push(known);
      return (uri) => {
        const answer = known.get(uri) ?? read(uri);
        known.set(uri, answer);
        return answer;
      };
    },
    forget: () => {
      for (const known of memories) known.clear();
    },
  };
}

/** The address of a file that is named as people write paths, below a folder. */
function addressOf(path: string): string {
  return path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}

/** The address of a file that is named from a folder, or by its whole path. */
export function fileFrom(folder: string, path: string): string {
  if (!/^(?:\/|[A-Za-z]:)/.test(path)) return folder + addressOf(path);
  const place = /^[^:]*:\/\/[^/]*/.exec(folder)?.[0] ?? '';
  return `${place}/${addressOf(path.replaceAll('\\', '/').replace(/^\//, ''))}`;
}

/**
 * The folders above a page down to its own, as on the command line: people open a part of a
 * repository, or a single file. Elsewhere than on a disk there may be nothing above an open folder.
 */
function foldersAround(uri: string, openFolders: readonly string[]): string[] {
  const open = isOnDisk(uri) ? undefined : openFolderOf(uri, openFolders);
  const top = open ?? TOP.exec(uri)?.[0];
  if (top === undefined) return [];
  const names = uri.slice(top.length).split('/').slice(0, -1);
  return [top, ...names.map((_, i) => `${top}${names.slice(0, i + 1).join('/')}/`)];
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** Where the folders of a place begin. */
const TOP = /^[\w.+-]+:\/\/[^/]*\//;

/** The innermost of the open folders that hold an address. */
export function openFolderOf(uri: string, openFolders: readonly string[]): string | undefined {
  return openFolders
    .filter((folder) => uri.startsWith(folder))
    .toSorted((a, b) => b.length - a.length)[0];
}
