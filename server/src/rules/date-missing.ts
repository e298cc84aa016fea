import { dateRule } from './date-rule.ts';

export const dateMissing = dateRule('missing', {
  title: 'Date of the source that the target does not say',
  severity: 'warning',
  fix: 'none',
});
