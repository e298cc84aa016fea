import { type DateFault, dateVerdicts } from './date-verdicts.ts';
import type { Rule } from './rule.ts';

/** Makes the rule that reports one kind of fault of the dates in segments. */
export function dateRule(fault: DateFault, facts: Pick<Rule, 'title' | 'severity' | 'fix'>): Rule {
  const id = `date-${fault}`;
  return {
    id,
    ...facts,
    *check(document) {
      for (const verdict of dateVerdicts(document)) {
        if (verdict.fault === fault) yield verdict.found;
      }
    },
  };
}
