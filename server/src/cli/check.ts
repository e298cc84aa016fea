import type { Severity } from '../rules/rule.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { type Counts, NOTHING, reaches, SEVERITIES, sum } from './counts.ts';
import { discover } from './discover.ts';
import { CannotRun, type Skipped } from './failure.ts';
import { FORMAT_NAMES, type FormatName, makeFormat } from './formats/format.ts';
import { complainOf, hasColors, write } from './output.ts';
import { checkAll } from './pool.ts';

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
      jobs: { value: 'N', help: 'how many threads check many files; 2 unless given' },
    },
    notes: `A PATH is a file, a folder or a pattern such as 'docs/**/*.md'. A file that is named is always
taken; in folders, pages (.md, .markdown, and .yml or .yaml with segments) are looked for, but not
in hidden folders, in node_modules, nor where .gitignore says so.

Exit status: 0 nothing as bad as --fail-on; 1 something, or a file that could not be checked (it
is named on standard error, and the others are checked); 2 the check could not run.`,
    run: (given) => runCheck(given, threadFile),
  };
}

async function runCheck({ paths, values }: Arguments, threadFile: string): Promise<number> {
  const name = (values.format ?? 'text') as FormatName;
  const failOn = (values['fail-on'] ?? 'error') as Severity;
  const jobs = values.jobs === undefined ? USUAL_JOBS : readJobs(String(values.jobs));
  const { files, skipped } = discover(paths);
  const options = { name, hasColors: hasColors(), jobs, threadFile };
  const result = await report(files, options, skipped);
  complainOf(result.skipped);
  return reaches(result.counts, failOn) || result.skipped.length > 0 ? 1 : 0;
}

interface Result {
  readonly counts: Counts;
  readonly skipped: readonly Skipped[];
}

async function report(
  files: Parameters<typeof checkAll>[0],
  options: Parameters<typeof checkAll>[1],
  skippedFolders: readonly Skipped[],
): Promise<Result> {
  const format = await makeFormat(options);
  const skipped = [...skippedFolders];
  let counts = NOTHING;
  let between = '';
  await write(format.head);
  for await (const answer of checkAll(files, options)) {
    counts = sum(counts, answer.counts);
    skipped.push(...answer.skipped);
    if (answer.written === '') continue;
    await write(between + answer.written);
    between = format.separator;
  }
  await write(format.tail(counts, skipped));
  return { counts, skipped };
}

/** More threads take more memory, and soon wait for the disk. */
const USUAL_JOBS = 2;

function readJobs(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new CannotRun(`--jobs cannot be ${value}; it is a number from 1 on`);
}
