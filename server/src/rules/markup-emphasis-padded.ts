import { emphasisRule } from './emphasis.ts';

export const markupEmphasisPadded = emphasisRule('padded', {
  id: 'markup-emphasis-padded',
  title: 'White space inside the marks of emphasis',
  severity: 'error',
  fix: 'certain',
});
