import type { Document } from '../model/document.ts';
import { type CheckOptions, check, type RuleLevel } from '../rules/check.ts';
import { hearFindings, type SilencingComment } from '../rules/comments.ts';
import { type LevelSettings, levelFrom } from '../rules/levels.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { type Baseline, onlyNew } from './baseline.ts';
import { applyDismissals, type Dismissal, type Dismissed } from './dismissals.ts';

/** What the folder of a page says about its findings. */
export interface ReviewContext {
  /** The page, relative to the folder that holds `.locdocs`, with `/` between its parts. */
  readonly page: string;
  /** The levels of rules, from the farthest setting to the nearest. */
  readonly levels: readonly LevelSettings[];
  readonly dismissals: readonly Dismissal[];
  /** Undefined where none is kept, or where what is old is wanted too. */
  readonly baseline: Baseline | undefined;
  /** The pages that dismissals or the baseline name and that are no longer there. */
  readonly gone: ReadonlySet<string>;
}

/** The context of a page about which nobody has said anything. */
export const noContext: ReviewContext = {
  page: '',
  levels: [],
  dismissals: [],
  baseline: undefined,
  gone: new Set(),
};

/** What a reader is to see of a page. */
export interface ReviewedFindings {
  readonly findings: readonly Finding[];
  /** How many more there are that comments, dismissals and the baseline set aside. */
  readonly setAside: number;
  /** Those of them that somebody dismissed. */
  readonly dismissed: readonly Dismissed[];
  /** How many of them the baseline knows. */
  readonly known: number;
  /** Comments and dismissals that match nothing any more. */
  readonly unusedComments: readonly SilencingComment[];
  readonly unusedDismissals: readonly Dismissal[];
}

/** The pages that dismissals and a baseline name. */
export function pagesNamed({
  dismissals,
  baseline,
}: Pick<ReviewContext, 'dismissals' | 'baseline'>): string[] {
  const pages = dismissals.map(({ page }) => page);
  return [...new Set([...pages, ...Object.keys(baseline?.pages ?? {})])];
}

/** Checks a document and leaves out what comments, dismissals and the baseline set aside. */
export function review(
  document: Document,
  rules: readonly Rule[],
  context: ReviewContext,
  onFailure: CheckOptions['onFailure'],
): ReviewedFindings {
  return sift(document, check(document, rules, checkOptions(context, onFailure)), context);
}

/** How a page is checked that is to be reviewed. */
export function checkOptions(
  { levels }: ReviewContext,
  onFailure: CheckOptions['onFailure'],
): CheckOptions {
  return levels.length === 0 ? { onFailure } : { levelOf: levelsBy(levels), onFailure };
}

/** Gives the levels of rules by settings, which are asked for at every keystroke. */
function levelsBy(settings: readonly LevelSettings[]): (rule: Rule) => RuleLevel | undefined {
  const known = knownLevels.get(settings) ?? new Map<Rule, RuleLevel | undefined>();
  knownLevels.set(settings, known);
  return (rule) => {
    if (!known.has(rule)) known.set(rule, levelFrom(rule, settings));
    return known.get(rule);
  };
}

const knownLevels = new WeakMap<readonly LevelSettings[], Map<Rule, RuleLevel | undefined>>();

/** Leaves out of the findings of a check what comments, dismissals and the baseline set aside. */
export function sift(
  document: Document,
  found: readonly Finding[],
  { page, dismissals, baseline, gone }: ReviewContext,
): ReviewedFindings {
  const { heard, unused } = hearFindings(document, found);
  const kept = applyDismissals(document, page, heard, dismissals, gone);
  const findings = baseline
    ? onlyNew(document, page, kept.findings, baseline, gone)
    : kept.findings;
  return {
    findings,
    setAside: found.length - findings.length,
    dismissed: kept.dismissed,
    known: kept.findings.length - findings.length,
    unusedComments: unused,
    unusedDismissals: kept.unused,
  };
}
