import type { DateMention } from './mention.ts';

/** A date to write. What is undefined is not written. */
export interface DateValues {
  readonly day?: number | undefined;
  readonly month: number;
  readonly year?: number | undefined;
  /** Sunday is 0. */
  readonly weekday?: number | undefined;
  /** The month's name where the sentence has settled its case; else the locale's. */
  readonly monthName?: string | undefined;
}

/** A date of a text whose manner another date shall be written in. */
export interface Manner {
  readonly text: string;
  readonly mention: DateMention;
}
