import { range } from '../../text/range.ts';
import { digitValue } from './characters.ts';
import type { DatePart } from './mention.ts';

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

/** All numbers of a stretch of text, in the figures of any script. */
export function figuresIn(text: string, start: number, end: number): DatePart[] {
  const all: DatePart[] = [];
  for (let at = start; at < end; at++) {
    const { value, digitsEnd } = digitsAt(text, at, end);
    if (digitsEnd === at) continue;
    all.push({ value, range: range(at, digitsEnd) });
    at = digitsEnd;
  }
  return all;
}
