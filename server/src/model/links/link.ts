import type { Range } from '../../text/range.ts';

/**
 * How a link is written: `[a](b)`, which is also what an include holds, `![a](b)`, `[a][b]`, a URL
 * by itself or in angle brackets, `<a href="b">`.
 */
export type LinkKind = 'inline' | 'image' | 'reference' | 'bare' | 'html';

/** One link that Markdown understands, in the sample `![Kaart](/maps/city.png "Stad")`. */
export interface Link {
  readonly kind: LinkKind;
  /** The whole of it. */
  readonly range: Range;
  /** `![` */
  readonly open: Range;
  /** `Kaart`; of a bare URL the URL itself. */
  readonly text: Range;
  /** `](`, with white space and an angle bracket where they stand there. */
  readonly middle: Range;
  /** `/maps/city.png`; of a reference its label, which is its text where it has no other. */
  readonly url: Range;
  /** ` "Stad")` */
  readonly close: Range;
}

/** What the brackets and the URLs of a stretch of text are. */
export interface LinkReading {
  /** The links in the order of their ends: one inside another comes before it. */
  readonly links: readonly Link[];
  /** Pairs of brackets that make no link, in the order of their ends; both brackets included. */
  readonly pairs: readonly Range[];
  /** Offsets of brackets without a partner, rising. */
  readonly loose: readonly number[];
  /** The code spans, where nothing is a link. */
  readonly codes: readonly Range[];
}
