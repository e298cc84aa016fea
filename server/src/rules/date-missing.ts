import { dateRule } from './dates/rule.ts';

export const dateMissing = dateRule('missing', {
  id: 'date-missing',
  title: 'Date of the source that the target does not say',
  severity: 'warning',
  fix: 'suggested',
});
