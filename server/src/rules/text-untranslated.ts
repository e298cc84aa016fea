import { type EnglishReading, englishReadings, isNearlyAll } from './prose/english.ts';
import type { Found, Rule, Severity } from './rule.ts';

export const textUntranslated: Rule = {
  id: 'text-untranslated',
  title: 'Target that was left in English',
  severity: 'warning',
  fix: 'none',
  *check(document) {
    for (const reading of englishReadings(document)) {
      const severity = severityOf(reading);
      if (severity) yield report(reading, severity);
    }
  },
};

function severityOf(reading: EnglishReading): Severity | undefined {
  if (!isNearlyAll(reading)) return undefined;
  if (reading.longest.isProse) return 'warning';
  const { small, speaking } = reading.longest;
  return small > 1 && speaking > 0 ? 'information' : undefined;
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
