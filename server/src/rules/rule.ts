import type { Fix } from '../fixes/fix.ts';
import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import type { Range } from '../text/range.ts';

export { certainly, exchanging, type Fix, possibly } from '../fixes/fix.ts';

/**
 * How much a finding weighs. `error`: certain, an edit damaged the file; `warning`: very probably
 * wrong for the reader; `information`: worth a look, or the source's own defect; `hint`: style.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One class of defect: a rule's id is the name of its file and of its page. */
export interface Rule {
  /** Begins with its family, such as `date-` in `date-mismatch`. */
  readonly id: string;
  /** What the rule reports, as a noun phrase without a full stop. */
  readonly title: string;
  /** The severity of its findings unless the settings say otherwise. */
  readonly severity: Severity;
  /** Whether its findings bring fixes: always or sometimes a certain one, only suggestions, none. */
  readonly fix: 'certain' | 'suggested' | 'none';
  /**
   * `page` where a finding may depend on more than the segments of its line and what stands around
   * them: on other lines, on the front matter, on the last commit.
   */
  readonly scope?: 'page';
  /** Says what it finds, in any order. It sees nothing but the document, and changes nothing. */
  readonly check: (document: Document) => Iterable<Found>;
}

/** What a rule says of one fault. */
export interface Found {
  /** The fault, as tight as it can be said: what a reader would underline. May be empty. */
  readonly range: Range;
  /** What is wrong and what was expected, as sentences. */
  readonly message: string;
  /** The segment that the fault is in, where it is in one. */
  readonly segment?: Segment | undefined;
  /** Instead of the rule's own severity, such as `information` for a defect of the source. */
  readonly severity?: Severity | undefined;
  /** Where the other half says what is right. */
  readonly related?: readonly Related[];
  /** The repairs, the certain one first. */
  readonly fixes?: readonly Fix[];
  /** The segments in which this alone is to be told: what else their halves contradict comes of it. */
  readonly explains?: readonly Segment[] | undefined;
}

/** A place that explains a finding. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** A finding as it leaves the checker: what the rule said, and which rule it was. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly segment: Segment | undefined;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly explains?: readonly Segment[] | undefined;
}

/** The certain fix of a finding, if it has one. */
export function preferredFix(finding: Pick<Found, 'fixes'>): Fix | undefined {
  return finding.fixes?.find((fix) => fix.preferred);
}
