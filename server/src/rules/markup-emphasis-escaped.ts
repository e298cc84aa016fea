import { emphasisFaults } from './emphasis.ts';
import { toldOnce } from './prose/habit.ts';
import type { Rule } from './rule.ts';

export const markupEmphasisEscaped: Rule = {
  id: 'markup-emphasis-escaped',
  title: 'Marks of emphasis that readers see',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  check: (document) =>
    toldOnce(
      emphasisFaults(document, 'escaped'),
      0,
      (count) => `Write or remove the marks at all ${count} places`,
    ),
};
