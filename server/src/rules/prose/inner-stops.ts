import { type Document, perDocument, textOf } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { keyOf, words } from '../../model/words.ts';
import { type Range, range } from '../../text/range.ts';
import { isProse } from './is-prose.ts';

/** A full stop within a target that a word in small letters follows. */
export interface InnerStop {
  readonly segment: Segment;
  readonly stop: Range;
  /** The word behind it. */
  readonly word: Range;
}

/** A word of some length, its full stop, and a word in small letters that is no part of a name. */
const INNER_STOP =
  /(?<![\p{L}\p{M}\d.'’_-])(\p{Ll}{4,40})\.[ \u00a0](\p{Ll}[\p{Ll}\p{M}]{0,40})(?![\p{L}.\d_])/gu;
const SMALL_BEHIND_STOP = /\p{Ll}\.\s+\p{Ll}/u;
/** Abbreviations are shorter. */
const LONG = 8;

/** Full stops where no sentence ends, or where the next one begins with a small letter. */
export function innerStops(document: Document): InnerStop[] {
  const found: InnerStop[] = [];
  for (const segment of segmentsWith(document, Mark.behindStop)) {
    if ((marksOf(document, segment, 'target') & Mark.behindStop) === 0) continue;
    const target = textOf(document, segment, 'target');
    const source = textOf(document, segment, 'source');
    if (SMALL_BEHIND_STOP.test(source)) continue;
    for (const match of target.matchAll(INNER_STOP)) {
      const one = placesOf(segment, match);
      const isName = source.includes(`.${match[2]}`);
      if (isName || !isSentence(document, match[1]!)) continue;
      if (isProse(document, segment, 'target', one.word)) found.push(one);
    }
  }
  return found;
}

function placesOf(
  segment: Segment,
  { 0: all, 1: before, 2: word, index }: RegExpExecArray,
): InnerStop {
  const start = segment.target.content.start + index;
  const stop = start + before!.length;
  const end = start + all.length;
  return { segment, stop: range(stop, stop + 1), word: range(end - word!.length, end) };
}

/** Whether a word is no abbreviation: a long one, or one that the page has without a full stop. */
function isSentence(document: Document, word: string): boolean {
  return word.length >= LONG || bareWords(document).has(keyOf(word));
}

const FULL_STOP = 46;

/** The keys of the words that targets of a page have without a full stop behind them. */
const bareWords = perDocument((document): ReadonlySet<number> => {
  const { firsts, ends, keys } = words(document);
  const bare = new Set<number>();
  for (let half = 0; half + 1 < firsts.length; half += 2) {
    for (let i = firsts[half]!; i < firsts[half + 1]!; i++) {
      if (document.text.charCodeAt(ends[i]!) !== FULL_STOP) bare.add(keys[i]!);
    }
  }
  return bare;
});
