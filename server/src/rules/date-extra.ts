import { dateRule } from './dates/rule.ts';

export const dateExtra = dateRule('extra', {
  id: 'date-extra',
  title: 'Date that the source does not say',
  severity: 'warning',
  fix: 'none',
});
