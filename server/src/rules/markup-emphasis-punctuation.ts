import type { Document } from '../model/document.ts';
import type { Emphasis } from '../model/emphasis/delimiters.ts';
import { inlineOf } from '../model/inline.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, slice } from '../text/range.ts';
import { toldOnce } from './prose/habit.ts';
import { lastWordOf, moveOut, swallowsMark } from './prose/swallowed.ts';
import type { Found, Rule } from './rule.ts';

export const markupEmphasisPunctuation: Rule = {
  id: 'markup-emphasis-punctuation',
  title: 'Punctuation of the sentence inside emphasis',
  severity: 'hint',
  fix: 'certain',
  *check(document) {
    const found: Found[] = [];
    let sound = 0;
    for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
      for (const emphasis of inlineOf(document, segment, 'target').emphases) {
        if (isSwallowing(document, segment, emphasis)) {
          found.push(describe(document, segment, emphasis));
        } else if (MARKS.includes(document.text[emphasis.range.end] ?? ' ')) sound++;
      }
    }
    yield* toldOnce(found, sound, (count) => `Move the marks of ${count} emphases behind them`);
  },
};

/** A colon is within the emphasis of a label or behind it, as the locale likes. */
const MARKS = '.,;。，、；';

function isSwallowing(document: Document, segment: Segment, emphasis: Emphasis): boolean {
  const { text } = document;
  const { content } = emphasis;
  if (!MARKS.includes(text[content.end - 1]!)) return false;
  const { emphases } = inlineOf(document, segment, 'source');
  if (emphases.length === 0 || !isWithin(text, segment.target.content, emphasis.range))
    return false;
  return emphases.every((one) => swallowsMark(text, content, slice(text, one.content), MARKS));
}

/** Whether a word stands before the emphasis: what begins a text may be its title, `**Note.** …`. */
function isWithin(text: string, { start }: Range, whole: Range): boolean {
  return /\p{L}/u.test(text.slice(start, whole.start));
}

function describe(
  { text }: Document,
  segment: Segment,
  { range: whole, content }: Emphasis,
): Found {
  return {
    range: lastWordOf(text, content),
    message: `“${text[content.end - 1]}” belongs to the sentence, not to the emphasis: expected it after the marks.`,
    segment,
    fixes: moveOut(text, whole, content, 'the emphasis'),
  };
}
