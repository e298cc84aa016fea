import type { Finding, Severity } from '../../rules/rule.ts';
import type { Checked } from '../checked.ts';
import { segmentIdOf } from '../checked.ts';
import type { Format } from './format.ts';

/** One JSON object with all files and findings, for programs; its positions are those of LSP. */
export const jsonFormat: Format = {
  head: '{"version":1,"files":[\n',
  file: (checked) => JSON.stringify(describeFile(checked)),
  separator: ',\n',
  tail: ({ error, warning, information, hint, unlocated: _, ...counts }, skipped) => {
    const found = { errors: error, warnings: warning, information, hints: hint };
    const summary = { ...counts, ...found, skipped: skipped.length };
    return `\n],"summary":${JSON.stringify(summary)}}\n`;
  },
};

/** The severities as numbers, as LSP has them. */
const NUMBERS: Readonly<Record<Severity, number>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

function describeFile(checked: Checked): object {
  const { path, document, findings } = checked;
  return {
    path,
    locale: document.locale,
    segments: document.segments.length,
    diagnostics: findings.map((finding) => describe(checked, finding)),
  };
}

function describe(checked: Checked, finding: Finding): object {
  const { place } = checked;
  return {
    code: finding.rule,
    severity: NUMBERS[finding.severity],
    range: place(finding.range),
    message: finding.message,
    segment: segmentIdOf(checked, finding) ?? null,
    fixes: finding.fixes.map(({ title, preferred, edits }) => ({
      title,
      isPreferred: preferred,
      edits: edits.map(({ range, newText }) => ({ range: place(range), newText })),
    })),
  };
}
