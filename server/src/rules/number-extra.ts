import { slice } from '../text/range.ts';
import { numberDifferences } from './numbers.ts';
import type { Rule } from './rule.ts';

export const numberExtra: Rule = {
  id: 'number-extra',
  title: 'Number that the source does not say',
  severity: 'information',
  fix: 'none',
  *check(document) {
    for (const { segment, missing, extra } of numberDifferences(document)) {
      if (missing.length === extra.length) continue;
      for (const { range } of extra) {
        yield {
          range,
          message: `The source does not say ${slice(document.text, range)}.`,
          segment,
        };
      }
    }
  },
};
