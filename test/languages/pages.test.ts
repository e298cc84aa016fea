import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** One text a line; the lines of each language are right translations of the English ones. */
function linesOf(locale: string): string[] {
  const file = new URL(`${locale}.txt`, import.meta.url);
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

const ENGLISH = linesOf('en');
const LOCALES = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.txt') && name !== 'en.txt')
  .map((name) => name.slice(0, -'.txt'.length));

const FIRST = 103;

function pageOf(targets: readonly string[]): string {
  return targets.map((target, at) => pair(FIRST + at, target, ENGLISH[at])).join('\n\n');
}

function findingsOf(locale: string, text: string): Finding[] {
  return check(parseDocument(text, { locale }), rules);
}

/** What damages a line, the rule that tells it, and the English of the lines that have it. */
interface Damage {
  readonly rule: RegExp;
  readonly source: RegExp;
  /** The damaged line; undefined where a language says it in another way. */
  readonly plant: (target: string) => string | undefined;
  /** Whether the certain fixes give back the line, in every language. */
  readonly isMended?: boolean;
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a year that changed': {
    rule: /^date-/,
    source: /^On January 1, 2021/,
    plant: replaced(/2021|۲۰۲۱/, (year) => (year === '2021' ? '2022' : '۲۰۲۲')),
    isMended: true,
  },
  'a day that changed': {
    rule: /^date-/,
    source: /before December 31, 2020/,
    plant: replaced(/31|۳۱/, (day) => (day === '31' ? '30' : '۳۰')),
    isMended: true,
  },
  'a number that changed': {
    rule: /^number-/,
    source: /300 users/,
    plant: replaced(/300|۳۰۰/, (number) => (number === '300' ? '400' : '۴۰۰')),
    isMended: true,
  },
  'a number that is gone': {
    rule: /^number-/,
    source: /300 users/,
    plant: replaced(/300|۳۰۰/, () => ''),
  },
  'a percentage that changed': {
    rule: /^number-/,
    source: /\(52%\)/,
    plant: replaced(/52|۵۲/, (number) => (number === '52' ? '57' : '۵۷')),
    isMended: true,
  },
  'a percent sign that is gone': {
    rule: /^number-/,
    source: /\(52%\)/,
    plant: replaced(/\s?[%٪]\s?/, () => ''),
  },
  'a version that changed': {
    rule: /^number-/,
    source: /4\.6\.2/,
    plant: replaced(/4\.6\.2/, () => '4.6.3'),
    isMended: true,
  },
  'a link that a space breaks': {
    rule: /^link-spaced$/,
    source: /\]\(create-/,
    plant: replaced(/\]\(/, () => '] ('),
    isMended: true,
  },
  'an address that changed': {
    rule: /^link-/,
    source: /\]\(create-/,
    plant: replaced(/create-user/, () => 'creat-user'),
    isMended: true,
  },
  'a mark of bold that is gone': {
    rule: /^markup-/,
    source: /\*\*Name\*\*/,
    plant: replaced(/\*\*/, () => ''),
  },
  'code that changed': {
    rule: /^markup-/,
    source: /Install-Module/,
    plant: replaced(/Install-Module/, () => 'Installmodule'),
    isMended: true,
  },
  'a product name that is split': {
    rule: /^term-/,
    source: /Microsoft 365/,
    plant: replaced(/Microsoft/, () => 'micro soft'),
    isMended: true,
  },
  'a name that stands twice': {
    rule: /^text-doubled-word$/,
    source: /PowerShell/,
    plant: replaced(/PowerShell/, () => 'PowerShell PowerShell'),
    isMended: true,
  },
};

function replaced(
  pattern: RegExp,
  by: (match: string) => string,
): (target: string) => string | undefined {
  return (target) => (pattern.test(target) ? target.replace(pattern, by) : undefined);
}

for (const locale of LOCALES) {
  const targets = linesOf(locale);

  describe(`a page in ${locale}`, () => {
    test('is told to be right', () => {
      assert.equal(targets.length, ENGLISH.length, 'a line for each of the English ones');
      const said = findingsOf(locale, pageOf(targets)).map(
        ({ rule, segment, message }) => `${targets[segment?.index ?? 0]}: ${rule}: ${message}`,
      );
      assert.deepEqual(said, []);
    });

    for (const [name, { rule, source, plant, isMended = false }] of Object.entries(DAMAGES)) {
      const at = ENGLISH.findIndex((line) => source.test(line));
      const damaged = plant(targets[at]!);
      if (damaged === undefined) continue;
      test(`shows ${name}`, () => {
        const text = pageOf(targets.with(at, damaged));
        const found = findingsOf(locale, text).filter(({ segment }) => segment?.index === at);
        const said = found.map((finding) => finding.rule).join(', ');
        assert.ok(
          found.some((finding) => rule.test(finding.rule)),
          `${damaged}: ${said || 'nothing'}`,
        );
        if (!isMended) return;
        const telling = found.filter((finding) => rule.test(finding.rule));
        const edits = telling.flatMap((finding) => preferredFix(finding)?.edits ?? []);
        assert.equal(applyEdits(text, edits), pageOf(targets));
      });
    }
  });
}
