import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';

/** The `.gitignore` of a folder. */
interface Scope {
  readonly folder: string;
  readonly patterns: ignore.Ignore;
}

/** The `.gitignore` files that hold in a folder, the outermost first. */
export type IgnoreScopes = readonly Scope[];

/**
 * The scopes that hold in a folder by the folders around it, up to the root of its repository; a
 * folder that they leave out itself was named on purpose, so they do not count within it.
 */
export function scopesAround(folder: string): IgnoreScopes {
  const around = foldersAround(folder).reduce(withFolder, []);
  return isIgnored(around, folder, true) ? [] : around;
}

/** The scopes within a folder: those around it and its own. */
export function withFolder(scopes: IgnoreScopes, folder: string): IgnoreScopes {
  const isRoot = existsSync(join(folder, '.git'));
  const files = ['.gitignore', ...(isRoot ? [join('.git', 'info', 'exclude')] : [])];
  const patterns = files.map((file) => readPatterns(join(folder, file))).join('\n');
  return patterns.trim() === ''
    ? scopes
    : [...scopes, { folder, patterns: ignore().add(patterns) }];
}

/** Whether a file or folder, by its absolute path, is left out. The innermost scope that names it decides. */
export function isIgnored(scopes: IgnoreScopes, path: string, isFolder: boolean): boolean {
  for (let i = scopes.length - 1; i >= 0; i--) {
    const inside = relative(scopes[i]!.folder, path).split(sep).join('/');
    const { ignored, unignored } = scopes[i]!.patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The folders above one, from the root of its repository down; none outside of a repository. */
function foldersAround(folder: string): string[] {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(join(at, '.git'))) return above;
    if (dirname(at) === at) return [];
  }
}

function readPatterns(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Most folders have none, and one that cannot be read leaves nothing out.
    return '';
  }
}
