import { type Fix, type Found, preferredFix, type Severity } from '../rule.ts';

/** Fewer places than this are told one by one. */
const FEWEST = 5;

/** So many of the other places are named: where one points at a finding, they stand above the English. */
const MOST_NAMED = 4;

/**
 * Tells what a page repeats in full where it comes first, and quietly where it comes again: a
 * machine that makes a mistake makes it throughout. Findings with one message are repetitions.
 */
export function* loudOnce(found: readonly Found[], again: Severity): Generator<Found> {
  for (const alike of byMessage(found).values()) {
    const [first, ...others] = alike.sort(byPlace) as [Found, ...Found[]];
    if (alike.length < FEWEST) {
      yield* alike;
      continue;
    }
    yield standingFor(first, others);
    for (const other of others) yield { ...other, severity: other.severity ?? again };
  }
}

/**
 * Tells a slip that a page makes as a habit once, at its first place, with a fix that mends all of
 * them. It is one where it is made more often than not; what has no certain repair stays by itself.
 */
export function* toldOnce(
  found: readonly Found[],
  sound: number,
  mending: (count: number) => string,
): Generator<Found> {
  const slips = found.filter(preferredFix);
  if (slips.length < FEWEST || slips.length <= sound) return yield* found;
  const [first, ...others] = slips as [Found, ...Found[]];
  const edits = slips.flatMap((slip) => preferredFix(slip)?.edits ?? []);
  const all: Fix = { title: mending(slips.length), edits, preferred: true };
  yield {
    ...standingFor(first, others),
    fixes: [all, ...(first.fixes ?? []).map((fix) => ({ ...fix, preferred: false }))],
  };
  yield* found.filter((one) => !preferredFix(one));
}

/** A finding that tells of others which say the same. */
function standingFor(first: Found, others: readonly Found[]): Found {
  return {
    ...first,
    message: `${first.message} It is so at ${others.length} more places of this page.`,
    related: [
      ...(first.related ?? []),
      ...others.slice(0, MOST_NAMED).map(({ range }) => ({ range, message: 'Here too.' })),
    ],
  };
}

function byMessage(found: readonly Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const group = groups.get(one.message);
    if (group) group.push(one);
    else groups.set(one.message, [one]);
  }
  return groups;
}

function byPlace(a: Found, b: Found): number {
  return a.range.start - b.range.start;
}
