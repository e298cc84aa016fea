import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { pair } from './segments.ts';

const numberRules = rules.filter(({ id }) => id.startsWith('number-'));

/** What the rules about numbers say of a pair: `changed: 5 differs from the source: expected 2.` */
export function saidOfNumbers(locale: string, source: string, target: string): string {
  const findings = check(parseDocument(pair(103, target, source), { locale }), numberRules, {
    onFailure: (_rule, error) => {
      throw error;
    },
  });
  return findings.map(({ rule, message }) => `${rule.slice(7)}: ${message}`).join(' ');
}
