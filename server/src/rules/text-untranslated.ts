import type { Document } from '../model/document.ts';
import { type EnglishReading, englishReadings, isNearlyAll } from './prose/english.ts';
import { isTranslatedElsewhere } from './prose/kept-words.ts';
import type { Found, Rule, Severity } from './rule.ts';

export const textUntranslated: Rule = {
  id: 'text-untranslated',
  title: 'Target that was left in English',
  severity: 'warning',
  fix: 'none',
  *check(document) {
    for (const reading of englishReadings(document)) {
      const severity = severityOf(document, reading);
      if (severity) yield report(reading, severity);
    }
  },
};

function severityOf(document: Document, reading: EnglishReading): Severity | undefined {
  if (!isNearlyAll(reading)) return undefined;
  if (reading.longest.isProse) return 'warning';
  const { small, speaking, telling } = reading.longest;
  if (telling > 0 || (small > 1 && speaking > 1)) return 'information';
  return isTranslatedElsewhere(document, reading) ? 'information' : undefined;
}

function report({ segment, sharedWords, targetWords }: EnglishReading, severity: Severity): Found {
  const howMuch = sharedWords < targetWords ? 'nearly all of it' : 'as in the source';
  return {
    range: segment.target.content,
    message: `The target is English, ${howMuch}: expected a translation.`,
    segment,
    severity,
    related: [{ range: segment.source.content, message: 'The source.' }],
  };
}
