/** Answers numbers below a limit, each time others. */
export type Random = (limit: number) => number;

/** Numbers that are the same at each run. */
export function randomNumbers(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
