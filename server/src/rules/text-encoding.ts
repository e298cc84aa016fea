import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { misreadAt } from './prose/code-page.ts';
import { gaps } from './prose/gaps.ts';
import { sourceHas } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textEncoding: Rule = {
  id: 'text-encoding',
  title: 'Character that was lost or read in a wrong encoding',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const { text } = document;
    let reached = 0;
    for (const { segment, range: place } of gaps(document).strange) {
      if (place.start < reached) continue;
      const found =
        text[place.start] === LOST
          ? lost(document, segment, place.start)
          : misread(document, segment, place.start);
      if (!found || sourceHas(document, segment, slice(text, found.range))) continue;
      reached = found.range.end;
      yield found;
    }
  },
};

/** What a program writes for a character that it could not read. */
const LOST = '\ufffd';

function lost({ text }: Document, segment: Segment, at: number): Found {
  let end = at;
  while (text[end] === LOST) end++;
  return {
    range: range(at, end),
    message: 'A character was lost here: the text was once read in a wrong encoding.',
    segment,
  };
}

/** The suspect is the second or third part; the first may stand up to two characters before. */
function misread({ text }: Document, segment: Segment, at: number): Found | undefined {
  const first = Math.max(segment.target.content.start, at - 2);
  for (let start = first; start < at; start++) {
    const found = misreadAt(text, start);
    if (!found || start + found.length <= at) continue;
    const place = range(start, start + found.length);
    const [here, meant] = [slice(text, place), found.meant];
    return {
      range: place,
      message: `“${here}” is “${meant}” read in a wrong encoding.`,
      segment,
      fixes: [certainly(`Write “${meant}”`, place, meant)],
    };
  }
  return undefined;
}
