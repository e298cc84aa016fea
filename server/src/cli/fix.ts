import { fixAll } from '../fixes/fix-all.ts';
import { certainFixes } from '../rules/check.ts';
import { writeText } from '../write-text.ts';
import type { Arguments } from './arguments.ts';
import { isWanted } from './batch.ts';
import { checkText } from './checked.ts';
import type { Command } from './command.ts';
import { unifiedDiff } from './diff.ts';
import { discover, type FoundFile } from './discover.ts';
import { reasonOf, type Skipped } from './failure.ts';
import { committedFiles, type ReadCommitted } from './git.ts';
import { type LinkedOf, lookAtLinked } from './linked.ts';
import { type NeighborsOf, readNeighbors } from './neighbors.ts';
import { complain, complainOf, write } from './output.ts';
import { relativePath } from './paths.ts';
import { findProjects, type Projects } from './project.ts';
import { type TextReader, textReader } from './read-text.ts';
import { onlyOption, readSelection, type Selection, selected } from './selection.ts';
import { counted } from './wording.ts';

/** `fix`: repairs what has a certain repair. */
export const fixCommand: Command = {
  summary: 'apply the fixes that are certain',
  usage: '[OPTION…] PATH…',
  options: {
    only: onlyOption,
    base: { value: 'REF', help: 'restore too what changed by accident since this commit of git' },
    'dry-run': { help: 'write no file, but show what would change as a diff' },
  },
  notes: `Only fixes that are certain to be right are applied, until none is left; what needs a
choice is left to a person. A PATH is what it is for \`check\`.

Exit status: 0 done; 1 a file could not be read or written (it is named on standard error, and
the others are repaired); 2 the command could not run.`,
  run: runFix,
};

async function runFix({ paths, values }: Arguments): Promise<number> {
  const { files, skipped: folders } = discover(paths);
  const skipped = [...folders];
  const isDry = values['dry-run'] === true;
  const onSkip = (skip: Skipped): void => void skipped.push(skip);
  const selection = readSelection(values);
  const around = reviewing(files, values.base);
  const work = { isDry, selection, readText: textReader(), onSkip, ...around };
  let repaired = 0;
  let fixes = 0;
  for (const file of files) {
    const { count, written } = fixFile(file, work);
    if (count === 0) continue;
    repaired++;
    fixes += count;
    await write(written);
  }
  complainOf(skipped);
  const summary = `${counted(fixes, 'fix')} in ${repaired} of ${counted(files.length, 'file')}`;
  if (isDry) complain(`${summary} to apply`);
  else await write(`${summary} applied.\n`);
  return skipped.length > 0 ? 1 : 0;
}

interface Work {
  readonly isDry: boolean;
  readonly selection: Selection;
  readonly readText: TextReader;
  readonly onSkip: (skipped: Skipped) => void;
  readonly contextOf: Projects['contextOf'];
  readonly termsOf: Projects['termsOf'];
  readonly dictionariesOf: Projects['dictionariesOf'];
  readonly linkedOf: LinkedOf;
  readonly neighborsOf: NeighborsOf;
  readonly committed: ReadCommitted | undefined;
}

interface FileFixed {
  readonly count: number;
  /** What is said of it on standard output. */
  readonly written: string;
}

const UNTOUCHED: FileFixed = { count: 0, written: '' };

/** A known finding is repaired like a new one, so the baseline does not count here. */
function reviewing(
  files: readonly FoundFile[],
  base: string | true | undefined,
): Omit<Work, 'isDry' | 'selection' | 'readText' | 'onSkip'> {
  const committed = base === undefined ? undefined : committedFiles(String(base));
  committed?.expectRepository(files.map(({ path }) => path));
  const { contextOf, termsOf, dictionariesOf } = findProjects();
  return {
    termsOf,
    dictionariesOf,
    linkedOf: lookAtLinked(),
    neighborsOf: readNeighbors(),
    contextOf: (path, locale) => ({ ...contextOf(path, locale), baseline: undefined }),
    committed: committed?.read,
  };
}

function fixFile(file: FoundFile, work: Work): FileFixed {
  const { path } = file;
  const { isDry, readText, onSkip, committed } = work;
  const skip = (reason: string): FileFixed => {
    onSkip({ path, reason });
    return UNTOUCHED;
  };
  const read = readText(path);
  if ('reason' in read) return skip(read.reason);
  if (!isWanted(file, read.text)) return UNTOUCHED;
  const options = { ...work, committed: committed?.(path), onFailure: skip };
  const { text, count } = fixAll(read.text, (text) =>
    certainFixes(selected(checkText(path, text, options).findings, work.selection)),
  );
  if (count === 0) return UNTOUCHED;
  if (isDry) return { count, written: unifiedDiff(relativePath(path), read.text, text) };
  try {
    writeText(path, read.hasByteOrderMark ? `\ufeff${text}` : text);
  } catch (error) {
    return skip(`it could not be written: ${reasonOf(error)}`);
  }
  return { count, written: `${path}: ${counted(count, 'fix')}\n` };
}
