import type { OptionFacts } from './arguments.ts';
import type { Command } from './command.ts';

/** What the program is and which commands it has. */
export function programHelp(commands: Readonly<Record<string, Command>>): string {
  const list = Object.entries(commands).map(([name, { summary }]) => row(name, summary));
  return `LocDocs checks and repairs localized Markdown that carries its English source in spans.

Usage: locdocs COMMAND [OPTION…] PATH…

Commands:
${list.join('\n')}

Options:
${row('--help', 'show this, or with a command its own help')}
${row('--version', 'show the version')}
`;
}

/** What one command does and which options it has. */
export function commandHelp(name: string, { summary, usage, options, notes }: Command): string {
  const list = Object.entries(options).map(([option, facts]) =>
    row(`--${option}${facts.value ? ` ${valueShown(facts)}` : ''}`, facts.help),
  );
  return `locdocs ${name}: ${summary}

Usage: locdocs ${name} ${usage}

Options:
${[...list, row('--help', 'show this')].join('\n')}

${notes}
`;
}

const COLUMN = 24;

function valueShown({ value, choices }: OptionFacts): string {
  return choices ? choices.join('|') : (value ?? '');
}

function row(left: string, right: string): string {
  const isShort = left.length < COLUMN;
  return isShort
    ? `  ${left.padEnd(COLUMN)}${right}`
    : `  ${left}\n  ${' '.repeat(COLUMN)}${right}`;
}
