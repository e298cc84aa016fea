import type { Document } from '../model/document.ts';
import type { Edit } from '../text/edit.ts';
import { endsInCrlf } from '../text/lines.ts';
import {
  type Finding,
  type Fix,
  type Found,
  preferredFix,
  type Rule,
  type Severity,
} from './rule.ts';
import { withoutHaste } from './unsettled.ts';

/** What the settings make of a rule: another severity, or silence. */
export type RuleLevel = Severity | 'off';

/** How to check: which rules, how loud, and whom to tell when a rule fails. */
export interface CheckOptions {
  /** The level of a rule; `undefined` leaves it at its own. */
  readonly levelOf?: (rule: Rule) => RuleLevel | undefined;
  /** Told when a rule throws; its findings up to there are kept. */
  readonly onFailure?: ((rule: Rule, error: unknown) => void) | undefined;
}

/** Checks a document with rules; the findings come in the order of the text. */
export function check(
  document: Document,
  rules: readonly Rule[],
  options: CheckOptions = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = options.levelOf?.(rule);
    if (level !== 'off') run(rule, level, document, findings, options);
  }
  return inOrder(withoutHaste(document, findings));
}

/** Puts findings into the order of the text, and leaves out what others explain. */
export function inOrder(findings: Finding[]): Finding[] {
  return unexplained(findings).sort(byPlace);
}

/** What tells of the page and not of what a target says. */
const OF_THE_PAGE = /^(?:id|segment|anchor|metadata)-/;

function unexplained(findings: Finding[]): Finding[] {
  const explaining = findings.filter(({ explains }) => explains);
  if (explaining.length === 0) return findings;
  const explained = new Set(
    explaining.flatMap(({ explains }) => explains!.map((one) => one.index)),
  );
  return findings.filter(
    ({ rule, segment, explains }) =>
      explains || !segment || OF_THE_PAGE.test(rule) || !explained.has(segment.index),
  );
}

function run(
  rule: Rule,
  level: Severity | undefined,
  document: Document,
  findings: Finding[],
  { onFailure }: CheckOptions,
): void {
  try {
    for (const found of rule.check(document)) {
      findings.push(makeFinding(rule, level, found, document));
    }
  } catch (error) {
    onFailure?.(rule, error);
  }
}

/** Fixes that write lines end them as the page does. */
function inLineEnds(fixes: readonly Fix[], { text }: Document): readonly Fix[] {
  if (fixes.length === 0 || !endsInCrlf(text)) return fixes;
  return fixes.map((fix) => ({ ...fix, edits: fix.edits.map(withCrlf) }));
}

function withCrlf({ range, newText }: Edit): Edit {
  return { range, newText: newText.replace(/(?<!\r)\n/g, '\r\n') };
}

const LOUDNESS: Record<Severity, number> = { error: 1, warning: 2, information: 3, hint: 4 };

/**
 * A level from the settings replaces the rule's own. A finding that is quieter than its rule by
 * nature (the source's own defect) stays at least that quiet.
 */
function makeFinding(
  rule: Rule,
  level: Severity | undefined,
  found: Found,
  document: Document,
): Finding {
  const own = found.severity ?? rule.severity;
  const isQuieter = LOUDNESS[own] > LOUDNESS[rule.severity];
  const severity = level === undefined ? own : isQuieter ? quieter(own, level) : level;
  return {
    rule: rule.id,
    severity,
    range: found.range,
    message: found.message,
    segment: found.segment,
    related: found.related ?? [],
    fixes: inLineEnds(found.fixes ?? [], document),
    explains: found.explains,
  };
}

/** The quieter of two severities. */
function quieter(a: Severity, b: Severity): Severity {
  return LOUDNESS[a] > LOUDNESS[b] ? a : b;
}

/** Compares two severities: negative where `a` is the worse. */
export function compareSeverity(a: Severity, b: Severity): number {
  return LOUDNESS[a] - LOUDNESS[b];
}

/** The certain fixes of findings, those of the worst first. */
export function certainFixes(findings: readonly Finding[]): Fix[] {
  const bySeverity = [...findings].sort((a, b) => compareSeverity(a.severity, b.severity));
  return bySeverity.flatMap((finding) => preferredFix(finding) ?? []);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compareSeverity(a.severity, b.severity)
  );
}
