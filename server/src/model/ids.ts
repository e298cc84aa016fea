import type { Range } from '../text/range.ts';

/** A segment ID taken apart: `6e51d-108` is prefix `6e51d`, number 108. */
export interface SegmentId {
  readonly prefix: string;
  readonly number: number;
}

const FORM = /^([0-9a-f]{5})-([1-9]\d{2,3})$/;

/** Reads an ID; undefined where it does not have the publisher's form. */
export function parseId(text: string): SegmentId | undefined {
  const match = FORM.exec(text);
  return match ? { prefix: match[1]!, number: Number(match[2]) } : undefined;
}

/** Writes an ID as the publisher does. */
export function formatId({ prefix, number }: SegmentId): string {
  return `${prefix}-${number}`;
}

/** The number of the ID that stands at a place; 0 where it has another prefix or not the form. */
export function numberOf(text: string, { start, end }: Range, prefix: string): number {
  const first = start + prefix.length + 1;
  const length = end - first;
  if (length < 3 || length > 4 || text.charCodeAt(first - 1) !== HYPHEN) return 0;
  if (text.charCodeAt(first) === ZERO) return 0;
  for (let i = 0; i < prefix.length; i++) {
    if (text.charCodeAt(start + i) !== prefix.charCodeAt(i)) return 0;
  }
  let number = 0;
  for (let at = first; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    number = 10 * number + digit;
  }
  return number;
}

const HYPHEN = 45;
const ZERO = 48;
