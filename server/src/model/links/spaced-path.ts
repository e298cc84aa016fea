/**
 * A path without the white space that stands beside its signs, as in `media/map. png`; undefined
 * where none does, or other white space is left.
 */
export function withoutInnerSpaces(path: string): string | undefined {
  const trimmed = path.trim();
  if (!/\s/.test(trimmed)) return undefined;
  const joined = trimmed.replace(/\s+(?=[./_-])|(?<=[./_-])\s+/g, '');
  return /\s/.test(joined) ? undefined : path.replace(trimmed, joined);
}
