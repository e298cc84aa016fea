/**
 * A bit for each of the last sixteen bits of keys: tells of nearly every word that it is none of
 * some, and takes so little room that it stays at hand.
 */
export type KeyBits = Int32Array;

/** Makes the bits for keys. */
export function keyBits(keys: Iterable<number>): KeyBits {
  const bits = new Int32Array(0x800);
  for (const key of keys) bits[(key & 0xffff) >> 5]! |= 1 << (key & 31);
  return bits;
}

/** Whether a key may be one of those that the bits were made for. */
export function mayBeAmong(bits: KeyBits, key: number): boolean {
  return (bits[(key & 0xffff) >> 5]! & (1 << (key & 31))) !== 0;
}
