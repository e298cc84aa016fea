import { getNodePath, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { covers, isLocale } from '../model/locale-tag.ts';
import type { Term } from '../model/terms.ts';
import { rules } from '../rules/index.ts';
import {
  isLevelSetting,
  type LevelSetting,
  type LevelSettings,
  levelSettings,
} from '../rules/levels.ts';
import { type Range, range } from '../text/range.ts';
import { syntaxError } from './json-syntax.ts';

/** The name of a configuration file; it speaks for its folder and those below it. */
export const configurationFile = '.locdocs.json';

/** Which findings a reader wants: all, a translator's, or only what breaks the published page. */
export type Preset = 'everything' | 'translator' | 'publisher';

/** Levels for some of the pages. */
export interface Override {
  /** Locales (`nl-NL`) or languages (`nl`); all where absent. */
  readonly languages?: readonly string[];
  /** Folders relative to the file, such as `archive`; all where absent. */
  readonly folders?: readonly string[];
  readonly rules: LevelSettings;
}

/** What one configuration file says. */
export interface Configuration {
  readonly preset?: Preset;
  readonly rules: LevelSettings;
  readonly overrides: readonly Override[];
  /** Names that stay as they are, beside those that the product brings along. */
  readonly names: readonly string[];
  /** Term files (CSV or TBX), relative to the file. */
  readonly terms: readonly string[];
  /** Hunspell dictionaries (`.dic`) by the locale or language they are for, relative to the file. */
  readonly dictionaries: Readonly<Record<string, string>>;
}

/** A value that means nothing, with its place in the file. */
export interface ConfigurationError {
  readonly range: Range;
  /** The same place by its names: `overrides[0].rules.date`. */
  readonly path: string;
  readonly message: string;
}

/** What could be read of a configuration file, and what could not. */
export interface ConfigurationReading {
  readonly configuration: Configuration;
  readonly errors: readonly ConfigurationError[];
}

const HINTS = rules.filter(({ severity }) => severity === 'hint').map(({ id }) => id);
/** What a publisher leaves to translators. */
const OF_TRANSLATORS = ['text', 'term', 'number', ...HINTS];
const OWN = levelsOf(OF_TRANSLATORS, 'default');

/**
 * The levels that a preset gives. What it leaves out stays at the rules' own, and what a farther
 * preset changed is given back. Editors do not list hints among the problems, so who wants
 * everything is told them as information.
 */
export const presets: Readonly<Record<Preset, LevelSettings>> = {
  everything: { ...OWN, ...levelsOf(HINTS, 'information') },
  translator: OWN,
  publisher: levelsOf(OF_TRANSLATORS, 'off'),
};

function levelsOf(names: readonly string[], level: LevelSetting): LevelSettings {
  return Object.fromEntries(names.map((name) => [name, level]));
}

/** What is configured where nobody configured anything. */
export const noConfiguration: Configuration = {
  rules: {},
  overrides: [],
  names: [],
  terms: [],
  dictionaries: {},
};

/** The names of a configuration as terms that are not translated. */
export function namesAsTerms(names: readonly string[]): Term[] {
  return names.map((source) => ({ source, target: undefined, locale: undefined }));
}

/** Reads a configuration file: JSON, in which comments and trailing commas are allowed. */
export function readConfiguration(
  json: string,
  knownRules: ReadonlySet<string>,
): ConfigurationReading {
  const errors: ConfigurationError[] = [];
  const syntax: ParseError[] = [];
  const root = parseTree(json, syntax, { allowTrailingComma: true });
  // What is told after the first comes of it.
  for (const { error, offset, length } of syntax.slice(0, 1)) {
    const message = `${syntaxError(error)}.`;
    errors.push({ range: range(offset, offset + length), path: '', message });
  }
  const reader = new Reader(errors, knownRules);
  return { configuration: reader.configuration(root), errors };
}

/** Collects what is wrong while it reads; it lives for one file. */
class Reader {
  readonly #errors: ConfigurationError[];
  readonly #knownRules: ReadonlySet<string>;

  constructor(errors: ConfigurationError[], knownRules: ReadonlySet<string>) {
    this.#errors = errors;
    this.#knownRules = knownRules;
  }

  configuration(root: Node | undefined): Configuration {
    const members = this.#members(root, [
      '$schema',
      'preset',
      'rules',
      'overrides',
      'names',
      'terms',
      'dictionaries',
    ]);
    const preset = this.#preset(members.get('preset'));
    return {
      ...(preset ? { preset } : {}),
      rules: this.#levels(members.get('rules')),
      overrides: this.#items(members.get('overrides')).map((item) => this.#override(item)),
      names: this.#strings(members.get('names')).filter((name) => name.trim() !== ''),
      terms: this.#strings(members.get('terms')),
      dictionaries: this.#dictionaries(members.get('dictionaries')),
    };
  }

  #override(node: Node): Override {
    const members = this.#members(node, ['languages', 'folders', 'rules']);
    const languages = members.get('languages');
    const folders = members.get('folders');
    if (node.type === 'object' && !members.has('rules')) this.#report(node, 'Expected rules.');
    return {
      ...(languages ? { languages: this.#locales(languages) } : {}),
      ...(folders ? { folders: this.#strings(folders) } : {}),
      rules: this.#levels(members.get('rules')),
    };
  }

  #preset(node: Node | undefined): Preset | undefined {
    if (!node) return undefined;
    const value: unknown = node.value;
    if (typeof value === 'string' && Object.hasOwn(presets, value)) return value as Preset;
    return this.#report(node, `Expected one of ${Object.keys(presets).join(', ')}.`);
  }

  #levels(node: Node | undefined): LevelSettings {
    const levels: Record<string, LevelSettings[string]> = {};
    for (const [name, value] of this.#members(node)) {
      const level: unknown = getNodeValue(value);
      if (!this.#knownRules.has(name)) this.#report(value.parent!, `There is no rule ${name}.`);
      else if (isLevelSetting(level)) levels[name] = level;
      else this.#report(value, `Expected one of ${levelSettings.join(', ')}.`);
    }
    return levels;
  }

  #strings(node: Node | undefined): string[] {
    return this.#items(node).flatMap((item) =>
      typeof item.value === 'string'
        ? [item.value]
        : (this.#report(item, 'Expected a string.') ?? []),
    );
  }

  #locales(node: Node | undefined): string[] {
    return this.#items(node).flatMap((item) => this.#locale(item) ?? []);
  }

  #locale(node: Node): string | undefined {
    const name = String(node.value);
    return isLocale(name)
      ? name
      : this.#report(node, 'Expected a locale or language: nl-NL or nl.');
  }

  #dictionaries(node: Node | undefined): Record<string, string> {
    const paths: Record<string, string> = {};
    for (const [name, member] of this.#members(node)) {
      const value: unknown = member.value;
      if (!this.#locale(member.parent!.children![0]!)) continue;
      if (typeof value === 'string' && /\.dic$/i.test(value)) paths[name] = value;
      else this.#report(member, 'Expected the name of a .dic file.');
    }
    return paths;
  }

  #items(node: Node | undefined): readonly Node[] {
    if (!node) return [];
    return node.type === 'array' ? node.children! : (this.#report(node, 'Expected a list.') ?? []);
  }

  /** The members of an object by name; names other than the known ones are reported. */
  #members(node: Node | undefined, known?: readonly string[]): Map<string, Node> {
    const members = new Map<string, Node>();
    if (!node) return members;
    if (node.type !== 'object') this.#report(node, 'Expected an object.');
    for (const property of node.type === 'object' ? node.children! : []) {
      const [name, value] = property.children!;
      if (known && !known.includes(name!.value as string)) {
        this.#report(name!, `Expected one of ${known.join(', ')}.`);
      } else if (value) members.set(name!.value as string, value);
    }
    return members;
  }

  #report(node: Node, message: string): undefined {
    const { offset, length } = node;
    this.#errors.push({ range: range(offset, offset + length), path: pathOf(node), message });
  }
}

function pathOf(node: Node): string {
  return getNodePath(node)
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A configuration file and the folder it stands in, a path with `/` that ends in one. */
export interface PlacedConfiguration {
  readonly folder: string;
  readonly configuration: Configuration;
}

/**
 * The levels for one page, from the farthest configuration file to the nearest: in each the preset,
 * then the general rules, then the overrides that are for the page.
 */
export function levelsFor(
  page: { readonly path: string; readonly locale: string },
  files: readonly PlacedConfiguration[],
): LevelSettings[] {
  return files.flatMap(({ folder, configuration }) => [
    ...(configuration.preset ? [presets[configuration.preset]] : []),
    configuration.rules,
    ...configuration.overrides
      .filter((override) => isFor(override, page, folder))
      .map(({ rules }) => rules),
  ]);
}

function isFor(
  { languages, folders }: Override,
  { path, locale }: { readonly path: string; readonly locale: string },
  folder: string,
): boolean {
  const isLanguage = (name: string): boolean => covers(name, locale);
  const inFolder = (name: string): boolean => path.startsWith(folder + below(name));
  return (languages?.some(isLanguage) ?? true) && (folders?.some(inFolder) ?? true);
}

/** The ways to the folders that overrides are for. */
export function foldersOf({ overrides }: Configuration): string[] {
  return overrides.flatMap(({ folders = [] }) => folders.map(below));
}

/** What is said where there is no such folder. */
export function absentFolder(folder: string, name: string): string {
  return `${folder}${configurationFile}: an override is for ${name}, which is no folder`;
}

/** The way to a folder that is named from another, with a slash at its end; none to itself. */
function below(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\.?\/|\/$/g, '');
  return path === '' || path === '.' ? '' : `${path}/`;
}
