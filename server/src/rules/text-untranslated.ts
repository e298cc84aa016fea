import { type Document, textOf } from '../model/document.ts';
import { type EnglishReading, englishReadings, isNearlyAll } from './prose/english-readings.ts';
import { isTranslatedElsewhere } from './prose/kept-words.ts';
import type { Found, Rule, Severity } from './rule.ts';

export const textUntranslated: Rule = {
  id: 'text-untranslated',
  title: 'Target that was left in English',
  severity: 'warning',
  fix: 'none',
  scope: 'page',
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
  const { speaking, telling } = reading.longest;
  if (speaking >= FEWEST_SPEAKING) return isFormula(document, reading) ? 'hint' : 'information';
  return telling > 0 || isTranslatedElsewhere(document, reading) ? 'hint' : undefined;
}

/** Names have hardly more than one word in small letters that is no link between others. */
const FEWEST_SPEAKING = 2;

/** `Service Level 1 = Databases`: names of fields with their values, which are not translated. */
function isFormula(document: Document, { segment }: EnglishReading): boolean {
  return /[\p{L}\d]\s?=\s{0,2}\p{L}/u.test(textOf(document, segment, 'source'));
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
