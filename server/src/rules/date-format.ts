import { dateRule } from './dates/rule.ts';

export const dateFormat = dateRule('format', {
  id: 'date-format',
  title: 'Date not written as the locale writes dates',
  severity: 'hint',
  fix: 'certain',
});
