import type { TagChange, TagChangeKind } from '../model/tag-changes/change.ts';
import { tagChanges } from '../model/tag-changes/tag-changes.ts';
import { slice } from '../text/range.ts';
import type { Fix, Found, Rule } from './rule.ts';

/** Makes the rule that reports one kind of change to the HTML of a target; published pages have next to none. */
export function tagRule(kind: TagChangeKind, facts: Pick<Rule, 'id' | 'title'>): Rule {
  return {
    ...facts,
    severity: 'error',
    fix: 'certain',
    *check(document) {
      for (const change of tagChanges(document)) {
        if (change.kind === kind) yield describe(document.text, change);
      }
    },
  };
}

function describe(text: string, change: TagChange): Found {
  const { segment, range, expected } = change;
  return {
    range,
    message: messageOf(text, change),
    segment,
    related: expected.map((tag) => ({ range: tag, message: 'The tag in the source.' })),
    fixes: fixesOf(text, change),
  };
}

function messageOf(text: string, change: TagChange): string {
  const { kind, segment, range, expected, repair } = change;
  const here = slice(text, range);
  const wanted = expected.map((tag) => slice(text, tag)).join(', ');
  if (kind === 'unbalanced') {
    return wanted === ''
      ? `${here} belongs to no other tag.`
      : `${here} has lost its partner: expected ${wanted} as in the source.`;
  }
  if (wanted === '') return `The source has no ${here} here.`;
  if (expected.length > 1 && repair[0]) return `Expected ${repair[0].newText} as in the source.`;
  return range === segment.target.content
    ? `Missing here: ${wanted}, which the source has.`
    : `${here} differs from the source: expected ${wanted}.`;
}

function fixesOf(text: string, { repair, isCertain }: TagChange): Fix[] {
  const [edit] = repair;
  if (!edit) return [];
  const title =
    edit.newText === '' ? `Remove ${slice(text, edit.range).trim()}` : `Write ${edit.newText}`;
  return [{ title, edits: repair, preferred: isCertain }];
}
