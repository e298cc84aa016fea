import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { check } from './check.ts';

/** The rules about links. */
const linkRules = rules.filter(({ id }) => id.startsWith('link-'));

/** What the rules about links say of a text; one that throws fails the test. */
export function linkFindings(text: string, locale: string): Finding[] {
  return check(parseDocument(text, { locale }), linkRules);
}
