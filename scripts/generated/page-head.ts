import type { Rule } from '../../server/src/rules/rule.ts';

/** The first lines of a rule's page: what the rule is called, what it reports, and how. */
export function pageHead({ id, title, severity, fix }: Rule): string {
  return `# ${id}\n\n${title}. Level: ${severity}. Fix: ${fix}. [Settings](README.md#settings)\n`;
}

/** A rule's page with the head that its facts give; everything from the first section on stays. */
export function withHead(page: string, rule: Rule): string {
  const body = page.indexOf('\n## ');
  return pageHead(rule) + (body < 0 ? '' : page.slice(body));
}
