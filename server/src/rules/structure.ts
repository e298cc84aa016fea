import type { Document } from '../model/document.ts';
import type { Problem, ProblemKind, Repair } from '../model/problems.ts';
import { segmentAt } from '../model/projection.ts';
import type { Fix, Found, Rule } from './rule.ts';

/** Makes the rule that reports one kind of damaged markup; published pages have none of it. */
export function problemRule(kind: ProblemKind, facts: Pick<Rule, 'id' | 'title'>): Rule {
  return {
    ...facts,
    severity: 'error',
    fix: 'certain',
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
    fixes: repair ? [asFix(repair)] : [],
  };
}

function asFix({ title, edits, certain }: Repair): Fix {
  return { title, edits, preferred: certain };
}
