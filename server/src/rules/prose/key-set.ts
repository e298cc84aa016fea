/** A set of the keys of words; an open table, because a page has thousands of them. */
export interface KeySet {
  readonly add: (key: number) => void;
  readonly has: (key: number) => boolean;
}

/** Makes a set for so many keys at most. */
export function keySet(most: number): KeySet {
  let size = 64;
  while (size < 2 * most) size *= 2;
  const slots = new Int32Array(size);
  const mask = size - 1;
  const place = (key: number): number => {
    let at = (key ^ (key >>> 15)) & mask;
    while (slots[at] !== 0 && slots[at] !== key) at = (at + 1) & mask;
    return at;
  };
  return {
    // No word has the key 0, or its finding is lost.
    add: (key) => {
      slots[place(key)] = key;
    },
    has: (key) => key !== 0 && slots[place(key)] === key,
  };
}
