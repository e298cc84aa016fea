import { dateRule } from './date-rule.ts';

export const dateRange = dateRule('range', {
  title: 'Range that ends before it begins',
  severity: 'information',
  fix: 'suggested',
});
