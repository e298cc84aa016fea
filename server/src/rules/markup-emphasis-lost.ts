import { emphasisRule } from './emphasis.ts';

export const markupEmphasisLost = emphasisRule('lost', {
  id: 'markup-emphasis-lost',
  title: 'Emphasis of the source that the target lacks',
  severity: 'warning',
  fix: 'certain',
});
