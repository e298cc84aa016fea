import { type Document, perDocument, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, keyOf, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isProse } from './is-prose.ts';
import { countUses } from './word-uses.ts';

/** A word that something was typed into, as the page or its letters tell: `beve,stigen`, `v o o r`. */
export interface TornWord {
  readonly segment: Segment;
  /** All of what is left of it. */
  readonly range: Range;
  readonly meant: string;
  readonly isSure: boolean;
}

const SPACE = 32;
/** Behind these a word begins, and hardly a part of an address or of code. */
const FREE = new Set(' >');

/** What no language writes between two parts of a word in small letters; a hyphen with a space behind. */
const GAPS = new Set([...'.,;:!?=+"”]|€$#%^¬'].map((sign) => sign.charCodeAt(0)));
const HYPHEN = 45;
const LINE_FEED = 10;

/** More is no slip of anybody. */
const MOST_JUDGED = 200;

/** Letters with spaces between all of them. */
const LOOSE = /\p{Ll}(?: \p{Ll}){3,40}(?![\p{L}\p{M}\d])/uy;

/** The torn words of the targets: one look at what stands between their words. */
export const tornWords: (document: Document) => readonly TornWord[] = perDocument((document) => {
  const { text } = document;
  const columns = words(document);
  const { starts, ends } = columns;
  const found: TornWord[] = [];
  let judged = 0;
  const judge = (segment: Segment, place: Range, gap: string): void => {
    if (judged++ < MOST_JUDGED) found.push(...tornAt(document, segment, place, gap));
  };
  for (const segment of document.segments) {
    const last = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i + 1 < last; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      const next = starts[i + 1]!;
      if (end - start === 1) {
        LOOSE.lastIndex = start;
        if (ends[i + 1]! - end !== 2 || !LOOSE.test(text)) continue;
        judge(segment, range(start, LOOSE.lastIndex), ' ');
        while (ends[i + 1]! <= LOOSE.lastIndex) i++;
      } else if (isGap(text, end, next) && FREE.has(text[start - 1]!)) {
        judge(segment, range(start, ends[i + 1]!), text.slice(end, next));
      }
    }
  }
  return found;
});

/** Whether a stretch between two words is one that no language writes there: mostly a look at its length. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const sign = text.charCodeAt(start);
  if (end - start === 1) return sign !== SPACE && GAPS.has(sign);
  const behind = text.charCodeAt(start + 1);
  return sign === HYPHEN && (behind === SPACE || behind === LINE_FEED);
}

/** Two words hardly make a longer one by chance. */
const LONG = /^\p{L}\p{Ll}{5,}$/u;

function tornAt(document: Document, segment: Segment, place: Range, gap: string): TornWord[] {
  const here = slice(document.text, place);
  const meant = here.replaceAll(gap, '');
  const uses = (word: string): number => countUses(document, 'target', keyOf(word));
  const isLoose = gap === ' ';
  const isTorn =
    isLoose ||
    (LONG.test(meant) && uses(meant) > 0 && here.split(gap).some((part) => uses(part) < 2));
  if (!isTorn || textOf(document, segment, 'source').includes(here)) return [];
  if (!isProse(document, segment, 'target', place)) return [];
  // A word of one letter may stand before such letters.
  const isSure = !isLoose || uses(meant[0]!) <= meant.length;
  return [{ segment, range: place, meant, isSure }];
}
