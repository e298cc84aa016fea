import { fullWidth } from '../locale/punctuation.ts';
import { type Document, textOf } from '../model/document.ts';
import { isSpace, isSpaceless } from '../text/characters.ts';
import { range } from '../text/range.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';
import { foreignWidths } from './width/foreign.ts';
import { mayMixWidths, mixedPairs, wideWords } from './width/mixed.ts';

export const textWidth: Rule = {
  id: 'text-width',
  title: 'Mark or letter of the wrong width',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const suspect of gaps(document).unlikeHere) yield* judge(document, suspect);
    if (!mayMixWidths(document.locale)) {
      if (document.locale !== 'und') yield* foreignWidths(document);
      return;
    }
    yield* wideWords(document);
    yield* mixedPairs(document);
  },
};

function* judge(document: Document, { segment, range: mark }: Suspect): Iterable<Found> {
  const { text, locale } = document;
  const wide = fullWidth(text[mark.start]!, locale);
  if (wide === undefined || !isSpaceless(text.charCodeAt(mark.start - 1))) return;
  const { end } = segment.target.content;
  const next = mark.end < end ? text.charCodeAt(mark.end) : SPACE;
  if (!isSpace(next) && !isSpaceless(next) && text[mark.end] !== '*') return;
  if (!isProse(document, segment, 'target', mark)) return;
  // What the source writes as an example is repeated as it is.
  if (textOf(document, segment, 'source').includes(text.slice(mark.start - 1, mark.end))) return;
  const hasSpace = mark.end < end && next === SPACE;
  const place = range(mark.start, hasSpace ? mark.end + 1 : mark.end);
  yield {
    range: mark,
    message: `The mark “${text[mark.start]}” is half as wide as its neighbors: expected “${wide}”.`,
    segment,
    fixes: [certainly(`Write “${wide}”`, place, wide)],
  };
}

const SPACE = 32;
