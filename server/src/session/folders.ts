import { type Dictionary, isFor, type PlacedDictionary } from '../model/dictionary.ts';
import type { Term } from '../model/terms.ts';
import { settableNames } from '../rules/names.ts';
import { type Baseline, baselineFile, readBaseline } from '../workspace/baseline.ts';
import {
  type Configuration,
  configurationFile,
  levelsFor,
  namesAsTerms,
  type PlacedConfiguration,
  readConfiguration,
} from '../workspace/configuration.ts';
import {
  type Dismissal,
  dismissalsFile,
  isSameDismissal,
  readDismissals,
  writeDismissals,
} from '../workspace/dismissals.ts';
import { affixFile, readHunspell } from '../workspace/hunspell.ts';
import type { ReviewContext } from '../workspace/review.ts';
import { holdsTerms, readTerms } from '../workspace/terms.ts';
import type { Files } from './host.ts';

/** What the folders around pages say about them. */
export interface Folders {
  /** The context to review a page in, with what is set in the editor as the farthest. */
  readonly contextOf: (
    uri: string,
    locale: string,
    editor: Configuration,
  ) => Promise<ReviewContext>;
  /** The terms that the folders around a page name; the same list until they are forgotten. */
  readonly termsOf: (uri: string) => Promise<readonly Term[]>;
  /** The dictionaries for a locale that the folders around a page name, the nearest first. */
  readonly dictionariesOf: (uri: string, locale: string) => Promise<readonly PlacedDictionary[]>;
  /** Adds a dismissal where a page's dismissals are kept. Rejects where that cannot be written. */
  readonly dismiss: (uri: string, dismissal: PageDismissal) => Promise<void>;
  /** Takes a dismissal away. Rejects where that cannot be written. */
  readonly restore: (uri: string, dismissal: PageDismissal) => Promise<void>;
  /** Forgets what was read. */
  readonly forget: () => void;
}

/** A dismissal on a page that is known. */
export type PageDismissal = Omit<Dismissal, 'page'>;

/** What folders are read with. */
export interface FolderParts {
  /** Undefined where no files can be had: then folders say nothing. */
  readonly files: Files | undefined;
  /** The addresses of the open folders, each with a slash at its end. */
  readonly openFolders: () => readonly string[];
  /** Told what could not be read or understood. */
  readonly onMistake: (message: string) => void;
}

/** Reads `.locdocs.json` and `.locdocs` from pages up to the open folder they are in, once each. */
export function readFolders(parts: FolderParts): Folders {
  const readers = makeReaders(parts);
  const { rootOf, configurations, dismissals, baseline, terms, words, forget } = readers;

  /** Dismissals are written one after the other: each starts from what the one before left. */
  let writing: Promise<void> = Promise.resolve();
  const rewrite = async (uri: string, change: ChangeDismissals): Promise<void> => {
    const { files } = parts;
    if (!files) throw new Error('This editor gives no access to files.');
    forget();
    const root = (await rootOf(folderOf(uri))) ?? folderOf(uri);
    const json = await files.read(root + dismissalsFile);
    const kept = json === undefined ? { dismissals: [] } : readDismissals(json);
    if ('error' in kept) throw new Error(`${root}${dismissalsFile}: ${kept.error}`);
    const all = change(kept.dismissals, pageOf(uri, root));
    await files.write(root + dismissalsFile, writeDismissals(all));
    forget();
  };
  const inTurn = (uri: string, change: ChangeDismissals): Promise<void> => {
    const written = writing.then(() => rewrite(uri, change));
    writing = written.catch(() => {});
    return written;
  };

  return {
    contextOf: async (uri, locale, editor) => {
      const folder = folderOf(uri);
      const root = await rootOf(folder);
      const open = openFolderOf(folder, parts.openFolders()) ?? folder;
      const placed = [{ folder: open, configuration: editor }, ...(await configurations(folder))];
      return {
        page: pageOf(uri, root),
        levels: levelsFor({ path: decoded(uri), locale }, placed.map(asWritten)),
        dismissals: root === undefined ? [] : await dismissals(root),
        baseline: root === undefined ? undefined : await baseline(root),
      };
    },
    termsOf: (uri) => terms(folderOf(uri)),
    dictionariesOf: async (uri, locale) => {
      const named = (await configurations(folderOf(uri))).toReversed();
      const all = named.flatMap(({ folder, configuration: { dictionaries } }) =>
        Object.entries(dictionaries)
          .filter(([own]) => isFor(own, locale))
          .map(async ([own, name]) => {
            const dictionary = await words(fileFrom(folder, name));
            return dictionary ? [{ locale: own, dictionary }] : [];
          }),
      );
      return (await Promise.all(all)).flat();
    },
    dismiss: (uri, dismissal) => inTurn(uri, (all, page) => [...all, { page, ...dismissal }]),
    restore: (uri, dismissal) =>
      inTurn(uri, (all, page) =>
        all.filter((kept) => !isSameDismissal(kept, { page, ...dismissal })),
      ),
    forget,
  };
}

/** Makes other dismissals of those that are kept, for a page by the name that it has there. */
type ChangeDismissals = (kept: readonly Dismissal[], page: string) => readonly Dismissal[];

type Reader<T> = (uri: string) => Promise<T>;

/** What there is to read for a folder. */
interface Readers {
  /** The folder that keeps `.locdocs` for the pages in a folder; undefined outside of open ones. */
  readonly rootOf: Reader<string | undefined>;
  /** The configurations around a folder, from the farthest to its own. */
  readonly configurations: Reader<readonly PlacedConfiguration[]>;
  /** What is kept in the root itself. */
  readonly dismissals: Reader<readonly Dismissal[]>;
  readonly baseline: Reader<Baseline | undefined>;
  readonly terms: Reader<readonly Term[]>;
  /** A dictionary by the address of its list of words. */
  readonly words: Reader<Dictionary | undefined>;
  readonly forget: () => void;
}

function makeReaders({ files, openFolders, onMistake }: FolderParts): Readers {
  const { remember, forget } = makeMemory();
  const around = (folder: string): string[] => foldersAround(folder, openFolders());
  const read = remember(async (uri) => {
    try {
      return await files?.read(uri);
    } catch (error) {
      onMistake(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  });
  const placed = remember(async (folder): Promise<readonly PlacedConfiguration[]> => {
    const json = await read(folder + configurationFile);
    if (json === undefined) return [];
    const { configuration, errors } = readConfiguration(json, settableNames);
    for (const { path, message } of errors) {
      onMistake(`${folder}${configurationFile}: ${path && `${path}: `}${message}`);
    }
    return [{ folder, configuration }];
  });
  const configurations = remember(async (folder) => {
    return (await Promise.all(around(folder).map(placed))).flat();
  });
  const readTermFile = async (folder: string, name: string): Promise<readonly Term[]> => {
    const text = await read(folder + addressOf(name));
    if (text === undefined) onMistake(`${folder}${configurationFile}: there is no file ${name}`);
    if (text === undefined) return [];
    if (!holdsTerms(name, text)) onMistake(`${folder}${name}: it is not a file of terms`);
    return readTerms(name, text);
  };
  return {
    rootOf: remember(async (folder) => {
      const folders = around(folder);
      for (const at of folders.toReversed()) {
        const found = [dismissalsFile, baselineFile].map((name) => read(at + name));
        if ((await Promise.all(found)).some((text) => text !== undefined)) return at;
      }
      return openFolderOf(folder, openFolders()) ?? folders.at(-1);
    }),
    configurations,
    dismissals: remember(async (root) => {
      const json = await read(root + dismissalsFile);
      const reading = json === undefined ? { dismissals: [] } : readDismissals(json);
      if ('dismissals' in reading) return reading.dismissals;
      onMistake(`${root}${dismissalsFile}: ${reading.error}`);
      return [];
    }),
    baseline: remember(async (root) => {
      const json = await read(root + baselineFile);
      const known = json === undefined ? undefined : readBaseline(json);
      if (json !== undefined && !known) onMistake(`${root}${baselineFile}: it is not a baseline`);
      return known;
    }),
    terms: remember(async (folder) => {
      const lists = (await configurations(folder)).flatMap(
        ({ folder: base, configuration: { names, terms } }) => [
          namesAsTerms(names),
          ...terms.map((name) => readTermFile(base, name)),
        ],
      );
      return (await Promise.all(lists)).flat();
    }),
    words: remember(async (uri) => {
      const text = await read(uri);
      if (text === undefined) onMistake(`${uri}: there is no such dictionary`);
      return text === undefined
        ? undefined
        : readHunspell(text, (await read(affixFile(uri))) ?? '');
    }),
    forget,
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
function fileFrom(folder: string, path: string): string {
  if (!/^(?:\/|[A-Za-z]:)/.test(path)) return folder + addressOf(path);
  const place = /^[^:]*:\/\/[^/]*/.exec(folder)?.[0] ?? '';
  return `${place}/${addressOf(path.replaceAll('\\', '/').replace(/^\//, ''))}`;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/**
 * The folders from the open one that holds a page down to the page's own. Many editors open single
 * files and no folder: then all folders above it are asked, as on the command line.
 */
function foldersAround(uri: string, openFolders: readonly string[]): string[] {
  const top = openFolderOf(uri, openFolders) ?? TOP.exec(uri)?.[0];
  if (top === undefined) return [];
  const names = uri.slice(top.length).split('/').slice(0, -1);
  return [top, ...names.map((_, i) => `${top}${names.slice(0, i + 1).join('/')}/`)];
}

/** Where the folders of a place begin. */
const TOP = /^[\w.+-]+:\/\/[^/]*\//;

/** The innermost of the open folders that hold an address. */
function openFolderOf(uri: string, openFolders: readonly string[]): string | undefined {
  return openFolders
    .filter((folder) => uri.startsWith(folder))
    .toSorted((a, b) => b.length - a.length)[0];
}

function pageOf(uri: string, root: string | undefined): string {
  return decoded(root !== undefined && uri.startsWith(root) ? uri.slice(root.length) : uri);
}

/** A configuration in a folder by the name that people write, and not by its address. */
function asWritten({ folder, configuration }: PlacedConfiguration): PlacedConfiguration {
  return { folder: decoded(folder), configuration };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A lone percent sign is no escape; then the address itself is the name.
    return address;
  }
}
