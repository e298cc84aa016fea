import { type Document, perDocument } from '../model/document.ts';
import {
  type FrontMatter,
  type FrontMatterEntry,
  frontMatterValue,
} from '../model/front-matter.ts';
import { type Range, range } from '../text/range.ts';
import { type DamagedLine, damagedLines } from './header/damaged-lines.ts';
import { LOCALIZATION_KEYS } from './header/keys.ts';

/** With fewer of the keys a page is not one that the publisher localized. */
const FEWEST_KEYS = 4;

/** The front matter of a page that the publisher localized. */
export interface LocalizedFrontMatter {
  readonly frontMatter: FrontMatter;
  /** The entries with localization keys, in the order in which they stand. */
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that were meant for a key and are no such entry. */
  readonly damaged: readonly DamagedLine[];
}

/** The front matter with most of the localization keys; undefined where there is none. */
export const localizedFrontMatter: (document: Document) => LocalizedFrontMatter | undefined =
  perDocument(({ frontMatter, text }) => {
    if (!frontMatter) return undefined;
    const entries = frontMatter.entries.filter(({ key }) => LOCALIZATION_KEYS.includes(key));
    const damaged = damagedLines(text, frontMatter);
    const keys = new Set([...entries, ...damaged].map(({ key }) => key));
    const { length } = LOCALIZATION_KEYS.filter((key) => keys.has(key));
    return length < FEWEST_KEYS ? undefined : { frontMatter, entries, damaged };
  });

/** The whole of an entry, from its key to its closing quotation mark. */
export function wholeEntry({ keyRange, valueRange, quote }: FrontMatterEntry): Range {
  return range(keyRange.start, valueRange.end + quote.length);
}

/**
 * Whether a page was handed off before 2019: the publisher gave files no IDs then, and at first
 * wrote the other keys otherwise.
 */
export function isOfOldHandOff({ frontMatter }: Document): boolean {
  const year = /\d{4}$/.exec(frontMatterValue(frontMatter, 'ms.lasthandoff') ?? '')?.[0];
  return year !== undefined && Number(year) < 2019;
}

/** Whether a value has the form of a locale: `nl-NL`, `sr-Latn-RS`. */
export function isLocale(value: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/.test(value);
}
