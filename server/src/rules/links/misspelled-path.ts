import { type Document, textOf } from '../../model/document.ts';
import { addressesOf } from '../../model/links/addresses.ts';
import type { Segment } from '../../model/segments.ts';
import { keyOf } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { countUses } from '../prose/word-uses.ts';

/** A word of a path that is a slip away from one of the English text of its link. */
export interface MisspelledPath {
  readonly segment: Segment;
  readonly range: Range;
  readonly meant: string;
}

/** In shorter words a slip makes another word too often. */
const WORD = /(?<![A-Za-z\d])[a-z]{6,}(?![A-Za-z\d])/g;

/** The misspelled words in the paths of links around segments, which are mostly named for their text. */
export function* misspelledPaths(document: Document): Generator<MisspelledPath> {
  let judged = 0;
  for (const { segment, kind, range: url } of addressesOf(document)) {
    if (!segment || kind !== 'link') continue;
    const english = textOf(document, segment, 'source').toLowerCase().match(WORD);
    if (!english) continue;
    for (const { 0: word, index } of slice(document.text, url).matchAll(WORD)) {
      if (english.includes(word)) continue;
      const meant = english.find((one) => isLetterSlip(word, one));
      if (meant === undefined || judged++ >= MOST_JUDGED) continue;
      if (countUses(document, 'source', keyOf(word)) > 0) continue;
      const start = url.start + index;
      yield { segment, range: range(start, start + word.length), meant };
    }
  }
}

/** Each is looked for in the whole page. */
const MOST_JUDGED = 50;

/** Whether a word differs within: another ending may be another form. */
function isLetterSlip(word: string, meant: string): boolean {
  return word[0] === meant[0] && word.at(-1) === meant.at(-1) && isSlip(word, meant);
}
