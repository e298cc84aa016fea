import type { CodeChange, CodeChangeKind } from '../model/code-changes/change.ts';
import { codeChanges } from '../model/code-changes/code-changes.ts';
import { slice } from '../text/range.ts';
import type { Fix, Found, Rule } from './rule.ts';

/** Makes the rule that reports one kind of change to inline code; published pages have none. */
export function codeRule(kind: CodeChangeKind, facts: Pick<Rule, 'id' | 'title' | 'fix'>): Rule {
  return {
    ...facts,
    severity: 'error',
    *check(document) {
      for (const change of codeChanges(document)) {
        if (change.kind === kind) yield describe(document.text, change);
      }
    },
  };
}

function describe(text: string, change: CodeChange): Found {
  const { kind, segment, range, expected } = change;
  const wanted = expected.map((code) => slice(text, code)).join(', ');
  return {
    range,
    message: MESSAGES[kind](slice(text, range), wanted, change),
    segment,
    related: expected.map((code) => ({ range: code, message: 'The code in the source.' })),
    fixes: fixesOf(text, change),
  };
}

type Message = (here: string, wanted: string, change: CodeChange) => string;

const MESSAGES: Readonly<Record<CodeChangeKind, Message>> = {
  changed: (here, wanted) => `The code ${here} differs from the source: expected ${wanted}.`,
  fused: (_, wanted) => `Several codes of the source became one: expected ${wanted}.`,
  lost: (_, wanted, { repair }) =>
    repair
      ? `What is code in the source is plain text here: expected ${wanted}.`
      : `The code ${wanted} of the source is missing.`,
  added: (here, _, { repair }) =>
    repair
      ? `${here} is no code in the source: expected it without backticks.`
      : 'There is code here that the source does not have.',
};

function fixesOf(text: string, { segment, range, repair, isCertain }: CodeChange): Fix[] {
  if (!repair) return [];
  // A backtick too many makes code of what stands between codes.
  const isDoubled = slice(text, segment.target.content).includes('``');
  const title = repair.newText.includes('`') ? `Write ${repair.newText}` : 'Remove the backticks';
  const isNothing = slice(text, range) === repair.newText;
  return isNothing ? [] : [{ title, edits: [repair], preferred: isCertain && !isDoubled }];
}
