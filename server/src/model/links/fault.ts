import { contains, type Range, range } from '../../text/range.ts';
import type { Segment, Side } from '../segments.ts';
import type { BrokenLink } from './broken-link.ts';
import type { Link } from './link.ts';

/** What is wrong with a link; each fault is one of these, so that one rule speaks of it. */
export type LinkFault =
  | BrokenFault
  | UrlFault
  | MissingFault
  | ExtraFault
  | SortFault
  | LabelFault
  | StrayFault
  | UnclosedFault;

/** A link that Markdown does not understand. */
export interface BrokenFault {
  readonly kind: 'broken';
  readonly segment: Segment;
  readonly side: Side;
  readonly link: BrokenLink;
  /** What it was translated from; undefined where that is not known, and in the source. */
  readonly original: Link | BrokenLink | undefined;
}

/** A link that leads elsewhere than its source. */
export interface UrlFault {
  readonly kind: 'url';
  readonly segment: Segment;
  readonly target: Link;
  readonly source: Link | BrokenLink;
}

/** A link of the source that the target does not have. */
export interface MissingFault {
  readonly kind: 'missing';
  readonly segment: Segment;
  readonly source: Link;
}

/** A link of the target that the source does not have. */
export interface ExtraFault {
  readonly kind: 'extra';
  readonly segment: Segment;
  readonly target: Link;
}

/** A link that became a picture or a bare URL, or the other way round. */
export interface SortFault {
  readonly kind: 'sort';
  readonly segment: Segment;
  readonly target: Link;
  readonly source: Link;
}

/** A text that has lost its label, or whose label the page does not define. */
export interface LabelFault {
  readonly kind: 'label';
  readonly segment: Segment;
  /** `[gids][handleiding]` */
  readonly range: Range;
  /** `handleiding`; empty, between its brackets, in `[gids][]`; after the bracket in `[gids]`. */
  readonly label: Range;
  readonly source: Link;
}

/** A bracket or a parenthesis that touches a whole link and belongs to nothing. */
export interface StrayFault {
  readonly kind: 'stray';
  readonly segment: Segment;
  readonly link: Link;
  readonly mark: Range;
}

/** A parenthesis around a link that is never closed, though it is in the source. */
export interface UnclosedFault {
  readonly kind: 'unclosed';
  readonly segment: Segment;
  readonly link: Link;
}

/** Whether an offset is in a link that is told to be broken. */
export function isInBroken(faults: readonly LinkFault[], offset: number): boolean {
  const place = range(offset, offset);
  return faults.some((fault) => fault.kind === 'broken' && contains(fault.link.range, place));
}
