import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Dictionary, PlacedDictionary } from '../model/dictionary.ts';
import type { Term } from '../model/terms.ts';
import { settableNames } from '../rules/names.ts';
import { placeIn } from '../text/lines.ts';
import { type Baseline, baselineFile, readBaseline } from '../workspace/baseline.ts';
import {
  absentFolder,
  configurationFile,
  foldersOf,
  levelsFor,
  namesAsTerms,
  type PlacedConfiguration,
  readConfiguration,
} from '../workspace/configuration.ts';
import { type Dismissal, dismissalsFile, readDismissals } from '../workspace/dismissals.ts';
import { affixFile, encodingFault, readHunspell } from '../workspace/hunspell.ts';
import { pagesNamed, type ReviewContext } from '../workspace/review.ts';
import { faultInTerms, readTerms } from '../workspace/terms.ts';
import { CannotRun, reasonOf } from './failure.ts';
import { decode } from './read-text.ts';

/** What the folders around a file say about it; each file of theirs is read once. */
export interface Projects {
  /** The folder that keeps `.locdocs` for a file: one in its repository that has it, else the root. */
  readonly rootOf: (file: string) => string;
  /** The path of a file as dismissals and baselines name it. */
  readonly pageOf: (file: string) => string;
  /** The terms that the folders around a file name. */
  readonly termsOf: (file: string) => readonly Term[];
  /** The dictionaries that the folders around a file name; each is read when it is first needed. */
  readonly dictionariesOf: (file: string) => readonly PlacedDictionary[];
  /** What is said of folders that overrides around a file are for, and that are not there. */
  readonly absentAround: (file: string) => readonly string[];
  /** The context to review a file in. Throws `CannotRun` where a file of theirs is no good. */
  readonly contextOf: (file: string, locale: string) => ReviewContext;
}

/** Looks for `.locdocs.json` and `.locdocs` in the folders around files. */
export function findProjects(): Projects {
  const configurations = remember(configurationsAround);
  const roots = remember(rootAround);
  const dismissals = remember(dismissalsIn);
  const baselines = remember(baselineIn);
  const gone = remember((root) => {
    const named = pagesNamed({ dismissals: dismissals(root), baseline: baselines(root) });
    return new Set(named.filter((page) => !existsSync(join(root, page))));
  });
  const terms = remember((folder) => termsIn(configurations(folder)));
  const words = remember(lateDictionary);
  const dictionaries = remember((folder) => dictionariesIn(configurations(folder), words));
  const rootOf = (file: string): string => roots(dirname(resolve(file)));
  const pageOf = (file: string): string => slashed(relative(rootOf(file), resolve(file)));
  return {
    rootOf,
    pageOf,
    termsOf: (file) => terms(dirname(resolve(file))),
    dictionariesOf: (file) => dictionaries(dirname(resolve(file))),
    absentAround: (file) => configurations(dirname(resolve(file))).flatMap(absentIn),
    contextOf: (file, locale) => {
      const path = slashed(resolve(file));
      const root = rootOf(file);
      return {
        page: pageOf(file),
        levels: levelsFor({ path, locale }, configurations(dirname(resolve(file)))),
        dismissals: dismissals(root),
        baseline: baselines(root),
        gone: gone(root),
      };
    },
  };
}

function remember<T>(find: (folder: string) => T): (folder: string) => T {
  const known = new Map<string, T>();
  return (folder) => {
    if (!known.has(folder)) known.set(folder, find(folder));
    return known.get(folder) as T;
  };
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** The folders from one up to the root of the file system. */
function* upward(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/** What is beyond the repository of a page is not committed with it, so nothing is kept there. */
function rootAround(folder: string): string {
  const within: string[] = [];
  for (const at of upward(folder)) {
    within.push(at);
    if (existsSync(join(at, '.git'))) break;
  }
  for (const names of [[dismissalsFile, baselineFile], ['.locdocs'], ['.git']]) {
    const root = within.find((at) => names.some((name) => existsSync(join(at, name))));
    if (root !== undefined) return root;
  }
  return process.cwd();
}

function configurationsAround(folder: string): PlacedConfiguration[] {
  const found: PlacedConfiguration[] = [];
  for (const at of upward(folder)) {
    const json = readIfThere(join(at, configurationFile));
    if (json !== undefined) found.unshift(placeConfiguration(at, json));
    if (existsSync(join(at, '.git'))) break;
  }
  return found;
}

function absentIn({ folder, configuration }: PlacedConfiguration): string[] {
  return foldersOf(configuration)
    .filter((name) => !existsSync(folder + name))
    .map((name) => absentFolder(folder, name));
}

function placeConfiguration(folder: string, json: string): PlacedConfiguration {
  const { configuration, errors } = readConfiguration(json, settableNames);
  if (errors.length === 0)
    return { folder: `${slashed(folder)}/`.replace('//', '/'), configuration };
  const inOrder = errors.toSorted((a, b) => a.range.start - b.range.start);
  const path = join(folder, configurationFile);
  const said = inOrder.map(
    ({ range, message }) => `${path}${placeIn(json, range.start)}: ${message}`,
  );
  throw new CannotRun(said.join('\nlocdocs: '));
}

function termsIn(configurations: readonly PlacedConfiguration[]): Term[] {
  return configurations.flatMap(({ folder, configuration: { names, terms } }) => [
    ...namesAsTerms(names),
    ...terms.flatMap((name) => readTermFile(resolve(folder, name))),
  ]);
}

function readTermFile(path: string): Term[] {
  const text = readIfThere(path);
  if (text === undefined) throw new CannotRun(`${path}: no such term file`);
  const fault = faultInTerms(path, text);
  if (fault) throw new CannotRun(`${path}${fault}`);
  return readTerms(path, text);
}

/** The dictionaries of the nearest folder first. */
function dictionariesIn(
  configurations: readonly PlacedConfiguration[],
  read: (path: string) => Dictionary,
): PlacedDictionary[] {
  return configurations.toReversed().flatMap(({ folder, configuration }) =>
    Object.entries(configuration.dictionaries).map(([locale, name]) => {
      const path = resolve(folder, name);
      const fault = encodingFault(readIfThere(affixFile(path)) ?? '');
      if (fault) throw new CannotRun(`${path}: ${fault}`);
      if (readIfThere(path) === undefined) throw new CannotRun(`${path}: no such dictionary`);
      return { locale, dictionary: read(path) };
    }),
  );
}

/** A dictionary that is read when a word is first looked up. */
function lateDictionary(path: string): Dictionary {
  let read: Dictionary | undefined;
  return {
    has: (word) => {
      read ??= readHunspell(readIfThere(path) ?? '', readIfThere(affixFile(path)) ?? '');
      return read.has(word);
    },
  };
}

/** The dismissals that a folder keeps. Throws `CannotRun` where they cannot be read. */
export function dismissalsIn(root: string): readonly Dismissal[] {
  const path = join(root, dismissalsFile);
  const json = readIfThere(path);
  if (json === undefined) return [];
  const reading = readDismissals(json);
  if ('error' in reading) throw new CannotRun(`${path}${reading.error}`);
  return reading.dismissals;
}

/** The baseline that a folder keeps. Throws `CannotRun` where it is none. */
export function baselineIn(root: string): Baseline | undefined {
  const path = join(root, baselineFile);
  const json = readIfThere(path);
  if (json === undefined) return undefined;
  const baseline = readBaseline(json);
  if (!baseline) throw new CannotRun(`${path}: it is not a baseline; delete it, and write it anew`);
  return baseline;
}

function readIfThere(path: string): string | undefined {
  const bytes = readOrMiss(path);
  if (!bytes) return undefined;
  const read = decode(bytes);
  if ('reason' in read) throw new CannotRun(`${path}: ${read.reason}`);
  const { text } = read;
  const conflict = text.search(/^<{7} /m);
  if (conflict < 0) return text;
  throw new CannotRun(`${path}${placeIn(text, conflict)}: a merge conflict is not resolved`);
}

function readOrMiss(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && MISSING.has(String(error.code)))
      return undefined;
    throw new CannotRun(`${path}: ${reasonOf(error)}`);
  }
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);
