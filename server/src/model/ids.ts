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
