import { dateRule } from './date-rule.ts';

export const dateOrder = dateRule('order', {
  title: 'Date with its parts in the wrong order',
  severity: 'warning',
  fix: 'certain',
});
