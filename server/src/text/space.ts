import { type Range, range } from './range.ts';

/** The offset of what stands at or after another behind white space; `limit` where nothing does. */
export function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at]!)) at++;
  return at;
}

/** The offset where white space begins that ends at another; not before `limit`. */
export function skipSpaceBack(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** A stretch without the white space at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  const from = skipSpace(text, start, end);
  return range(from, skipSpaceBack(text, end, from));
}
