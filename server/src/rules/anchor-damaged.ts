import { slugOf } from '../model/slug.ts';
import { slice } from '../text/range.ts';
import { anchorFaults, anchorTag } from './anchors.ts';
import { certainly, type Rule } from './rule.ts';

export const anchorDamaged: Rule = {
  id: 'anchor-damaged',
  title: 'Heading anchor whose tag is damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const fault of anchorFaults(document)) {
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
