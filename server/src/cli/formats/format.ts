import type { Checked } from '../checked.ts';
import type { Counts } from '../counts.ts';
import type { Skipped } from '../failure.ts';

/** How findings are written, piece by piece, so that no answer is ever held as a whole. */
export interface Format {
  /** What stands before the first file. */
  readonly head: string;
  /** What is said of a file; empty where there is nothing to say. */
  readonly file: (checked: Checked) => string;
  /** What stands between two files of which something is said. */
  readonly separator: string;
  /** What stands after the last file. */
  readonly tail: (counts: Counts, skipped: readonly Skipped[]) => string;
}
