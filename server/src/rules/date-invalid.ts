import { dateRule } from './dates/rule.ts';

export const dateInvalid = dateRule('invalid', {
  id: 'date-invalid',
  title: 'Date that the calendar does not have',
  severity: 'warning',
  fix: 'certain',
});
