import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { CannotRun, reasonOf, type Skipped } from './failure.ts';
import { type Glob, hasWildcards, readGlob } from './glob.ts';
import { type IgnoreScopes, isIgnored, scopesAround, withFolder } from './ignored.ts';

/** A file to work on. */
export interface FoundFile {
  /** As the user would write it: relative where the user wrote it so. */
  readonly path: string;
  /** Whether the user named this very file. */
  readonly isNamed: boolean;
}

/** The files that a command line means, each once, in an order that never changes. */
export interface Discovery {
  readonly files: readonly FoundFile[];
  /** The folders that could not be read. */
  readonly skipped: readonly Skipped[];
}

/**
 * Finds the files behind paths and patterns. A file that is named is taken whatever it is; in
 * folders the pages are looked for, but not in hidden folders, `node_modules`, behind symbolic
 * links to folders, nor what `.gitignore` leaves out.
 */
export function discover(words: readonly string[]): Discovery {
  if (words.length === 0) throw new CannotRun('no file or folder is given');
  const files = new Map<string, FoundFile>();
  const skipped: Skipped[] = [];
  const take = (path: string, isNamed: boolean): void => {
    const key = resolve(path);
    if (!files.has(key)) files.set(key, { path, isNamed });
  };
  for (const word of words) takeWord(word, take, skipped);
  return { files: [...files.values()], skipped };
}

type Take = (path: string, isNamed: boolean) => void;

function takeWord(word: string, take: Take, skipped: Skipped[]): void {
  const status = statusOf(word);
  if (!status && hasWildcards(word)) return takeGlob(word, take, skipped);
  if (!status) throw new CannotRun(`${word}: no such file or folder`);
  if (!status.isDirectory()) return take(word, true);
  walk(word, scopesAround(resolve(word)), (path) => take(path, false), skipped);
}

function takeGlob(word: string, take: Take, skipped: Skipped[]): void {
  const glob = readGlob(sep === '/' ? word : word.split(sep).join('/'));
  const base = glob.base || '.';
  let count = 0;
  if (statusOf(base)?.isDirectory()) {
    const takeMatch = (path: string): void => {
      if (!matches(glob, base, path)) return;
      count++;
      take(path, false);
    };
    walk(base, scopesAround(resolve(base)), takeMatch, skipped);
  }
  if (count === 0) throw new CannotRun(`the pattern ${word} matches no Markdown or YAML file`);
}

function matches(glob: Glob, base: string, path: string): boolean {
  return glob.matches(relative(base, path).split(sep).join('/'));
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new CannotRun(`${path}: ${reasonOf(error)}`);
  }
}

const PAGES: ReadonlySet<string> = new Set(['.md', '.markdown', '.yml', '.yaml']);

function walk(
  folder: string,
  around: IgnoreScopes,
  take: (path: string) => void,
  skipped: Skipped[],
): void {
  const scopes = withFolder(around, resolve(folder));
  for (const entry of entriesOf(folder, skipped)) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? isHidden(entry.name) : !isPage(entry, path, skipped)) continue;
    if (isIgnored(scopes, resolve(path), isFolder)) continue;
    if (isFolder) walk(path, scopes, take, skipped);
    else take(path);
  }
}

function entriesOf(folder: string, skipped: Skipped[]): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    skipped.push({ path: folder, reason: reasonOf(error) });
    return [];
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isPage(entry: Dirent, path: string, skipped: Skipped[]): boolean {
  if (!PAGES.has(extname(entry.name).toLowerCase())) return false;
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    skipped.push({ path, reason: reasonOf(error) });
    return false;
  }
}
