import type { PlacedDictionary } from '../model/dictionary.ts';
import { covers } from '../model/locale-tag.ts';
import type { Term } from '../model/terms.ts';
import { decoded } from '../text/decoded.ts';
import {
  type Configuration,
  levelsFor,
  type PlacedConfiguration,
} from '../workspace/configuration.ts';
import {
  type Dismissal,
  dismissalsFile,
  readDismissals,
  writeDismissals,
} from '../workspace/dismissals.ts';
import { parentOf } from '../workspace/linked-files.ts';
import { noContext, type ReviewContext } from '../workspace/review.ts';
import {
  type FolderParts,
  fileFrom,
  makeReaders,
  openFolderOf,
  type Readers,
} from './folder-readers.ts';

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
  /** Changes the dismissals where those of a page are kept. Rejects where that cannot be written. */
  readonly rewrite: (uri: string, change: ChangeDismissals) => Promise<void>;
  /** Forgets what was read. */
  readonly forget: () => void;
  /** Forgets which pages are there. */
  readonly forgetPages: () => void;
}

/** Reads `.locdocs.json` and `.locdocs` from pages up to the open folder they are in, once each. */
export function readFolders(parts: FolderParts): Folders {
  const readers = makeReaders(parts);
  const { rootOf, configurations, dismissals, baseline, gone, terms, forget, forgetPages } =
    readers;
  return {
    contextOf: async (uri, locale, editor) => {
      const folder = parentOf(uri);
      const root = await rootOf(folder);
      const open = openFolderOf(folder, parts.openFolders()) ?? folder;
      const placed = [{ folder: open, configuration: editor }, ...(await configurations(folder))];
      return {
        page: pageOf(uri, root),
        levels: levelsFor({ path: decoded(uri), locale }, placed.map(asWritten)),
        dismissals: root === undefined ? [] : await dismissals(root),
        baseline: root === undefined ? undefined : await baseline(root),
        gone: root === undefined ? noContext.gone : await gone(root),
      };
    },
    termsOf: (uri) => terms(parentOf(uri)),
    dictionariesOf: (uri, locale) => dictionariesFor(readers, parentOf(uri), locale),
    rewrite: rewriter(parts, readers),
    forget,
    forgetPages,
  };
}

async function dictionariesFor(
  { configurations, words }: Readers,
  place: string,
  locale: string,
): Promise<readonly PlacedDictionary[]> {
  const nearestFirst = (await configurations(place)).toReversed();
  const all = nearestFirst.flatMap(({ folder, configuration: { dictionaries } }) =>
    Object.entries(dictionaries)
      .filter(([own]) => covers(own, locale))
      .map(async ([own, name]) => {
        const dictionary = await words(fileFrom(folder, name));
        return dictionary ? [{ locale: own, dictionary }] : [];
      }),
  );
  return (await Promise.all(all)).flat();
}

/** Changes what is kept for a page, one change after the other: each starts from the one before. */
function rewriter({ files }: FolderParts, { rootOf, forget }: Readers): Folders['rewrite'] {
  const rewrite: Folders['rewrite'] = async (uri, change) => {
    if (!files) throw new Error('This editor gives no access to files.');
    forget();
    const folder = parentOf(uri);
    const root = (await rootOf(folder)) ?? folder;
    const file = root + dismissalsFile;
    await files.rewrite(file, (json) => {
      const kept = json === undefined ? { dismissals: [] } : readDismissals(json);
      if ('error' in kept) throw new Error(`${file}${kept.error}`);
      return writeDismissals(change(kept.dismissals, pageOf(uri, root)), json);
    });
    forget();
  };
  let writing: Promise<void> = Promise.resolve();
  return (uri, change) => {
    const written = writing.then(() => rewrite(uri, change));
    writing = written.catch(() => {});
    return written;
  };
}

/** Makes other dismissals of those that are kept, for a page by the name that it has there. */
export type ChangeDismissals = (kept: readonly Dismissal[], page: string) => readonly Dismissal[];

function pageOf(uri: string, root: string | undefined): string {
  const path = root !== undefined && uri.startsWith(root) ? uri.slice(root.length) : uri;
  return decoded(path);
}

/** A configuration in a folder by the name that people write, and not by its address. */
function asWritten({ folder, configuration }: PlacedConfiguration): PlacedConfiguration {
  return { folder: decoded(folder), configuration };
}
