import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';

/** What can be wrong with the markup of a segment. */
export type ProblemKind =
  /** A half or a wrapper does not end where it should. */
  | 'unclosed'
  /** A tag that belongs to no segment. */
  | 'stray'
  /** A segment inside a half of another one. */
  | 'nested'
  /** A half or some text at a place where the format has none. */
  | 'misplaced'
  /** No target, or its opening tag is lost. */
  | 'target-missing'
  /** No source, or its opening tag is lost. */
  | 'source-missing'
  /** The wrapper around the source is missing or there twice. */
  | 'wrapper'
  /** A tag that is half typed or lost a quote, a bracket or an attribute. */
  | 'tag';

/** Damaged markup, said as tightly as it can be. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly range: Range;
  /** What is wrong and what was expected, as a sentence. */
  readonly message: string;
  /** The IDs that the damaged piece carries, so that it is not also counted as lost. */
  readonly ids: readonly string[];
  /** The change that makes it whole; undefined where the file alone cannot tell. */
  readonly repair: Repair | undefined;
  /** Where a lost half belongs; undefined where no half is lost. */
  readonly place: number | undefined;
  /** The other half or tag that the damage is about. */
  readonly related: Range | undefined;
}

/** A change with its name. */
export interface Repair {
  readonly title: string;
  /** Whether it is sure to give back what was there; else it is only offered. */
  readonly certain: boolean;
  readonly edits: readonly Edit[];
}

/** Makes a problem of a kind; what is not given is not known. */
export function problem(
  kind: ProblemKind,
  at: Range,
  message: string,
  more: Partial<Pick<Problem, 'ids' | 'repair' | 'related' | 'place'>> = {},
): Problem {
  const { ids = [], repair, related, place } = more;
  return { kind, range: at, message, ids, repair, related, place };
}
