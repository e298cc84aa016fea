import { emphasisRule } from './emphasis.ts';

export const markupEmphasisMisplaced = emphasisRule('misplaced', {
  id: 'markup-emphasis-misplaced',
  title: 'Emphasis on punctuation alone',
  severity: 'information',
  fix: 'suggested',
});
