import { dateRule } from './date-rule.ts';

export const dateExtra = dateRule('extra', {
  title: 'Date that the source does not say',
  severity: 'warning',
  fix: 'none',
});
