import type { Document } from '../../server/src/model/document.ts';
import { type CheckOptions, check as checkForUsers } from '../../server/src/rules/check.ts';
import type { Finding, Rule } from '../../server/src/rules/rule.ts';

/** Checks a document. A rule that throws costs a user no more than its findings; here, the test. */
export function check(
  document: Document,
  rules: readonly Rule[],
  options: CheckOptions = {},
): Finding[] {
  return checkForUsers(document, rules, { onFailure: fail, ...options });
}

function fail(_rule: Rule, error: unknown): never {
  throw error;
}
