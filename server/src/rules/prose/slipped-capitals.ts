import { languageOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range } from '../../text/range.ts';
import { isProse } from './is-prose.ts';

/** A word whose capitals a key made, and how it is meant. */
export interface SlippedCapitals {
  readonly segment: Segment;
  readonly range: Range;
  readonly meant: string;
}

/** `kIES`, typed with the key for capitals held down, and `KIes`, with Shift held too long. */
const SLIPPED = /(?<![\p{L}\p{N}_.-])(?:\p{Ll}\p{Lu}{4,}|\p{Lu}{2}\p{Ll}{3,})(?![\p{L}\p{N}_-])/gu;

/** A look for such a word, which costs little. */
const LIKELY = /[a-z][A-Z]{4}|[A-Z]{2}[a-z]{3}/;

/** The words of targets in capitals that are no name of the source. */
export function slippedCapitals(document: Document): SlippedCapitals[] {
  return segmentsWith(document, Mark.hump).flatMap((segment) => {
    if ((marksOf(document, segment, 'target') & Mark.hump) === 0) return [];
    const target = textOf(document, segment, 'target');
    if (!LIKELY.test(target)) return [];
    const source = textOf(document, segment, 'source').toLowerCase();
    const { start } = segment.target.content;
    return [...target.matchAll(SLIPPED)].flatMap(({ 0: word, index }): SlippedCapitals[] => {
      const place = range(start + index, start + index + word.length);
      const isInner = INNER.test(target.slice(0, index).slice(-2));
      const meant = meantBy(document, word, isInner);
      // Two capitals begin the plural of an abbreviation, too: that the page has the word tells.
      const isKnown = /^\p{Ll}/u.test(word) || hasWord(document, meant);
      if (!isKnown || source.includes(word.toLowerCase())) return [];
      return isProse(document, segment, 'target', place) ? [{ segment, range: place, meant }] : [];
    });
  });
}

/** What stands before a word in the middle of a sentence. */
const INNER = /[\p{Ll},;] $/u;

/** Within a sentence the other key may have been held: `kIES` is `kies` there, but for nouns and names. */
function meantBy({ text, locale }: Document, word: string, isInner: boolean): string {
  const small = word.toLocaleLowerCase(locale);
  const capital = small[0]!.toLocaleUpperCase(locale) + small.slice(1);
  const isNoun = languageOf(locale) === 'de' || (text.includes(capital) && !text.includes(small));
  return isInner && !isNoun && /^\p{Ll}/u.test(word) ? small : capital;
}

/** Whether a page has a word elsewhere, with a capital or without. */
function hasWord({ text, locale }: Document, word: string): boolean {
  const small = word[0]!.toLocaleLowerCase(locale) + word.slice(1);
  return [word, small].some((one) => text.includes(one));
}
