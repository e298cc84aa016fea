import type { MonthWord } from './language.ts';
import type { DateMention } from './mention.ts';

/** What a piece of text is to a reader of dates. */
export type UnitKind =
  | 'number'
  | 'figures'
  | 'month'
  | 'particle'
  | 'word'
  | 'dash'
  | 'comma'
  | 'point'
  | 'slash'
  | 'break';

/** One piece of a text; blanks and markup lie between units. */
export interface Unit {
  readonly kind: UnitKind;
  readonly start: number;
  readonly end: number;
  /** The number, or the month (1–12). */
  readonly value: number;
  /** How many digits a number has. */
  readonly width: number;
  /** What the sign behind an East Asian number, or an ordinal's mark, makes of it. */
  readonly role: 'year' | 'month' | 'day' | undefined;
  /** Behind the number's own digits: ordinal endings and signs lie between this and `end`. */
  readonly digitsEnd: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether emphasis, a link's bracket or a tag stands between it and the unit before. */
  readonly marked: boolean;
  readonly word: MonthWord | undefined;
  /** Letters behind a month's spelling. */
  readonly tail: string;
  /** The date that numbers joined by signs say: `2020-11-05`. */
  readonly figures: DateMention | undefined;
}

/** A unit as it is cut: what stands between it and the one before is said when both are known. */
export type Cut = Unit & { spaced: boolean; marked: boolean };

/** A unit with nothing but its kind and its place. */
export function unit(kind: UnitKind, start: number, end: number): Cut {
  return {
    kind,
    start,
    end,
    value: 0,
    width: 0,
    role: undefined,
    digitsEnd: end,
    spaced: false,
    marked: false,
    word: undefined,
    tail: '',
    figures: undefined,
  };
}
