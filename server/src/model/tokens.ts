import { type Range, slice } from '../text/range.ts';

/** What two texts should have in common and do not. */
export interface Difference {
  /** What the source has more of, as ranges there, in order. */
  readonly missing: readonly Range[];
  /** What the target has more of, as ranges there, in order. */
  readonly extra: readonly Range[];
}

/** What a token is compared by; two tokens of equal keys mean the same. */
export type KeyOf = (token: string) => string;

const NONE: Difference = Object.freeze({ missing: [], extra: [] });

/**
 * Compares the tokens of two texts whatever their order: the source's that the target lacks, and
 * the target's that the source lacks. Of repeated tokens the last ones count as surplus.
 */
export function compareTokens(
  text: string,
  source: readonly Range[],
  target: readonly Range[],
  keyOf: KeyOf = sameText,
): Difference {
  if (source.length === 0 && target.length === 0) return NONE;
  const missing = surplus(text, source, target, keyOf);
  const extra = surplus(text, target, source, keyOf);
  return missing.length + extra.length === 0 ? NONE : { missing, extra };
}

function sameText(token: string): string {
  return token;
}

function surplus(
  text: string,
  tokens: readonly Range[],
  others: readonly Range[],
  keyOf: KeyOf,
): Range[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = keyOf(slice(text, other));
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return tokens.filter((token) => {
    const key = keyOf(slice(text, token));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
