import {
  chmodSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

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
