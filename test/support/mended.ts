import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixAll } from '../../server/src/fixes/fix-all.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from './check.ts';
import { pair } from './segments.ts';

/** A damaged target, its source, what the certain fixes of a rule make of it, and other segments. */
export interface MendedCase {
  readonly rule: string;
  readonly locale?: string;
  readonly damaged: string;
  readonly source: string;
  /** The same as `damaged` where a person has to choose. */
  readonly mended: string;
  readonly beside?: string;
  /** Whether the rule says nothing of it: another one does, or nothing is wrong. */
  readonly isSilent?: boolean;
}

/** Tests that the certain fixes of a rule, on a page that all rules check, write only what is certain. */
export function testMended(cases: Readonly<Record<string, MendedCase>>): void {
  describe('only what is certain is written unasked', () => {
    for (const [what, one] of Object.entries(cases)) {
      const { rule, locale, damaged, source, mended, beside = '', isSilent = false } = one;
      test(`${rule}: ${what}`, () => {
        const page = (target: string) => `${pair(103, target, source)}\n\n${beside}\n`;
        const { text, isTold } = mend(page(damaged), rule, locale);
        assert.equal(text, page(mended));
        assert.equal(isTold, !isSilent);
      });
    }
  });
}

/** Applies the certain fixes of one rule, and says whether it had anything to tell. */
export function mend(
  text: string,
  rule: string,
  locale = 'nl-NL',
): { readonly text: string; readonly isTold: boolean } {
  let isTold = false;
  const fixed = fixAll(text, (now) => {
    const found = check(parseDocument(now, { locale }), rules).filter((one) => one.rule === rule);
    isTold ||= found.length > 0;
    return certainFixes(found);
  });
  return { text: fixed.text, isTold };
}
