import { emphasisRule } from './emphasis.ts';

export const markupEmphasisAdded = emphasisRule('added', {
  id: 'markup-emphasis-added',
  title: 'Emphasis that the source does not have',
  severity: 'warning',
  fix: 'certain',
});
