/** What a look at the file system answers; undefined where there is nothing, or it is not to be read. */
export function ifPossible<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
