import type { Document } from '../model/document.ts';
import type { Emphasis } from '../model/emphasis/delimiters.ts';
import { inlineOf } from '../model/inline.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { slice } from '../text/range.ts';
import { toldOnce } from './prose/habit.ts';
import {
  endsWithMark,
  lastWordOf,
  leadingMark,
  mayEndWithMark,
  moveBefore,
  moveOut,
  swallowedBy,
} from './prose/swallowed.ts';
import type { Found, Rule } from './rule.ts';

export const markupEmphasisPunctuation: Rule = {
  id: 'markup-emphasis-punctuation',
  title: 'Punctuation of the sentence inside emphasis',
  severity: 'hint',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const found: Found[] = [];
    let sound = 0;
    for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
      yield* beginningWithMark(document, segment);
      const swallowing = new Set(swallowingIn(document, segment));
      for (const emphasis of inlineOf(document, segment, 'target').emphases) {
        if (swallowing.has(emphasis)) found.push(describe(document, segment, emphasis));
        else if (MARKS.includes(document.text[emphasis.range.end] ?? ' ')) sound++;
      }
    }
    yield* toldOnce(found, sound, (count) => `Move the marks of ${count} emphases behind them`);
  },
};

/** A colon is within the emphasis of a label or behind it, as the locale likes. */
const MARKS = '.,;。，、；';

/** Emphasis that begins with a mark which belongs to what is before it. */
function* beginningWithMark(document: Document, segment: Segment): Iterable<Found> {
  const { text } = document;
  for (const { range: whole, content } of inlineOf(document, segment, 'target').emphases) {
    const mark = leadingMark(text, content);
    if (!mark || !MARKS.includes(slice(text, mark).trim())) continue;
    const sources = inlineOf(document, segment, 'source').emphases;
    if (sources.length === 0 || sources.some((one) => leadingMark(text, one.content))) continue;
    yield {
      range: mark,
      message: `“${slice(text, mark).trim()}” belongs to the sentence, not to the emphasis: expected it before the marks.`,
      segment,
      fixes: moveBefore(text, whole, mark, 'the emphasis'),
    };
  }
}

/** The emphases of a target that have swallowed a mark, where none of the source ends with one. */
function swallowingIn(document: Document, segment: Segment): Emphasis[] {
  const { text } = document;
  const { emphases } = inlineOf(document, segment, 'target');
  const ending = emphases.filter(({ content }) => endsWithMark(text, content, MARKS));
  if (ending.length === 0) return [];
  const sources = inlineOf(document, segment, 'source').emphases;
  if (sources.length === 0 || sources.some(({ content }) => mayEndWithMark(slice(text, content))))
    return [];
  // What begins a text may be its title: `**Note.** …`.
  const { start, end } = segment.target.content;
  const first = start + text.slice(start, end).search(/\p{L}/u);
  return ending.filter(({ range: whole }) => first < whole.start);
}

function describe(
  { text, locale }: Document,
  segment: Segment,
  { range: whole, content }: Emphasis,
): Found {
  const swallowed = swallowedBy(text, content, locale);
  const isWord = swallowed.end - swallowed.start > 1;
  return {
    range: lastWordOf(text, content, swallowed),
    message: `“${slice(text, swallowed).trimStart()}” belongs to the sentence, not to the emphasis: expected it after the marks.`,
    segment,
    severity: isWord ? 'information' : undefined,
    fixes: moveOut(text, whole, swallowed, 'the emphasis'),
  };
}
