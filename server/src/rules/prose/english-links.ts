import { languageOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import { type LinkPair, linksOf } from '../../model/links/pairs.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, slice } from '../../text/range.ts';

/** A link whose text a target has as the source does, among words that were translated. */
export interface EnglishLink {
  readonly segment: Segment;
  readonly target: Range;
  readonly source: Range;
  readonly words: number;
}

const FEWEST_WORDS = 3;

/** The links of a document whose texts were left in English: words in small letters, no names. */
export function englishLinks(document: Document): EnglishLink[] {
  if (languageOf(document.locale) === 'en') return [];
  return linksOf(document).flatMap(({ segment, pairs }) =>
    pairs.flatMap((pair): EnglishLink[] => {
      const words = wordsInCommon(document, pair);
      if (words < FEWEST_WORDS || isAll(document, segment, pair)) return [];
      return [{ segment, target: pair.target.text, source: pair.source.text, words }];
    }),
  );
}

/** Nothing but words in small letters; of those with a hyphen many are at home in other languages. */
const PROSE = /^\p{Ll}+(?:[ \u00a0]\p{Ll}+)+$/u;

function wordsInCommon({ text }: Document, { target, source }: LinkPair): number {
  if (target.text.end - target.text.start !== source.text.end - source.text.start) return 0;
  const written = slice(text, target.text);
  if (written !== slice(text, source.text) || !PROSE.test(written)) return 0;
  return written.split(/[ \u00a0]/).length;
}

/** Whether a target has hardly a word beside the link, so that nobody sees what its language is. */
function isAll(document: Document, segment: Segment, { target }: LinkPair): boolean {
  const around =
    textOf(document, segment, 'target').length - slice(document.text, target.range).length;
  return around < slice(document.text, target.text).length;
}
