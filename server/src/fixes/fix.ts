import type { Edit } from '../text/edit.ts';
import { type Range, slice } from '../text/range.ts';

/** A repair as edits that do not overlap. It changes what its title names and nothing else. */
export interface Fix {
  /** What it does, in the imperative, such as `Write 2 oktober`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /**
   * Whether it is certain to be right, so that `fix` and `fixAll` may apply it unasked. At most
   * one fix of a finding is.
   */
  readonly preferred: boolean;
}

/** A certain fix that replaces one stretch of text. */
export function certainly(title: string, range: Range, newText: string): Fix {
  return { title, edits: [{ range, newText }], preferred: true };
}

/** A fix to offer that replaces one stretch of text. */
export function possibly(title: string, range: Range, newText: string): Fix {
  return { title, edits: [{ range, newText }], preferred: false };
}

/** A certain fix that puts two stretches of a text in each other's places. */
export function exchanging(title: string, text: string, one: Range, other: Range): Fix {
  const edits = [
    { range: one, newText: slice(text, other) },
    { range: other, newText: slice(text, one) },
  ];
  return { title, edits, preferred: true };
}
