import type { Severity } from '../../rules/rule.ts';
import { relativePath } from '../paths.ts';
import type { Format } from './format.ts';

/** Workflow commands that GitHub Actions shows beside the lines of a pull request. */
export const githubFormat: Format = {
  head: '',
  file: ({ path, findings, place }) => {
    const file = fileOf(path);
    const lines = findings.map(({ rule, severity, range, message }) => {
      const { start, end } = place(range);
      const columns = start.line === end.line ? [start.character, end.character] : [];
      const [col, endColumn] = columns.map((character) => character + 1);
      const properties = { file, line: start.line + 1, endLine: end.line + 1, col, endColumn };
      return command(COMMANDS[severity], { ...properties, title: rule }, message);
    });
    return lines.join('');
  },
  separator: '',
  tail: (_counts, skipped) =>
    skipped.map(({ path, reason }) => command('error', { file: fileOf(path) }, reason)).join(''),
};

/** Wherever a step runs, GitHub takes paths to begin at the root of the repository. */
function fileOf(path: string): string {
  return relativePath(path, process.env.GITHUB_WORKSPACE || undefined);
}

/** GitHub knows three levels. */
const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

type Properties = Readonly<Record<string, string | number | undefined>>;

function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
