import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The program as it is built; `npm run build` comes before the tests. */
export const PROGRAM: string = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run of the program left behind. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly complaints: string;
}

/** How to run the program. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program with the words of a command line. */
export function run(words: readonly string[], { cwd, env }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...withoutColors(), ...env },
  });
  return { status, output: stdout, complaints: stderr };
}

function withoutColors(): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  return rest;
}

/** Makes a folder with files for one test; it is gone after it. */
export function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'locdocs-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
