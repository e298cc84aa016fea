/** What documents write and CLDR does not list, per language; every field with its reason. */
export interface Additions {
  /** Further spellings, by month: older, unaccented, or another case of the noun. Twelve each. */
  readonly columns?: readonly string[];
  /** Stems of the month names, for languages that make cases and adjectives of them. */
  readonly stems?: string;
  /**
   * What may follow a stem, or a whole name where there are no stems; empty where nothing may.
   * Where this says nothing, up to four letters may follow a long name.
   */
  readonly endings?: string;
  /** Letters that are written onto the front of a month name: `بيناير`. */
  readonly prefixes?: string;
  /** Words that may stand between the parts of one date. */
  readonly particles?: string;
  /** Month names that are more often something else, unless a number stands beside them. */
  readonly ambiguous?: string;
  /** Short forms of CLDR's that are common words, and no month to anybody. */
  readonly never?: string;
  /** What the first of the month is written as, where it is an ordinal. */
  readonly first?: string;
  /** Words that make a month of the number behind them: `tháng 3`. */
  readonly monthPrefix?: string;
  /**
   * The names that people write with a day, where CLDR has another case of them: twelve for each
   * script of the language.
   */
  readonly inDate?: readonly string[];
  /** What people write for a whole date, and for month and year, where CLDR's is not idiomatic. */
  readonly full?: string;
  readonly monthYear?: string;
  /** What makes a month of the number before it: `4-р сарын`. */
  readonly monthSign?: RegExp;
  /** Further names of weekdays, in the order of CLDR's. */
  readonly weekdays?: string;
  /** What stands for a weekday in brackets, Sunday's first: `（月）`. */
  readonly signsOfWeekdays?: string;
  /** Orders of the parts that CLDR does not have: `YM`. */
  readonly orders?: string;
  /** Words longer than most that stand between the days of a range: `3 hingga 17 Mei`. */
  readonly links?: string;
  /** Whether a month has its form in a date only before a year, to which it is joined. */
  readonly joinsYear?: true;
  /** What makes a month the owner of the day behind it: `Mayıs’ın 5’inde`. */
  readonly genitives?: string;
  /** Words for the first of the month: `primero de abril`. */
  readonly firstWords?: string;
  /** Orders that people write though the locale's is another: worth telling, and no fault. */
  readonly tolerated?: string;
  /** Years are counted from an era that began this many years before ours. */
  readonly era?: number;
}
