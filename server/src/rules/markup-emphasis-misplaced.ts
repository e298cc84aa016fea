import type { Document } from '../model/document.ts';
import { inlineOf } from '../model/inline.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { slice } from '../text/range.ts';
import { emphasisRule } from './emphasis.ts';
import { leaningOutOf, takeOut } from './prose/leaning.ts';
import type { Found, Rule } from './rule.ts';

const onPunctuation = emphasisRule('misplaced', {
  id: 'markup-emphasis-misplaced',
  title: 'Emphasis on punctuation alone, or on words around those it belongs to',
  severity: 'information',
  fix: 'suggested',
});

export const markupEmphasisMisplaced: Rule = {
  ...onPunctuation,
  *check(document) {
    yield* onPunctuation.check(document);
    for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
      yield* leaning(document, segment);
    }
  },
};

/** A longer stretch is a sentence and no name of a button. */
const LONGEST_NAME = 60;

/** Words that emphasis has taken along from what stands around it. */
function* leaning(document: Document, segment: Segment): Iterable<Found> {
  const { text, locale } = document;
  const { emphases } = inlineOf(document, segment, 'target');
  if (emphases.length === 0) return;
  const originals = inlineOf(document, segment, 'source').emphases.map(({ content }) =>
    slice(text, content),
  );
  if (originals.length === 0) return;
  for (const { range: whole, content } of emphases) {
    if (content.end - content.start > LONGEST_NAME) continue;
    if (originals.includes(slice(text, content))) continue;
    const found = leaningOutOf(text, content, locale, originals, 'opening');
    if (!found) continue;
    yield {
      range: found.words,
      message: `“${slice(text, found.words)}” belongs to the words ${found.towards} this emphasis.`,
      segment,
      fixes: takeOut(text, whole, content, found, 'the emphasis'),
    };
  }
}
