import { readFileSync, statSync } from 'node:fs';

/** What a look at the file system answers; undefined where there is nothing, or it is not to be read. */
export function ifPossible<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** The text of a file; undefined where none can be read. A named pipe would be waited for. */
export function textIfPossible(path: string): string | undefined {
  return ifPossible(() => (statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined));
}
