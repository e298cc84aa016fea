import { dateRule } from './dates/rule.ts';

export const dateOrder = dateRule('order', {
  id: 'date-order',
  title: 'Date with its parts in the wrong order',
  severity: 'warning',
  fix: 'certain',
});
