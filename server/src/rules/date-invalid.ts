import { dateRule } from './date-rule.ts';

export const dateInvalid = dateRule('invalid', {
  title: 'Date that the calendar does not have',
  severity: 'warning',
  fix: 'certain',
});
