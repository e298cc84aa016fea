import { type Document, viewOf } from '../model/document.ts';
import { type LineChange, lineChange, moved } from '../model/line-change.ts';
import type { Edit } from '../text/edit.ts';
import { type CheckOptions, check, inOrder } from './check.ts';
import type { Finding, Fix, Related, Rule } from './rule.ts';

/** A document and all that was found in it. */
export interface Checked {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** The version that was checked as a whole: itself, or the one that edits began from. */
  readonly whole: Document;
}

/**
 * Checks the next version of a document by what an edit of one line changed, in a small part of
 * the time: that line is checked, and what was found elsewhere moves along. Rules that look at the
 * whole page keep what they said but for where the edit was, so a check of the whole has to follow.
 * Undefined where the change is none of one line. Expects the rules and options of the check before.
 */
export function recheck(
  document: Document,
  before: Checked,
  rules: readonly Rule[],
  options: CheckOptions = {},
): Finding[] | undefined {
  const change = lineChange(before.document, document);
  if (!change) return undefined;
  const ofLines = rules.filter(({ scope }) => scope !== 'page');
  const asked = new Set(ofLines.map(({ id }) => id));
  const kept = before.findings.flatMap((finding) => {
    const isAnew = asked.has(finding.rule) && isOnLine(finding, change);
    return isAnew ? [] : (movedFinding(finding, change.edit, document) ?? []);
  });
  const line = viewOf(document, change.first, change.end, before.whole);
  const fresh = check(line, ofLines, options).map((finding) => ({
    ...finding,
    segment: finding.segment && document.segments[change.first + finding.segment.index],
  }));
  return inOrder([...kept, ...fresh]);
}

function isOnLine({ segment }: Finding, { first, end }: LineChange): boolean {
  return segment !== undefined && first <= segment.index && segment.index < end;
}

/** A finding as it stands after an edit; undefined where any of it was edited. */
function movedFinding(finding: Finding, edit: Edit, document: Document): Finding | undefined {
  const range = moved(finding.range, edit);
  const related = complete(finding.related.map((one) => movedRelated(one, edit)));
  const fixes = complete(finding.fixes.map((fix) => movedFix(fix, edit)));
  if (!range || !related || !fixes) return undefined;
  const segment = finding.segment && document.segments[finding.segment.index];
  const explains = finding.explains?.map(({ index }) => document.segments[index]!);
  return { ...finding, range, related, fixes, segment, explains };
}

function movedRelated(related: Related, edit: Edit): Related | undefined {
  const range = moved(related.range, edit);
  return range && { ...related, range };
}

function movedFix(fix: Fix, edit: Edit): Fix | undefined {
  const ranges = complete(fix.edits.map(({ range }) => moved(range, edit)));
  return ranges && { ...fix, edits: fix.edits.map((one, i) => ({ ...one, range: ranges[i]! })) };
}

/** A list without gaps; undefined where it has one. */
function complete<T>(list: readonly (T | undefined)[]): T[] | undefined {
  return list.every((one) => one !== undefined) ? (list as T[]) : undefined;
}
