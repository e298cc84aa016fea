import { dateRule } from './dates/rule.ts';

export const dateRange = dateRule('range', {
  id: 'date-range',
  title: 'Range that ends before it begins',
  severity: 'warning',
  fix: 'certain',
});
