import { languageOf } from '../locale/language.ts';
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
      for (const { range, values } of missing) {
        yield {
          range: segment.target.content,
          message: `The source says ${slice(document.text, range)}, which is missing here.`,
          segment,
          ...(values?.some((value) => mayHideInWords(value, language))
            ? { severity: 'information' as const }
            : {}),
          related: [{ range, message: 'The number in the source.' }],
        };
      }
    }
  },
};
