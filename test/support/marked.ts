import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import type { Term } from '../../server/src/model/terms.ts';
import { type Finding, preferredFix, type Rule } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from './check.ts';
import { pair } from './segments.ts';

/**
 * One case: the locale, the target with `⟦` and `⟧` around what is to be found in it, the source,
 * and, where the certain fixes change it, the target after them.
 */
export type MarkedCase = readonly [
  locale: string,
  target: string,
  source: string,
  fixed?: string | undefined,
];

/** Tests a rule on targets that say themselves what it finds in them. */
export function testMarked(
  rule: Rule,
  cases: readonly MarkedCase[],
  terms: readonly Term[] = [],
): void {
  describe(rule.id, () => {
    for (const [locale, target, source, fixed] of cases) {
      test(`${locale} ${visible(target)}`, () => {
        const text = pair(103, target.replace(/[⟦⟧]/g, ''), source);
        const findings = findingsIn(rule, text, locale, terms);
        assert.equal(targetOf(marked(text, findings)), target);
        const after = applyEdits(
          text,
          findings.flatMap((finding) => preferredFix(finding)?.edits ?? []),
        );
        assert.equal(targetOf(after), fixed ?? target.replace(/[⟦⟧]/g, ''));
        const left = findingsIn(rule, after, locale, terms).filter(preferredFix);
        assert.deepEqual(left, [], 'nothing certain is left to fix');
      });
    }
  });
}

/** What a rule finds in a text; a rule that throws fails the test. */
export function findingsIn(
  rule: Rule,
  text: string,
  locale: string,
  terms: readonly Term[] = [],
): Finding[] {
  return check(parseDocument(text, { locale, terms }), [rule]);
}

function marked(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.map(({ range }) => ({
      range,
      newText: `⟦${text.slice(range.start, range.end)}⟧`,
    })),
  );
}

function targetOf(text: string): string {
  return text.slice(text.indexOf('>') + 1, text.indexOf('</span><span class="sxs-lookup">'));
}

/** Writes what nobody would see in the name of a test as its code. */
function visible(text: string): string {
  return [...text]
    .map((character) => (UNSEEN.test(character) ? codeOf(character) : character))
    .join('');
}

const UNSEEN = /[\p{C}\p{Z}]/u;

function codeOf(character: string): string {
  return character === ' ' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
