import type { Finding, Severity } from '../../rules/rule.ts';
import type { Checked } from '../checked.ts';
import { type Counts, SEVERITIES } from '../counts.ts';
import { counted, grouped, printable } from '../wording.ts';
import type { Format } from './format.ts';

/** Lines for people: `line:column level message rule`, grouped by file, and a summary. */
export function textFormat(hasColors: boolean): Format {
  const paint = hasColors ? inColor : plain;
  return {
    head: '',
    file: (checked) => describeFile(checked, paint),
    separator: '\n',
    tail: (counts) =>
      `${counts.files > 0 && hasFindings(counts) ? '\n' : ''}${summary(counts, paint)}\n`,
  };
}

type Color = 'bold' | 'dim' | Severity;
type Paint = (color: Color, text: string) => string;

const CODES: Readonly<Record<Color, number>> = {
  bold: 1,
  dim: 2,
  error: 31,
  warning: 33,
  information: 34,
  hint: 36,
};

const plain: Paint = (_color, text) => text;
const inColor: Paint = (color, text) => `\u001b[${CODES[color]}m${text}\u001b[0m`;

function describeFile(checked: Checked, paint: Paint): string {
  if (checked.findings.length === 0) return '';
  const places = checked.findings.map(({ range }) => placeOf(checked, range.start));
  const width = places.reduce((most, { length }) => Math.max(most, length), 0);
  const lines = checked.findings.map((finding, i) =>
    line(places[i]!.padStart(width), finding, paint),
  );
  return `${paint('bold', printable(checked.path))}\n${lines.join('')}`;
}

function line(place: string, { severity, message, rule }: Finding, paint: Paint): string {
  const level = paint(severity, severity.padEnd('information'.length));
  return `  ${paint('dim', place)}  ${level}  ${printable(message)}  ${paint('dim', rule)}\n`;
}

function placeOf({ place }: Checked, offset: number): string {
  const { line: row, character } = place({ start: offset, end: offset }).start;
  return `${row + 1}:${character + 1}`;
}

function hasFindings(counts: Counts): boolean {
  return SEVERITIES.some((severity) => counts[severity] > 0);
}

function summary(counts: Counts, paint: Paint): string {
  if (counts.files === 0) return 'No file was checked.';
  const extent = `${counted(counts.files, 'file')}, ${counted(counts.segments, 'segment')}`;
  const aside =
    (counts.setAside > 0 ? ` ${grouped(counts.setAside)} known or dismissed are left out.` : '') +
    (counts.unlocated > 0
      ? ` Without a locale: ${counted(counts.unlocated, 'file')}; ${TOLD}`
      : '');
  if (!hasFindings(counts)) return `${extent}: nothing found.${aside}`;
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint(severity, NOUNS[severity](counts[severity])),
  );
  const fixable =
    counts.fixable > 0 ? ` \`fix\` can repair ${grouped(counts.fixable)} of them.` : '';
  return `${extent}: ${found.join(', ')}.${fixable}${aside}`;
}

const TOLD = 'ms.contentlocale, or a folder such as nl-nl, tells it.';

const NOUNS: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, 'error'),
  warning: (count) => counted(count, 'warning'),
  information: (count) => `${grouped(count)} worth a look`,
  hint: (count) => counted(count, 'hint'),
};
