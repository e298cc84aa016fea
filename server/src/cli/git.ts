import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from './failure.ts';

/** Answers the committed text of a file; undefined where the commit has none. */
export type ReadCommitted = (file: string) => string | undefined;

/** A commit to compare files with. */
export interface CommittedFiles {
  /** The text that differs from the file now; undefined where nothing does, or nothing is there. */
  readonly read: ReadCommitted;
  /** Throws `CannotRun` where not one of some files is in a repository. */
  readonly expectRepository: (files: readonly string[]) => void;
}

/**
 * Looks files up in a commit by way of git, moved and renamed ones too. A repository is asked once
 * which of its files differ, and only of those the text is read. Throws `CannotRun` where there is
 * no git, or no such commit.
 */
export function committedFiles(ref: string): CommittedFiles {
  const repositories = new Map<string, Repository | undefined>();
  const rootsByFolder = new Map<string, string | undefined>();
  const repositoryOf = (file: string): Repository | undefined => {
    const folder = dirname(resolve(file));
    if (!rootsByFolder.has(folder)) rootsByFolder.set(folder, rootOf(folder));
    const root = rootsByFolder.get(folder);
    if (root === undefined) return undefined;
    if (!repositories.has(root)) repositories.set(root, openRepository(root, ref));
    return repositories.get(root);
  };
  return {
    read: (file) => {
      const repository = repositoryOf(file);
      const path = repository?.changed.get(asGitSays(file));
      return repository && path ? show(repository, path) : undefined;
    },
    expectRepository: (files) => {
      if (files.length === 0 || files.some(repositoryOf)) return;
      throw new CannotRun('--base needs a repository of git, and no file is in one');
    },
  };
}

/** A file by its path without symbolic links to folders, as git knows it. */
function asGitSays(file: string): string {
  return join(realpathSync(dirname(file)), basename(file));
}

interface Failure {
  readonly stderr?: unknown;
}

interface Repository {
  readonly root: string;
  readonly base: string;
  /** The changed files by their absolute path, each with its path in the commit. */
  readonly changed: ReadonlyMap<string, string>;
}

function rootOf(folder: string): string | undefined {
  try {
    return git(folder, ['rev-parse', '--show-toplevel']).trimEnd();
  } catch (error) {
    if (isMissing(error)) throw new CannotRun('--base needs git, and there is none');
    const said = /^fatal: (?!not a git repository)(.*)/m.exec(String((error as Failure).stderr));
    if (said) throw new CannotRun(`git: ${said[1]}`);
    return undefined;
  }
}

function openRepository(root: string, ref: string): Repository {
  try {
    git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  } catch {
    throw new CannotRun(`${root}: git knows no commit ${ref}; fetch it, or name another`);
  }
  const base = partingFrom(root, ref);
  const changed = readChanges(root, git(root, ['diff', ...OPTIONS, base, '--']));
  for (const [now, before] of movedUnseen(root, base))
    if (!changed.has(now)) changed.set(now, before);
  return { root, base, changed };
}

/** The last commit that is shared with another: what came there since is not gone from here. */
function partingFrom(root: string, ref: string): string {
  for (const heads of [['HEAD', 'MERGE_HEAD'], ['HEAD']]) {
    try {
      return git(root, ['merge-base', ref, ...heads]).trimEnd();
    } catch {
      // Nothing is being merged, or not enough of the history is here.
    }
  }
  return ref;
}

const OPTIONS = ['--name-status', '--find-renames', '--diff-filter=MRT', '-z'];

/** Files that were moved without telling git, which sees one that is gone and one it does not know. */
function movedUnseen(root: string, ref: string): ReadonlyMap<string, string> {
  const others = git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...PAGES]);
  const gone = others && git(root, ['diff', '--name-only', '--diff-filter=D', ref, '--', ...PAGES]);
  if (!gone) return new Map();
  try {
    return movesWith(root, ref, others.split('\0').filter(Boolean));
  } catch {
    // Without a copy of the index to try that in, moves are told when they are staged.
    return new Map();
  }
}

function movesWith(
  root: string,
  ref: string,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'locdocs-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  try {
    copyFileSync(
      resolve(root, git(root, ['rev-parse', '--git-path', 'index']).trimEnd()),
      env.GIT_INDEX_FILE,
    );
    for (let at = 0; at < paths.length; at += MOST_WORDS) {
      git(root, ['add', '--intent-to-add', '--', ...paths.slice(at, at + MOST_WORDS)], env);
    }
    return readChanges(root, git(root, ['diff', ...OPTIONS, ref, '--'], env));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PAGES = ['*.md', '*.markdown', '*.yml', '*.yaml'];
const MOST_WORDS = 500;

/** Reads `M\0path\0` and `R090\0old\0new\0` records. */
function readChanges(root: string, output: string): Map<string, string> {
  const changed = new Map<string, string>();
  const fields = output.split('\0');
  for (let i = 0; i + 1 < fields.length; ) {
    const isRename = fields[i]!.startsWith('R');
    const before = fields[i + 1]!;
    const now = isRename ? fields[i + 2]! : before;
    changed.set(join(root, now), before);
    i += isRename ? 3 : 2;
  }
  return changed;
}

function show({ root, base }: Repository, path: string): string | undefined {
  try {
    return git(root, ['show', '--end-of-options', `${base}:${path}`]).replace(/^\ufeff/, '');
  } catch {
    // A file that is not in the commit after all has nothing to drift from.
    return undefined;
  }
}

function git(folder: string, words: readonly string[], env = process.env): string {
  return execFileSync('git', ['-C', folder, ...words], {
    encoding: 'utf8',
    env: { ...env, LC_ALL: 'C' },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
