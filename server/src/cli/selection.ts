import { familyOf } from '../rules/levels.ts';
import { settableNames } from '../rules/names.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Arguments, OptionFacts } from './arguments.ts';
import { SEVERITIES } from './counts.ts';
import { CannotRun } from './failure.ts';

/** Which of the findings the command line asks for; what is left out asks for all. */
export interface Selection {
  /** The rules and families. */
  readonly only?: readonly string[];
  /** The level of the least of them. */
  readonly level?: Severity;
}

/** The option that names rules. */
export const onlyOption: OptionFacts = {
  value: 'NAMES',
  help: 'the rules and families to heed, as in date,link-glued; all unless given',
};

/** The option that names a level. */
export const levelOption: OptionFacts = {
  value: 'LEVEL',
  choices: SEVERITIES,
  help: 'the level from which on findings are reported; hint unless given',
};

/** Reads both options. */
export function readSelection({ only, level }: Arguments['values']): Selection {
  return {
    ...(only === undefined ? {} : { only: readNames(String(only)) }),
    ...(level === undefined ? {} : { level: level as Severity }),
  };
}

function readNames(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !settableNames.has(name));
  if (unknown !== undefined) throw new CannotRun(`--only: there is no rule ${unknown}`);
  return names.map((name) => name.replace(/-\*$/, ''));
}

/** Those of the findings that are asked for. */
export function selected(
  findings: readonly Finding[],
  { only, level }: Selection,
): readonly Finding[] {
  if (!only && !level) return findings;
  const least = level ? SEVERITIES.indexOf(level) : SEVERITIES.length;
  return findings.filter(
    ({ rule, severity }) =>
      SEVERITIES.indexOf(severity) <= least &&
      (!only || only.includes(rule) || only.includes(familyOf(rule))),
  );
}
