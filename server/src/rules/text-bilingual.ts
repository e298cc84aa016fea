import type { Document } from '../model/document.ts';
import { words } from '../model/words.ts';
import { range } from '../text/range.ts';
import {
  type EnglishReading,
  englishReadings,
  isNearlyAll,
  isWholeSource,
} from './prose/english-readings.ts';
import type { Found, Rule } from './rule.ts';

export const textBilingual: Rule = {
  id: 'text-bilingual',
  title: 'English sentence kept beside its translation',
  severity: 'warning',
  fix: 'none',
  *check(document) {
    for (const reading of englishReadings(document)) {
      if (isNearlyAll(reading) || !isWholeSource(reading) || reading.longest.small < 2) continue;
      yield report(document, reading);
    }
  },
};

function report(document: Document, { segment, longest }: EnglishReading): Found {
  const { starts, ends } = words(document);
  const { isProse, isExplained, run } = longest;
  return {
    range: range(starts[run.first]!, ends[run.end - 1]!),
    message: isExplained
      ? 'The target repeats its source and translates it in parentheses.'
      : 'The target repeats its source beside the translation: expected the translation alone.',
    segment,
    severity: isProse && !isExplained ? undefined : 'information',
    related: [{ range: segment.source.content, message: 'The source.' }],
  };
}
