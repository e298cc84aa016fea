import type { Document } from '../model/document.ts';
import type { Heading, HeadingAnchor } from '../model/headings.ts';
import { slugOf } from '../model/slug.ts';
import { range, slice } from '../text/range.ts';
import { anchorFaults, anchorTag } from './anchors.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const anchorDamaged: Rule = {
  id: 'anchor-damaged',
  title: 'Heading anchor whose tag is damaged or behind the heading',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const fault of anchorFaults(document)) {
      if (fault.kind === 'behind') yield behind(document, fault);
      if (fault.kind !== 'damaged') continue;
      const { heading, anchor } = fault;
      const wanted = anchorTag(slugOf(heading.english));
      yield {
        range: anchor.range,
        message: `${slice(document.text, anchor.range).trim()} is no anchor: expected ${wanted}.`,
        segment: heading.segments[0],
        fixes: [certainly(`Write ${wanted}`, anchor.range, wanted)],
      };
    }
  },
};

/** The publisher writes it before the heading; behind it it counts as text of the heading. */
function behind(
  { text }: Document,
  { heading, anchor }: { readonly heading: Heading; readonly anchor: HeadingAnchor },
): Found {
  const tag = slice(text, anchor.range);
  const start = range(heading.range.start, heading.range.start);
  const edits = [
    { range: start, newText: tag },
    { range: anchor.range, newText: '' },
  ];
  return {
    range: anchor.range,
    message: `${tag} stands behind its heading: expected it before the text.`,
    segment: heading.segments[0],
    fixes: [{ title: 'Move the anchor before the heading', edits, preferred: true }],
  };
}
