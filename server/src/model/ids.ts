import type { Range } from '../text/range.ts';

/**
 * A segment ID taken apart: `6e51d-108` is prefix `6e51d`, number 108. Sentences that the publisher
 * merged into one segment have the mark `p` and a number of another count: `6e51d-p102`.
 */
export interface SegmentId {
  readonly prefix: string;
  readonly mark: string;
  readonly number: number;
}

/** The mark of merged sentences. */
export const MERGED = 'p';

/** What IDs look like, for patterns that find them. */
export const ID_FORM = '[0-9a-f]{5}-p?\\d{3,4}';

const FORM = /^([0-9a-f]{5})-(p?)([1-9]\d{2,3})$/;

/** Reads an ID; undefined where it does not have the publisher's form. */
export function parseId(text: string): SegmentId | undefined {
  const match = FORM.exec(text);
  return match ? { prefix: match[1]!, mark: match[2]!, number: Number(match[3]) } : undefined;
}

/** Writes an ID as the publisher does. */
export function formatId({ prefix, mark, number }: SegmentId): string {
  return `${prefix}-${mark}${number}`;
}

/** The number of the ID that stands at a place; 0 where it begins otherwise or has not the form. */
export function numberOf(text: string, { start, end }: Range, beginning: string): number {
  const first = start + beginning.length;
  const length = end - first;
  if (length < 3 || length > 4 || text.charCodeAt(first) === ZERO) return 0;
  for (let i = 0; i < beginning.length; i++) {
    if (text.charCodeAt(start + i) !== beginning.charCodeAt(i)) return 0;
  }
  let number = 0;
  for (let at = first; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    number = 10 * number + digit;
  }
  return number;
}

const ZERO = 48;
