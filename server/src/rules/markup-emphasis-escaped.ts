import { emphasisRule } from './emphasis.ts';

export const markupEmphasisEscaped = emphasisRule('escaped', {
  id: 'markup-emphasis-escaped',
  title: 'Marks of emphasis that readers see',
  severity: 'error',
  fix: 'certain',
});
