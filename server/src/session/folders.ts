import type { Term } from '../model/terms.ts';
import { rules } from '../rules/index.ts';
import { familyOf, type LevelSettings } from '../rules/levels.ts';
import { type Baseline, baselineFile, readBaseline } from '../workspace/baseline.ts';
import {
  configurationFile,
  levelsFor,
  type PlacedConfiguration,
  readConfiguration,
} from '../workspace/configuration.ts';
import {
  type Dismissal,
  dismissalsFile,
  readDismissals,
  writeDismissals,
} from '../workspace/dismissals.ts';
import type { ReviewContext } from '../workspace/review.ts';
import { readTerms } from '../workspace/terms.ts';
import type { Files } from './host.ts';

/** What the folders around pages say about them. */
export interface Folders {
  /** The context to review a page in, with the editor's own levels as the farthest. */
  readonly contextOf: (
    uri: string,
    locale: string,
    levels: LevelSettings,
  ) => Promise<ReviewContext>;
  /** The terms that the folders around a page name. */
  readonly termsOf: (uri: string) => Promise<readonly Term[]>;
  /** Adds a dismissal where a page's dismissals are kept. */
  readonly dismiss: (uri: string, dismissal: Omit<Dismissal, 'page'>) => Promise<void>;
  /** Forgets what was read. */
  readonly forget: () => void;
}

/** Reads `.locdocs.json` and `.locdocs` between pages and the open folder they are in. */
export function readFolders(
  files: Files | undefined,
  openFolders: () => readonly string[],
  onMistake: (message: string) => void,
): Folders {
  let texts = new Map<string, Promise<string | undefined>>();
  const read = (uri: string): Promise<string | undefined> => {
    const known = texts.get(uri);
    if (known) return known;
    const text = files?.read(uri) ?? Promise.resolve(undefined);
    texts.set(uri, text);
    return text;
  };

  const rootOf = async (around: readonly string[]): Promise<string | undefined> => {
    for (const folder of [...around].reverse()) {
      const found = [dismissalsFile, baselineFile].map((name) => read(folder + name));
      if ((await Promise.all(found)).some((text) => text !== undefined)) return folder;
    }
    return around[0];
  };

  const configurations = async (around: readonly string[]): Promise<PlacedConfiguration[]> => {
    const found = around.map(async (folder) => {
      const json = await read(folder + configurationFile);
      if (json === undefined) return [];
      const { configuration, errors } = readConfiguration(json, knownRules);
      for (const { message } of errors) onMistake(`${folder}${configurationFile}: ${message}`);
      return [{ folder, configuration }];
    });
    return (await Promise.all(found)).flat();
  };

  const dismissals = async (root: string): Promise<readonly Dismissal[]> => {
    const json = await read(root + dismissalsFile);
    if (json === undefined) return [];
    const reading = readDismissals(json);
    if ('dismissals' in reading) return reading.dismissals;
    throw new Error(`${root}${dismissalsFile}: ${reading.error}`);
  };

  const heardDismissals = async (root: string): Promise<readonly Dismissal[]> => {
    try {
      return await dismissals(root);
    } catch (error) {
      onMistake(String(error));
      return [];
    }
  };

  const baseline = async (root: string): Promise<Baseline | undefined> => {
    const json = await read(root + baselineFile);
    return json === undefined ? undefined : readBaseline(json);
  };

  return {
    contextOf: async (uri, locale, levels) => {
      const around = foldersAround(uri, openFolders());
      const root = await rootOf(around);
      const placed = await configurations(around);
      return {
        page: pageOf(uri, root),
        levels: [levels, ...levelsFor({ path: uri, locale }, placed)],
        dismissals: root === undefined ? [] : await heardDismissals(root),
        baseline: root === undefined ? undefined : await baseline(root),
      };
    },
    termsOf: async (uri) => {
      const placed = await configurations(foldersAround(uri, openFolders()));
      const lists = placed.flatMap(({ folder, configuration }) =>
        configuration.terms.map(async (name) => readTerms(name, (await read(folder + name)) ?? '')),
      );
      return (await Promise.all(lists)).flat();
    },
    dismiss: async (uri, dismissal) => {
      const root = (await rootOf(foldersAround(uri, openFolders()))) ?? folderOf(uri);
      if (!files) throw new Error('This editor gives no access to files.');
      const kept = await dismissals(root);
      const all = [...kept, { page: pageOf(uri, root), ...dismissal }];
      await files.write(root + dismissalsFile, writeDismissals(all));
      texts = new Map();
    },
    forget: () => {
      texts = new Map();
    },
  };
}

const knownRules: ReadonlySet<string> = new Set(
  rules.flatMap(({ id }) => [id, familyOf(id), `${familyOf(id)}-*`]),
);

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folders from the open one that holds a page down to the page's own; none outside of them. */
function foldersAround(uri: string, openFolders: readonly string[]): string[] {
  const open = openFolders
    .filter((folder) => uri.startsWith(folder))
    .reduce((longest, folder) => (folder.length > longest.length ? folder : longest), '');
  if (open === '') return [];
  const names = uri.slice(open.length).split('/').slice(0, -1);
  return [open, ...names.map((_, i) => `${open}${names.slice(0, i + 1).join('/')}/`)];
}

function pageOf(uri: string, root: string | undefined): string {
  const path = root !== undefined && uri.startsWith(root) ? uri.slice(root.length) : uri;
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone percent sign is no escape; then the address itself is the name.
    return path;
  }
}
