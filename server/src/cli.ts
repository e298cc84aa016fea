import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from './model/document.ts';
import { check } from './rules/check.ts';
import { rules } from './rules/index.ts';
import { lineStarts, positionAt } from './text/lines.ts';
import type { Range } from './text/range.ts';

const severities = { error: 1, warning: 2, information: 3, hint: 4 };
const walk = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => walk(join(path, name)))
    : /\.md$/i.test(path)
      ? [path]
      : [];

const files = process.argv
  .slice(2)
  .filter((word, i, words) => !word.startsWith('--') && words[i - 1] !== '--format')
  .slice(1)
  .flatMap(walk)
  .map((path) => {
    const document = parseDocument(readFileSync(path, 'utf8'));
    const starts = lineStarts(document.text);
    const place = ({ start, end }: Range) => ({
      start: positionAt(starts, start),
      end: positionAt(starts, end),
    });
    const onFailure = (rule: { id: string }, error: unknown) => console.error(path, rule.id, error);
    const diagnostics = check(document, rules, { onFailure }).map((finding) => ({
      code: finding.rule,
      severity: severities[finding.severity],
      range: place(finding.range),
      message: finding.message,
      fixes: finding.fixes.map(({ title, preferred, edits }) => ({
        title,
        isPreferred: preferred,
        edits: edits.map(({ range, newText }) => ({ range: place(range), newText })),
      })),
    }));
    return { path, locale: document.locale, segments: document.segments.length, diagnostics };
  });
process.stdout.write(`${JSON.stringify({ version: 1, files, summary: {} })}\n`);
