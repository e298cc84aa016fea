import { slice } from '../text/range.ts';
import type { Rule } from './rule.ts';
import { differencesBesideSigns } from './signs.ts';

export const numberExtra: Rule = {
  id: 'number-extra',
  title: 'Number that the source does not say',
  severity: 'information',
  fix: 'none',
  *check(document) {
    for (const { segment, missing, extra } of differencesBesideSigns(document)) {
      if (missing.length === extra.length) continue;
      for (const { range } of extra) {
        if (document.text[range.start - 1] === '%') continue;
        yield {
          range,
          message: `The source does not say ${slice(document.text, range)}.`,
          segment,
        };
      }
    }
  },
};
