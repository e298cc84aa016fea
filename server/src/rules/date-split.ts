import { dateRule } from './dates/rule.ts';

export const dateSplit = dateRule('split', {
  id: 'date-split',
  title: 'Date cut in two by emphasis or a link',
  severity: 'warning',
  fix: 'suggested',
});
