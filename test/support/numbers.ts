import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from './check.ts';
import { pair } from './segments.ts';

const numberRules = rules.filter(({ id }) => id.startsWith('number-'));

/** What the rules about numbers say of a pair: `changed: 5 differs from the source: expected 2.` */
export function saidOfNumbers(locale: string, source: string, target: string): string {
  const findings = check(parseDocument(pair(103, target, source), { locale }), numberRules);
  return findings.map(({ rule, message }) => `${rule.slice(7)}: ${message}`).join(' ');
}
