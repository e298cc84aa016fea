import type { Document } from '../model/document.ts';
import { preferredFix, type Severity } from '../rules/rule.ts';
import type { ReviewedFindings } from '../workspace/review.ts';

/** The severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many files, segments and findings there were. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly segments: number;
  /** The findings that have a certain fix. */
  readonly fixable: number;
  /** The findings that are known or dismissed, which are counted nowhere else. */
  readonly setAside: number;
  /** The files with segments whose language nothing tells. */
  readonly unlocated: number;
}

/** The counts of no file at all. */
export const NOTHING: Counts = {
  files: 0,
  segments: 0,
  error: 0,
  warning: 0,
  information: 0,
  hint: 0,
  fixable: 0,
  setAside: 0,
  unlocated: 0,
};

/** The counts of one file. */
export function countFile(
  { segments: { length }, locale }: Pick<Document, 'segments' | 'locale'>,
  { findings, setAside }: Pick<ReviewedFindings, 'findings' | 'setAside'>,
): Counts {
  const unlocated = length > 0 && locale === 'und' ? 1 : 0;
  const counts = { ...NOTHING, files: 1, segments: length, setAside, unlocated };
  for (const finding of findings) {
    counts[finding.severity]++;
    if (preferredFix(finding)) counts.fixable++;
  }
  return counts;
}

/** The counts of both together. */
export function sum(a: Counts, b: Counts): Counts {
  const total: Record<keyof Counts, number> = { ...a };
  for (const name of NAMES) total[name] += b[name];
  return total;
}

const NAMES = Object.keys(NOTHING) as (keyof Counts)[];

/** Whether there is a finding as bad as a severity or worse. */
export function reaches(counts: Counts, severity: Severity): boolean {
  const considered = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  return considered.some((one) => counts[one] > 0);
}

/** Whether a severity is less than another. */
export function isBelow(severity: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(other);
}
