import { dateRule } from './date-rule.ts';

export const dateSplit = dateRule('split', {
  title: 'Date cut in two by emphasis or a link',
  severity: 'warning',
  fix: 'none',
});
