import { dateRule } from './dates/rule.ts';

export const dateMismatch = dateRule('mismatch', {
  id: 'date-mismatch',
  title: 'Date that says something else than its source',
  severity: 'warning',
  fix: 'certain',
});
