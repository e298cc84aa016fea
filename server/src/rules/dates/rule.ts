import type { Rule } from '../rule.ts';
import type { DateFault } from './verdict.ts';
import { dateVerdicts } from './verdicts.ts';

/** Makes the rule that reports one kind of fault of the dates in segments. */
export function dateRule(
  fault: DateFault,
  facts: Pick<Rule, 'id' | 'title' | 'severity' | 'fix'>,
): Rule {
  return {
    ...facts,
    *check(document) {
      for (const verdict of dateVerdicts(document)) {
        if (verdict.fault === fault) yield verdict.found;
      }
    },
  };
}
