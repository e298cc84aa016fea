/** What a report says of the editor and of the page in it; nothing of what the page says. */
export interface ReportFacts {
  readonly extension: string;
  readonly editor: string;
  /** `desktop` or `web`, and what the window is connected to, such as `ssh-remote`. */
  readonly host: string;
  readonly system: string;
  readonly language: string;
  readonly server: string;
  /** The kind, the locale and the number of segments of the page, or `none`. */
  readonly page: string;
  /** How often each rule reports something on the page. */
  readonly findings: Readonly<Record<string, number>>;
  /** The settings of this extension that are not at their default, as JSON. */
  readonly settings: string;
}

/** A report to be completed and sent by the person who has it in front of them. */
export function reportText(facts: ReportFacts): string {
  return `# LocDocs: what happened?

Describe what you did, what you expected, and what happened instead. If a page shows it, copy the
smallest part that does. Nothing has been sent: this text is yours to complete, and to send.



## Versions

${list(facts)}

## Findings on the page

${findings(facts.findings)}

## Changed settings

\`\`\`json
${facts.settings}
\`\`\`
`;
}

function list(facts: ReportFacts): string {
  const rows: readonly (readonly [string, string])[] = [
    ['LocDocs', facts.extension],
    ['Editor', facts.editor],
    ['Host', facts.host],
    ['System', facts.system],
    ['Display language', facts.language],
    ['Server', facts.server],
    ['Page', facts.page],
  ];
  return rows.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

function findings(counts: ReportFacts['findings']): string {
  const rows = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return 'None.';
  return rows.map(([rule, count]) => `- ${rule}: ${count}`).join('\n');
}
