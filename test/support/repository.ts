import { execFileSync } from 'node:child_process';
import type { TestContext } from 'node:test';
import { folderWith } from './program.ts';

/** Runs git in a folder, as somebody who is nobody. */
export function git(folder: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  execFileSync('git', ['-C', folder, ...identity, ...words], { stdio: 'ignore' });
}

/** Makes a repository with files that are committed, for one test. */
export function repositoryWith(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = folderWith(context, files);
  git(folder, 'init', '--quiet');
  git(folder, 'config', 'core.autocrlf', 'false');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Hand-off');
  return folder;
}
