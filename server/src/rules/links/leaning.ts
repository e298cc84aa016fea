import { leansBack, leansForward } from '../../locale/function-words.ts';
import type { Document } from '../../model/document.ts';
import { type LinkPair, type SegmentLinks, sortOf } from '../../model/links/pairs.ts';
import { type Range, range, slice } from '../../text/range.ts';

/** Words at an end of a link's text that belong to those outside of it: `[the list and](…)`. */
export interface Leaning {
  readonly pair: LinkPair;
  readonly words: Range;
  /** Where the words are that they belong to. */
  readonly towards: 'before' | 'after';
}

const FIRST_WORD = /^\s*(\p{L}+)(?=\s)/u;

/** What links of English may well end or begin with, so that the target does no worse. */
const ENGLISH_END =
  /(?:^|\s)(?:and|or|the|an?|of|to|in|on|at|for|from|by|with|as|is|about|up|out)\s*$/i;
const ENGLISH_START = /^\s*(?:and|or|as|to|in|of)\s/i;

/** The links of a segment whose text has taken such words along, and the source's has not. */
export function readLeaning(document: Document, { pairs }: SegmentLinks): Leaning[] {
  const { text, locale } = document;
  return pairs.flatMap((pair): Leaning[] => {
    const [here, english] = [slice(text, pair.target.text), slice(text, pair.source.text)];
    if (sortOf(pair.target) !== 'link' || here === english) return [];
    const { start } = pair.target.text;
    const end = here.trimEnd().length;
    const last = ENGLISH_END.test(english) ? end : startOfLeaning(locale, here.slice(0, end));
    if (last < end) return [{ pair, words: range(start + last, start + end), towards: 'after' }];
    const first = FIRST_WORD.exec(here);
    if (!first || !leansBack(locale, first[1]!) || ENGLISH_START.test(english)) return [];
    const word = range(start + first[0].length - first[1]!.length, start + first[0].length);
    return [{ pair, words: word, towards: 'before' }];
  });
}

/** Where the words begin that lean on what follows a text; its end where the last one does not. */
function startOfLeaning(locale: string, text: string): number {
  let start = text.length;
  for (const { 0: word, index } of [...text.matchAll(/\S+/g)].reverse()) {
    if (!leansForward(locale, word)) break;
    start = index;
  }
  return start;
}
