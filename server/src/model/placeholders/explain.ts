import { overlapsOne, type Range, slice } from '../../text/range.ts';
import { occurrences } from '../wording.ts';
import type { PlaceholderChange } from './change.ts';
import { PLACEHOLDER_NAME } from './patterns.ts';

/** The placeholders of both halves of a segment, and where the target is. */
export interface PlaceholderHalves {
  readonly text: string;
  readonly within: Range;
  readonly source: readonly Range[];
  readonly target: readonly Range[];
}

/** Says for each missing placeholder what became of it, the surest first. */
export function explain(
  halves: PlaceholderHalves,
  missing: readonly Range[],
  extra: readonly Range[],
): PlaceholderChange[] {
  const recased = onlyRecased(halves.text, missing, extra);
  const taken = new Set(recased.values());
  const free = extra.filter((place) => !taken.has(place));
  const lost = missing.filter((one) => !recased.has(one) && !standsBare(halves, one));
  const isLost = new Set(lost);
  return missing.map((expected) => {
    const found = recased.get(expected);
    if (found) return { found, expected, isCertain: true };
    if (!isLost.has(expected)) return { found: undefined, expected, isCertain: false };
    return replacement(halves, expected, { lost, free });
  });
}

/** The placeholders that differ in nothing but case, each with its own. */
function onlyRecased(
  text: string,
  missing: readonly Range[],
  extra: readonly Range[],
): ReadonlyMap<Range, Range> {
  const left = [...extra];
  const found = new Map<Range, Range>();
  for (const expected of missing) {
    const name = slice(text, expected).toLowerCase();
    const at = left.findIndex((place) => slice(text, place).toLowerCase() === name);
    if (at >= 0) found.set(expected, left.splice(at, 1)[0]!);
  }
  return found;
}

/** Whether a placeholder only lost its signs: its name stands in a target, and in no placeholder. */
function standsBare({ text, within, target }: PlaceholderHalves, expected: Range): boolean {
  const name = PLACEHOLDER_NAME.exec(slice(text, expected))?.[0];
  if (name === undefined) return false;
  return occurrences(text, within, name).some((place) => !overlapsOne(target, place));
}

/** Placeholders of the source that are to be found, and those of the target that they may be. */
interface Candidates {
  readonly lost: readonly Range[];
  readonly free: readonly Range[];
}

/** What stands for a placeholder: the one in its place, or in its row, among those with its signs. */
function replacement(
  { text, source, target }: PlaceholderHalves,
  expected: Range,
  { lost, free }: Candidates,
): PlaceholderChange {
  const others = free.filter((place) => isAlike(text, expected, place));
  const rivals = lost.filter((other) => isAlike(text, expected, other));
  const inPlace = target[source.indexOf(expected)];
  const keepsPlace = source.length === target.length && others.includes(inPlace!);
  const found = keepsPlace ? inPlace : others[rivals.indexOf(expected)];
  const isSettled = rivals.length === 1 || found === inPlace;
  return { found, expected, isCertain: others.length === rivals.length && isSettled };
}

/** Whether two placeholders are written with the same signs. */
function isAlike(text: string, one: Range, other: Range): boolean {
  return text[one.start] === text[other.start] && text[one.end - 1] === text[other.end - 1];
}
