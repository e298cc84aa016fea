import type { Range } from '../../text/range.ts';
import type { MonthWord } from './language.ts';

/** A day, a month or a year as it is written. */
export interface DatePart {
  readonly value: number;
  /** The figures or the spelling alone: `5` of `5th`, `január` of `januárban`. */
  readonly range: Range;
}

/** A month, with what is needed to write another one in the same way. */
export interface MonthPart extends DatePart {
  /** The spelling, where the month is a word and not a figure. */
  readonly word: MonthWord | undefined;
  /** Letters behind the spelling: `ban`. */
  readonly tail: string;
}

/** How a date is written: as ISO 8601, in figures, in words, or with East Asian signs. */
export type DateForm = 'iso' | 'numeric' | 'words' | 'signs';

/**
 * One date as a text says it. All parts that the text leaves out are undefined.
 * In `from 2 to 5 October 2020` the first date has its own day, and month and year of the second.
 */
export interface DateMention {
  /** From the first part of its own to the last, with ordinal marks and signs. */
  readonly range: Range;
  readonly form: DateForm;
  readonly day: DatePart | undefined;
  readonly month: MonthPart | undefined;
  readonly year: DatePart | undefined;
  readonly weekday: DatePart | undefined;
  /** The month stands with a neighbor. */
  readonly sharedMonth: boolean;
  /** The year stands with a neighbor: for certain in a range, perhaps across a word. */
  readonly sharedYear: 'dash' | 'word' | undefined;
  /** The order its own parts stand in: `DMY`, `MY`. */
  readonly order: string;
  /** The month's name is English, and not a name in the language of the text. */
  readonly english: boolean;
  /** It may be something else than a date: it can answer another date, but nobody misses it. */
  readonly weak: boolean;
  /** The other reading of figures that could be day and month or month and day. */
  readonly swapped: { readonly day: number; readonly month: number } | undefined;
  /** A number that stands among the parts and has no place there: 15 in `16. února 15 2021`. */
  readonly stray: DatePart | undefined;
  /** Emphasis or a link begins or ends between its parts. */
  readonly split: boolean;
  /** How it hangs on the date before it: `4 – 14 juli`, `9 en 10 juni`. */
  readonly link: 'dash' | 'word' | undefined;
}

/** What a text says of dates. */
export interface DateReading {
  readonly mentions: readonly DateMention[];
  /** Numbers that belong to no date. */
  readonly numbers: readonly DatePart[];
}
