/** An address, or a part of one, without escapes; as it is where a per cent sign begins none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A lone per cent sign stands for itself.
    return address;
  }
}
