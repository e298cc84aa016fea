import { slice } from '../text/range.ts';
import { anchorFaults } from './anchors.ts';
import { certainly, type Rule } from './rule.ts';

export const anchorRepeated: Rule = {
  id: 'anchor-repeated',
  title: 'Anchor that a heading has twice',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const fault of anchorFaults(document)) {
      if (fault.kind !== 'repeated') continue;
      const { heading, anchor } = fault;
      yield {
        range: anchor.range,
        message: `The heading has the anchor ${slice(document.text, anchor.name)} twice: expected it once.`,
        segment: heading.segments[0],
        fixes: [certainly('Remove the second anchor', anchor.range, '')],
      };
    }
  },
};
