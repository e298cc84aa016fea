import type { DateMention } from './mention.ts';

/** A date with its places in the list of units. */
export interface Found {
  readonly mention: DateMention;
  readonly first: number;
  readonly last: number;
  /** The place of its day, or -1. */
  readonly day: number;
}
