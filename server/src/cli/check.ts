import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Severity } from '../rules/rule.ts';
import { baselineFile, renewed, writeBaseline } from '../workspace/baseline.ts';
import { rewriteText } from '../write-text.ts';
import type { Arguments } from './arguments.ts';
import type { BaselineEntry, BatchOptions } from './batch.ts';
import type { Command } from './command.ts';
import { type Counts, isBelow, NOTHING, reaches, SEVERITIES, sum } from './counts.ts';
import { discover, type FoundFile } from './discover.ts';
import { CannotRun, reasonOf, type Skipped } from './failure.ts';
import { FORMAT_NAMES, type FormatName, makeFormat } from './formats/make.ts';
import { committedFiles } from './git.ts';
import { complain, complainOf, hasColors, write } from './output.ts';
import { checkAll } from './pool.ts';
import { baselineIn, dismissalsIn, findProjects } from './project.ts';
import { levelOption, onlyOption, readSelection } from './selection.ts';
import { counted } from './wording.ts';

/** `check`: says what is wrong. */
export function checkCommand(threadFile: string): Command {
  return {
    summary: 'say what is wrong',
    usage: '[OPTION…] PATH…',
    options: {
      format: {
        value: 'FORMAT',
        choices: FORMAT_NAMES,
        help: 'how to write it; text unless given',
      },
      'fail-on': {
        value: 'LEVEL',
        choices: SEVERITIES,
        help: 'the level from which on the exit status is 1; error unless given',
      },
      level: levelOption,
      only: onlyOption,
      base: {
        value: 'REF',
        help: 'report too what changed by accident since this commit of git, such as HEAD',
      },
      'write-baseline': { help: 'keep what is found as known, and report only what is new later' },
      'report-unused': { help: 'name the comments and dismissals that match nothing any more' },
      jobs: {
        value: 'N',
        help: 'how many threads check many files, one a processor at the most; 2 unless given',
      },
    },
    notes: `A PATH is a file, a folder or a pattern such as 'docs/**/*.md'. A file that is named is always
taken; in folders, pages (.md, .markdown, and .yml or .yaml with segments) are looked for, but not
in hidden folders, in node_modules, nor where .gitignore says so.

Levels come from .locdocs.json in the folder of a page and those above it, the nearest first;
dismissed findings and the baseline are kept in .locdocs.

Exit status: 0 nothing as bad as --fail-on; 1 something, or a file that could not be checked (it
is named on standard error, and the others are checked); 2 the check could not run.`,
    run: (given) => runCheck(given, threadFile),
  };
}

async function runCheck({ paths, values }: Arguments, threadFile: string): Promise<number> {
  const name = (values.format ?? 'text') as FormatName;
  const failOn = (values['fail-on'] ?? 'error') as Severity;
  if (values.level !== undefined && isBelow(failOn, values.level as Severity)) {
    throw new CannotRun(`--level ${values.level} leaves out what --fail-on ${failOn} is for`);
  }
  const jobs = values.jobs === undefined ? USUAL_JOBS : readJobs(String(values.jobs));
  const { files, skipped } = discover(paths);
  const batch = batchOptions(values);
  validateProjects(files, batch);
  const options = { name, hasColors: hasColors(), jobs, threadFile, batch };
  const result = await report(files, options, skipped);
  complainOf(result.skipped);
  if (result.counts.files === 0 && name !== 'text') complain('no file was checked');
  for (const line of result.unused) complain(line);
  if (batch.reportsUnused)
    for (const line of dismissedOfNoPage(files, result.moved)) complain(line);
  if (batch.writesBaseline) return keepBaseline(result);
  return reaches(result.counts, failOn) || result.skipped.length > 0 ? 1 : 0;
}

function batchOptions(values: Arguments['values']): BatchOptions {
  const selection = readSelection(values);
  if (values['write-baseline'] && (selection.only || selection.level || values.format)) {
    throw new CannotRun('--write-baseline keeps all findings: leave out --only, --level, --format');
  }
  return {
    selection,
    base: values.base === undefined ? undefined : String(values.base),
    writesBaseline: values['write-baseline'] === true,
    reportsUnused: values['report-unused'] === true,
  };
}

/** Meets what is wrong with the folders' own files before any thread does. */
function validateProjects(files: readonly FoundFile[], { base }: BatchOptions): void {
  const projects = findProjects();
  const committed = base === undefined ? undefined : committedFiles(base);
  const paths = [...new Map(files.map((file) => [dirname(file.path), file.path])).values()];
  committed?.expectRepository(paths);
  for (const path of paths) {
    projects.contextOf(path, 'und');
    projects.termsOf(path);
    projects.dictionariesOf(path);
    committed?.read(path);
  }
  for (const line of new Set(paths.flatMap(projects.absentAround))) complain(line);
}

/** Says which dismissals are of pages that are no longer there, where files keep theirs. */
function dismissedOfNoPage(
  files: readonly FoundFile[],
  moved: readonly string[],
): readonly string[] {
  const { rootOf } = findProjects();
  const roots = new Set(files.map(({ path }) => rootOf(path)));
  const lines = [...roots].flatMap((root) => {
    const pages = new Set(dismissalsIn(root).map(({ page }) => join(root, page)));
    return [...pages].filter((page) => !existsSync(page) && !moved.includes(page));
  });
  return lines.map((page) => `${page}: its dismissals match nothing: there is no such page`);
}

async function keepBaseline({ baseline, skipped }: Result): Promise<number> {
  const roots = new Map<string, Record<string, BaselineEntry['findings']>>();
  for (const { root, page, findings } of baseline) {
    const pages = roots.get(root) ?? {};
    pages[page] = findings;
    roots.set(root, pages);
  }
  for (const [root, pages] of roots) {
    const path = join(root, baselineFile);
    let count = 0;
    await rewriteText(path, () => {
      const known = renewed(baselineIn(root), pages, (page) => existsSync(join(root, page)));
      count = Object.keys(known).length;
      return writeBaseline(known);
    }).catch((error: unknown) => {
      if (error instanceof CannotRun) throw error;
      throw new CannotRun(`${path}: it could not be written: ${reasonOf(error)}`);
    });
    await write(`${path}: ${counted(count, 'page')} with known findings\n`);
  }
  return skipped.length > 0 ? 1 : 0;
}

interface Result {
  readonly counts: Counts;
  readonly skipped: readonly Skipped[];
  readonly baseline: readonly BaselineEntry[];
  readonly unused: readonly string[];
  readonly moved: readonly string[];
}

async function report(
  files: Parameters<typeof checkAll>[0],
  options: Parameters<typeof checkAll>[1],
  skippedFolders: readonly Skipped[],
): Promise<Result> {
  const format = makeFormat(options);
  const skipped = [...skippedFolders];
  const baseline: BaselineEntry[] = [];
  const unused: string[] = [];
  const moved: string[] = [];
  let counts = NOTHING;
  let between = '';
  const isQuiet = options.batch.writesBaseline;
  if (!isQuiet) await write(format.head);
  for await (const answer of checkAll(files, options)) {
    counts = sum(counts, answer.counts);
    skipped.push(...answer.skipped);
    baseline.push(...answer.baseline);
    unused.push(...answer.unused);
    moved.push(...answer.moved);
    if (answer.written === '') continue;
    await write(between + answer.written);
    between = format.separator;
  }
  if (!isQuiet) await write(format.tail(counts, skipped));
  return { counts, skipped, baseline, unused, moved };
}

/** More threads take more memory, and soon wait for the disk. */
const USUAL_JOBS = 2;

function readJobs(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new CannotRun(`--jobs cannot be ${value}; it is a number from 1 to 999`);
}
