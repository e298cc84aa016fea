import { emphasisRule } from './emphasis.ts';

export const markupEmphasisOdd = emphasisRule('odd', {
  id: 'markup-emphasis-odd',
  title: 'Mark of emphasis without its partner',
  severity: 'error',
  fix: 'certain',
});
