import { takesSpaceBefore } from '../locale/punctuation.ts';
import { type Document, perPage } from '../model/document.ts';
import { isFirmSpace, isSpace } from '../text/characters.ts';
import { type Range, range, slice } from '../text/range.ts';
import { standsAtDrive } from './prose/drive.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textFirmSpace: Rule = {
  id: 'text-firm-space',
  title: 'Mark without the firm space that the language writes before it',
  severity: 'hint',
  fix: 'certain',
  *check(document) {
    const { beforeMark, unlikeHere, afterQuote } = gaps(document);
    const { text, locale } = document;
    for (const suspect of beforeMark) {
      const { end } = suspect.range;
      if (text[end + 1] === ':' || !takesSpaceBefore(locale, text[end]!)) continue;
      if (text[end] === ':' && standsAtDrive(document, suspect)) continue;
      yield* soft(document, suspect, `before “${text[end]}”`);
    }
    for (const suspect of afterQuote) {
      if (takesSpaceBefore(locale, '»')) yield* soft(document, suspect, 'behind “«”');
    }
    for (const suspect of unlikeHere) {
      if (takesSpaceBefore(locale, text[suspect.range.start]!)) yield* missing(document, suspect);
    }
  },
};

/** A space that a line may be broken at, so that the next one begins with the mark. */
function* soft(
  document: Document,
  { segment, range: spaces }: Suspect,
  where: string,
): Iterable<Found> {
  if (slice(document.text, spaces) !== ' ') return;
  if (!isProse(document, segment, 'target', range(spaces.start, spaces.end + 1))) return;
  yield {
    range: spaces,
    message: `There is an ordinary space ${where}: expected one that no line is broken at.`,
    segment,
    fixes: [certainly('Write a no-break space', spaces, firmSpace(document))],
  };
}

function* missing(document: Document, { segment, range: mark }: Suspect): Iterable<Found> {
  const { text } = document;
  const { end } = segment.target.content;
  const isEnd = mark.end >= end || isSpace(text.charCodeAt(mark.end)) || text[mark.end] === '*';
  if (mark.start === segment.target.content.start) return;
  const before = range(mark.start - 1, mark.end);
  const sign = text[mark.start]!;
  if (sign === ';' && ENTITY.test(text.slice(Math.max(0, mark.start - 12), mark.start))) return;
  if (!isEnd || FIGURE.test(text[mark.start - 1]!) || !isProse(document, segment, 'target', before))
    return;
  const place: Range = range(mark.start, mark.start);
  yield {
    range: mark,
    message: `No space stands before “${sign}”: expected one that no line is broken at.`,
    segment,
    fixes: [certainly('Insert a no-break space', place, firmSpace(document))],
  };
}

/** What an entity is, also when it was encoded twice, or has a space: `&amp;mdash`, `& mdash`. */
const ENTITY = /& ?(?:amp;)?#?\w+$/;

/** Times and drives: `12:`, `C:`. */
const FIGURE = /[\dA-Z]/;

/** The firm space that the page has more of: the wide one, or the narrow one of careful printers. */
const firmSpace = perPage((document) => {
  let narrow = 0;
  for (const { range: spaces } of gaps(document).beforeMark) {
    const code = document.text.charCodeAt(spaces.start);
    if (isFirmSpace(code)) narrow += code === NARROW ? 1 : -1;
  }
  return narrow > 0 ? '\u202f' : '\u00a0';
});

const NARROW = 0x202f;
