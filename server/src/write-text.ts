import {
  chmodSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Writes a file anew in one step: whoever reads it meanwhile sees the old text or the new one,
 * and a crash leaves the old one. Its mode stays, and a symbolic link to it stays a link. A file
 * that is not there yet is made.
 */
export function writeText(path: string, text: string): void {
  const isNew = !existsSync(path);
  const file = isNew ? path : realpathSync(path);
  const mode = isNew ? 0o200 : statSync(file).mode;
  // A file can be renamed onto one that may not be written.
  if ((mode & 0o222) === 0) throw new Error('it is read-only');
  const temporary = join(dirname(file), `.${crypto.randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (!isNew) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a file anew and makes the folders it stands in. `make` is called when nobody else who
 * does the same is at the file, so that what it reads there is what its text replaces.
 */
export async function rewriteText(
  path: string,
  make: () => string | Promise<string>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  await take(lock);
  try {
    writeText(path, await make());
  } finally {
    await rm(lock, { force: true });
  }
}

const TURN_MILLISECONDS = 20;
/** Writing takes no time, so who has a lock for longer is no longer there. */
const LONGEST_MILLISECONDS = 2000;

async function take(lock: string): Promise<void> {
  for (let turns = (2 * LONGEST_MILLISECONDS) / TURN_MILLISECONDS; ; turns--) {
    try {
      return writeFileSync(lock, '', { flag: 'wx' });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || turns === 0) throw error;
      const { mtimeMs = Date.now() } = statSync(lock, { throwIfNoEntry: false }) ?? {};
      if (Date.now() - mtimeMs > LONGEST_MILLISECONDS) rmSync(lock, { force: true });
      await setTimeout(TURN_MILLISECONDS);
    }
  }
}
