import { type Fix, type Found, preferredFix } from '../rule.ts';

/** Fewer places than this are told one by one. */
const FEWEST = 5;

/** So many of the other places are named. */
const MOST_NAMED = 50;

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
  yield habitOf(slips, mending(slips.length));
  yield* found.filter((one) => !preferredFix(one));
}

function habitOf(slips: readonly Found[], title: string): Found {
  const [first, ...others] = slips as [Found, ...Found[]];
  const edits = slips.flatMap((slip) => preferredFix(slip)?.edits ?? []);
  const all: Fix = { title, edits, preferred: true };
  return {
    ...first,
    message: `${first.message} It is so at ${others.length} more places of this page.`,
    related: [
      ...(first.related ?? []),
      ...others.slice(0, MOST_NAMED).map(({ range }) => ({ range, message: 'Here too.' })),
    ],
    fixes: [all, ...(first.fixes ?? []).map((fix) => ({ ...fix, preferred: false }))],
  };
}
