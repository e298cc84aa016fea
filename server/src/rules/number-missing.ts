import { languageOf } from '../locale/language.ts';
import { mayBeSaidOtherwise } from '../locale/numbers/otherwise.ts';
import { mayHideInWords } from '../locale/numbers/words.ts';
import { slice } from '../text/range.ts';
import type { Rule } from './rule.ts';
import { differencesBesideSigns } from './signs.ts';

export const numberMissing: Rule = {
  id: 'number-missing',
  title: 'Number of the source that the target lacks',
  severity: 'warning',
  fix: 'none',
  *check(document) {
    const language = languageOf(document.locale);
    for (const { segment, missing, extra } of differencesBesideSigns(document)) {
      if (missing.length === extra.length) continue;
      for (const number of missing) {
        const { range, values } = number;
        const isHidden = values?.some((value) => mayHideInWords(value, language));
        const isQuiet = isHidden || mayBeSaidOtherwise(document.text, number);
        yield {
          range: segment.target.content,
          message: `The source says ${slice(document.text, range)}, which is missing here.`,
          segment,
          severity: isQuiet ? 'information' : undefined,
          related: [{ range, message: 'The number in the source.' }],
        };
      }
    }
  },
};
