import { dateRule } from './dates/rule.ts';

export const dateUntranslated = dateRule('untranslated', {
  id: 'date-untranslated',
  title: 'Date left in English',
  severity: 'warning',
  fix: 'certain',
});
