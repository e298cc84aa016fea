import { digitValue } from './characters.ts';

/** The number that begins at an offset, and where its digits end. */
export function digitsAt(
  text: string,
  start: number,
  end: number,
): { readonly value: number; readonly digitsEnd: number } {
  let value = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) break;
    if (at - start < 9) value = value * 10 + digit;
  }
  return { value, digitsEnd: at };
}
