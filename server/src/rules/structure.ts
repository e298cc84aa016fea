import type { Document } from '../model/document.ts';
import type { Problem, ProblemKind, Repair } from '../model/problems.ts';
import { segmentAt } from '../model/projection.ts';
import { committedSegment } from '../model/revision.ts';
import type { Side } from '../model/segments.ts';
import { slice } from '../text/range.ts';
import { certainly, type Fix, type Found, type Rule } from './rule.ts';

/** Makes the rule that reports one kind of damaged markup; published pages have none of it. */
export function problemRule(kind: ProblemKind, facts: Pick<Rule, 'id' | 'title'>): Rule {
  return {
    ...facts,
    severity: 'error',
    fix: 'certain',
    scope: 'page',
    *check(document) {
      for (const problem of document.problems) {
        if (problem.kind === kind) yield describe(document, problem);
      }
    },
  };
}

function describe(document: Document, problem: Problem): Found {
  const { range, message, repair, related } = problem;
  return {
    range,
    message,
    segment: segmentAt(document, range.start),
    related: related ? [{ range: related, message: 'The other half of the segment.' }] : [],
    fixes: [...restoration(document, problem), ...(repair ? [asFix(repair)] : [])],
  };
}

/** What looks lost may only have come apart from its tag. */
function isElsewhere({ text }: Document, side: Side, id: string): boolean {
  return text.includes(`${side === 'source' ? 'data-stu-id' : 'data-ttu-id'}="${id}"`);
}

function doubtful(fix: Fix): Fix {
  return { ...fix, preferred: false };
}

function asFix({ title, edits, certain }: Repair): Fix {
  return { title, edits, preferred: certain };
}

/** A half that is lost from the file stands in the committed version. */
function restoration(document: Document, { kind, ids, place }: Problem): Fix[] {
  const committed = ids[0] ? committedSegment(document, ids[0]) : undefined;
  if (!committed || place === undefined) return [];
  const { target, range } = committed;
  const isSource = kind === 'source-missing';
  const lost = isSource ? { start: target.range.end, end: range.end } : target.range;
  const newText = slice(document.base!.text, lost);
  const title = isSource ? 'Restore the source' : 'Restore the target';
  const fix = certainly(title, { start: place, end: place }, newText);
  return [isElsewhere(document, isSource ? 'source' : 'target', ids[0]!) ? doubtful(fix) : fix];
}
