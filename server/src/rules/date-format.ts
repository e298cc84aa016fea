import { dateRule } from './date-rule.ts';

export const dateFormat = dateRule('format', {
  title: 'Date not written as the locale writes dates',
  severity: 'hint',
  fix: 'certain',
});
