import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix, type Rule } from '../../server/src/rules/rule.ts';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';
import { lineStarts, positionAt } from '../../server/src/text/lines.ts';
import { check } from '../support/check.ts';
import { type Example, examplesOf } from '../support/pages.ts';

for (const rule of rules) {
  describe(rule.id, () => {
    const examples = examplesOf(rule.id);

    test('its page shows it reporting and silent', () => {
      assert.ok(examples.some(({ kind }) => kind === 'incorrect'));
      assert.ok(examples.some(({ kind }) => kind === 'correct'));
    });

    for (const example of examples) {
      test(`${example.kind} example on line ${example.line}`, () => verify(rule, example));
      if (!example.text.includes('\n') || example.text.includes('\r')) continue;
      test(`${example.kind} example on line ${example.line}, with the line ends of Windows`, () =>
        verify(rule, {
          ...example,
          text: inCrlf(example.text),
          committed: example.committed && inCrlf(example.committed),
          fixed: example.fixed && inCrlf(example.fixed),
        }));
    }
  });
}

function verify(rule: Rule, example: Example): void {
  const findings = findingsOf(rule, example, example.text);
  if (example.kind === 'correct') return assert.deepEqual(lines(example.text, findings), []);
  assert.ok(example.messages, 'an incorrect example is followed by its messages');
  assert.deepEqual(lines(example.text, findings), example.messages);
  if (example.fixed === undefined) return;
  const fixed = applyEdits(example.text, editsOf(findings));
  assert.equal(fixed, example.fixed);
  const left = findingsOf(rule, example, fixed).filter(preferredFix);
  assert.deepEqual(lines(fixed, left), [], 'nothing certain is left to fix');
}

function inCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function findingsOf(
  rule: Rule,
  { locale, committed, terms, dictionaries, neighborsOf, linkedIn }: Example,
  text: string,
): Finding[] {
  const base = committed === undefined ? undefined : parseDocument(committed, { locale });
  return check(
    parseDocument(text, {
      locale,
      base,
      terms,
      dictionaries,
      neighborsOf,
      linked: linkedIn(text),
    }),
    [rule],
  );
}

function editsOf(findings: readonly Finding[]): Edit[] {
  return findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
}

function lines(text: string, findings: readonly Finding[]): string[] {
  const starts = lineStarts(text);
  return findings.map(({ range, message }) => {
    const { line, character } = positionAt(starts, range.start);
    return `${line + 1}:${character + 1} ${message}`;
  });
}
