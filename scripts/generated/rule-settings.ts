import { familyOf, levelSettings } from '../../server/src/rules/levels.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

/** The manifest with the settings of the rules: one for each and one for each family. */
export function withRuleSettings(manifest: string, rules: readonly Rule[]): string {
  const parsed = JSON.parse(manifest) as Manifest;
  const configuration = { title: 'LocDocs', ...parsed.contributes?.configuration };
  const properties = {
    ...configuration.properties,
    'locdocs.rules': ruleSettings(rules),
    ...withNames(configuration.properties?.['locdocs.overrides'], rules),
  };
  const contributes = {
    ...parsed.contributes,
    configuration: { ...configuration, properties },
  };
  return `${JSON.stringify(withContributes(parsed, contributes), null, 2)}\n`;
}

interface Manifest {
  readonly contributes?: {
    readonly configuration?: { readonly properties?: Properties };
  };
}

type Properties = Readonly<Record<string, object>> & {
  readonly 'locdocs.overrides'?: Overrides;
};

interface Overrides {
  readonly items: { readonly properties: { readonly rules: object } };
}

/** The setting of overrides, whose rules are completed and held to those that there are. */
function withNames(overrides: Overrides | undefined, rules: readonly Rule[]): object {
  if (!overrides) return {};
  const { items } = overrides;
  const propertyNames = {
    errorMessage: 'No rule and no family of rules has this name.',
    enum: namesOf(rules),
  };
  const levels = { ...items.properties.rules, propertyNames };
  const properties = { ...items.properties, rules: levels };
  return { 'locdocs.overrides': { ...overrides, items: { ...items, properties } } };
}

/** All names that a level can be given to. */
function namesOf(rules: readonly Rule[]): readonly string[] {
  const families = familiesOf(rules);
  const starred = families.map((family) => `${family}-*`);
  return [...families, ...starred, ...rules.map(({ id }) => id)];
}

/** What the extension contributes stands before the scripts. */
function withContributes(manifest: Manifest, contributes: object): object {
  if (manifest.contributes) return { ...manifest, contributes };
  const entries = Object.entries(manifest);
  const at = entries.findIndex(([key]) => key === 'scripts');
  return Object.fromEntries(entries.toSpliced(at, 0, ['contributes', contributes]));
}

function ruleSettings(rules: readonly Rule[]): object {
  return {
    type: 'object',
    scope: 'resource',
    order: 3,
    default: {},
    additionalProperties: false,
    markdownDescription:
      'The level of single rules, or `off`. A family, such as `date`, stands for all its rules; `default` is the level that a rule has by itself.',
    properties: levelProperties(rules),
    patternProperties: familyPatterns(rules),
  };
}

/** VS Code offers a table of what is set only where the values have a type. */
const LEVEL = { type: 'string', enum: levelSettings };

/** Families may also be written as `date-*`. */
export function familyPatterns(rules: readonly Rule[]): object {
  const families = familiesOf(rules);
  return { [`^(?:${families.join('|')})-\\*$`]: LEVEL };
}

/** A property for each family of rules and for each rule, as a JSON schema. */
export function levelProperties(rules: readonly Rule[]): object {
  const ofFamilies = familiesOf(rules).map((family) => [
    family,
    level(`All rules whose names begin with ${family}-, but for those that are set by themselves.`),
  ]);
  const ofRules = rules.map(({ id, title, severity }) => [
    id,
    level(`${title}. By itself: ${severity}.`),
  ]);
  return Object.fromEntries([...ofFamilies, ...ofRules]);
}

function level(description: string): object {
  return { description, ...LEVEL };
}

function familiesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.map(({ id }) => familyOf(id)))];
}
