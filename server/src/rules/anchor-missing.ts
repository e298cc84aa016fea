import { slugOf } from '../model/slug.ts';
import { range } from '../text/range.ts';
import { anchorFaults, anchorTag, hasPartOfAnchor, hasTagLitter } from './anchors.ts';
import { certainly, possibly, type Rule } from './rule.ts';

export const anchorMissing: Rule = {
  id: 'anchor-missing',
  title: 'Heading without its anchor',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const fault of anchorFaults(document)) {
      if (fault.kind !== 'missing') continue;
      const { heading } = fault;
      const wanted = anchorTag(slugOf(heading.english));
      const start = range(heading.range.start, heading.range.start);
      const isInDoubt = hasTagLitter(heading.english) || hasPartOfAnchor(document, heading);
      const make = isInDoubt ? possibly : certainly;
      const [segment] = heading.segments;
      const inner = segment!.target.content.start;
      const fix = document.text.startsWith(wanted, inner)
        ? certainly(
            `Move ${wanted} before the segment`,
            range(start.start, inner + wanted.length),
            wanted + document.text.slice(start.start, inner),
          )
        : make(`Add ${wanted}`, start, wanted);
      yield {
        range: range(heading.range.start - heading.level - 1, segment!.range.start),
        message: `The heading lacks its anchor, which links to it use: expected ${wanted}.`,
        segment,
        fixes: [fix],
      };
    }
  },
};
