import type { RuleLevel } from './check.ts';
import type { Rule, Severity } from './rule.ts';

/** What a setting may say of a rule or a family; `default` gives back the rule's own level. */
export type LevelSetting = RuleLevel | 'default';

/** Levels by rule id (`date-order`) or family (`date`, `date-*`). */
export type LevelSettings = Readonly<Record<string, LevelSetting>>;

/** Every value that a level may have in a setting. */
export const levelSettings: readonly LevelSetting[] = [
  'error',
  'warning',
  'information',
  'hint',
  'off',
  'default',
];

/** Whether a value from outside is a level. */
export function isLevelSetting(value: unknown): value is LevelSetting {
  return levelSettings.includes(value as LevelSetting);
}

/** The family of a rule, such as `date` of `date-order`. */
export function familyOf(ruleId: string): string {
  return ruleId.split('-', 1)[0]!;
}

/** Families whose pages would be long together with others. */
const LONG_FAMILIES = new Set(['link', 'markup', 'text']);

/** The file that the page of a rule ships in, under its heading: that of its family, or of several. */
export function pageFileOf(ruleId: string): string {
  const family = familyOf(ruleId);
  return `${LONG_FAMILIES.has(family) ? family : 'others'}.md`;
}

/**
 * The level that settings give a rule. The settings come from the farthest to the nearest; within
 * one of them the rule's own id speaks louder than its family.
 */
export function levelFrom(
  rule: Rule,
  settings: readonly LevelSettings[],
): Severity | 'off' | undefined {
  for (const levels of [...settings].reverse()) {
    const family = familyOf(rule.id);
    const level = levels[rule.id] ?? levels[`${family}-*`] ?? levels[family];
    if (level !== undefined) return level === 'default' ? undefined : level;
  }
  return undefined;
}
