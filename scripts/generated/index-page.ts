import type { Rule } from '../../server/src/rules/rule.ts';

/** How many reports of a rule were read and how many of them were right, by rule id. */
export type Precision = Readonly<
  Record<string, { readonly judged: number; readonly right: number }>
>;

/** The page that lists all rules. */
export function indexPage(rules: readonly Rule[], precision: Precision | undefined): string {
  const columns = ['Rule', 'Reports', 'Level', 'Fix', ...(precision ? ['Right'] : [])];
  const rows = rules.map((rule) => [
    `[${rule.id}](${rule.id}.md)`,
    cell(rule.title),
    rule.severity,
    rule.fix,
    ...(precision ? [share(precision[rule.id])] : []),
  ]);
  const table = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `# Rules

${INTRODUCTION}${precision ? PRECISION : ''}
${table.join('\n')}
`;
}

const INTRODUCTION = `An **error** is certain: an edit damaged the page. A **warning** is very probably wrong for
the reader. **Information** is worth a look, or is a defect of the English source. A **hint** is
about style.

A *certain* fix is applied by \`fix\` and by "Fix all"; a *suggested* one is only offered.

## Settings

\`"locdocs.rules": { "date-order": "off", "text": "hint" }\` in the editor's settings, and the same under
\`"rules"\` in a \`.locdocs.json\`, silences a rule and quiets a family. The levels are \`error\`,
\`warning\`, \`information\`, \`hint\`, \`off\` and \`default\`, the rule's own.

## All rules
`;

const PRECISION = `
*Right* says how many of the rule's reports on published pages were right, of those that were read.
`;

function share(reports: Precision[string] | undefined): string {
  return reports ? `${reports.right} of ${reports.judged}` : '';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
