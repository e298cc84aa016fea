import { slice } from '../text/range.ts';
import { numberDifferences } from './numbers.ts';
import type { Rule } from './rule.ts';

export const numberMissing: Rule = {
  id: 'number-missing',
  title: 'Number of the source that the target lacks',
  severity: 'warning',
  fix: 'none',
  *check(document) {
    for (const { segment, missing, extra } of numberDifferences(document)) {
      if (missing.length === extra.length) continue;
      for (const { range } of missing) {
        yield {
          range: segment.target.content,
          message: `The source says ${slice(document.text, range)}, which is missing here.`,
          segment,
          related: [{ range, message: 'The number in the source.' }],
        };
      }
    }
  },
};
