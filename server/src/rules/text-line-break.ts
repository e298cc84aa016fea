import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { isSpaceless } from '../text/characters.ts';
import { slice } from '../text/range.ts';
import { linePrefix } from '../text/search.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { isOutsideMarkup } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textLineBreak: Rule = {
  id: 'text-line-break',
  title: 'Line break in a target whose source has none',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const suspect of gaps(document).breaks) {
      const { segment, range: place } = suspect;
      if (textOf(document, segment, 'source').includes('\n')) continue;
      if (isOutsideMarkup(document, segment, 'target', place)) yield report(document, suspect);
    }
  },
};

function report(document: Document, { segment, range: place }: Suspect): Found {
  const { text } = document;
  const damage = damageOf(document, segment, slice(text, place));
  const [before, after] = [text.charCodeAt(place.start - 1), text.charCodeAt(place.end)];
  const newText = isSpaceless(before) && isSpaceless(after) ? '' : ' ';
  return {
    range: place,
    message: `There is a line break here that the source does not have${damage ? `: it ends the ${damage}` : ''}.`,
    segment,
    severity: damage ? undefined : 'information',
    fixes: [certainly('Join the lines', place, newText)],
  };
}

/** What ends with the line; within a paragraph a line break is shown as a space. */
function damageOf({ text }: Document, segment: Segment, stretch: string): string | undefined {
  if (stretch.split('\n').length > 2) return 'paragraph';
  const prefix = linePrefix(text, segment.range.start, LONGEST_PREFIX)?.trimStart() ?? '';
  if (prefix.startsWith('|')) return 'table row';
  return prefix.startsWith('#') ? 'heading' : undefined;
}

const LONGEST_PREFIX = 4000;
