import type { NumberMention } from './read.ts';

/** The numbers that others do not say as often. */
export function without(
  numbers: readonly NumberMention[],
  others: readonly NumberMention[],
): NumberMention[] {
  const left = new Map<string, number>();
  for (const {
    values: [value],
  } of others)
    left.set(value!, (left.get(value!) ?? 0) + 1);
  return numbers.filter(({ values: [value] }) => {
    const count = left.get(value!) ?? 0;
    left.set(value!, count - 1);
    return count <= 0;
  });
}
