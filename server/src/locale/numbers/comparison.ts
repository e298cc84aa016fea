import type { Range } from '../../text/range.ts';
import type { NumberMention } from './read.ts';

/** One side of a segment, with its numbers. */
export interface NumberText {
  readonly text: string;
  /** Its stretch of the text. */
  readonly within: Range;
  /** The language as a lower-case subtag, such as `nl`. */
  readonly language: string;
  readonly numbers: readonly NumberMention[];
  /** The dates in it, whose numbers are compared as dates. */
  readonly dates: readonly Range[];
}

/** The numbers that two texts do not share. */
export interface NumberComparison {
  /** Numbers of the source that the target says in no way. */
  readonly missing: readonly NumberMention[];
  /** Numbers of the target that the source says in no way. */
  readonly extra: readonly NumberMention[];
}
