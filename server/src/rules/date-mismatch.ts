import { dateRule } from './date-rule.ts';

export const dateMismatch = dateRule('mismatch', {
  title: 'Date that says something else than its source',
  severity: 'warning',
  fix: 'certain',
});
