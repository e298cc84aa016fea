import { writeLike } from '../locale/numbers/write.ts';
import { slice } from '../text/range.ts';
import { numberDifferences } from './numbers.ts';
import { certainly, type Rule } from './rule.ts';

export const numberChanged: Rule = {
  id: 'number-changed',
  title: 'Number that differs from the source',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const { segment, missing, extra } of numberDifferences(document)) {
      if (missing.length === 0 || extra.length !== missing.length) continue;
      for (const [index, { range }] of extra.entries()) {
        const original = missing[index]!;
        const here = slice(document.text, range);
        const english = slice(document.text, original.range);
        const year = `20${english}`;
        const isYear = here.length > 2 && original.values?.includes(year);
        const wanted = isYear ? year : writeLike(english, here);
        yield {
          range,
          message: `${here} differs from the source: expected ${wanted ?? english}.`,
          segment,
          related: [{ range: original.range, message: 'The number in the source.' }],
          fixes: wanted === undefined ? [] : [certainly(`Write ${wanted}`, range, wanted)],
        };
      }
    }
  },
};
