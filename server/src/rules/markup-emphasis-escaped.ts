import { emphasisFaults } from './emphasis.ts';
import type { Rule } from './rule.ts';

export const markupEmphasisEscaped: Rule = {
  id: 'markup-emphasis-escaped',
  title: 'Marks of emphasis that readers see',
  severity: 'error',
  fix: 'certain',
  check: (document) => emphasisFaults(document, 'escaped'),
};
