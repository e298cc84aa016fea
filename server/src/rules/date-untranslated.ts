import { dateRule } from './date-rule.ts';

export const dateUntranslated = dateRule('untranslated', {
  title: 'Date left in English',
  severity: 'warning',
  fix: 'certain',
});
