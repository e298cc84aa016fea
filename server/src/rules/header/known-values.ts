/** The kinds of page that the publisher knows. */
export const TOPICS: readonly string[] = (
  'article best-practice checklist concept concept-article conceptual contributor-guide ' +
  'deployment-guide design-pattern end-user-help error-reference example-scenario faq ' +
  'get-started get-started-article glossary guide hero-article how-to how-to-guide hub-page ' +
  'include integration interactive-tutorial landing-page language-reference legal ' +
  'limits-and-quotas managed-reference module-guide-pattern module-standard-task-based overview ' +
  'product-comparison quickstart reference reference-architecture release-notes sample samples ' +
  'solution-idea solution-overview troubleshooting troubleshooting-article ' +
  'troubleshooting-general troubleshooting-known-issue tutorial ui-reference upgrade-and-migration-article ' +
  'whats-new'
).split(' ');

/** How soon a page is to be translated. */
export const PRIORITIES: readonly string[] = ['high', 'medium', 'low', 'normal', 'none', 'null'];
