import { extname, join } from 'node:path';
import { type SilencingComment, unknownIn } from '../rules/comments.ts';
import { baselineOf } from '../workspace/baseline.ts';
import { type Checked, checkText } from './checked.ts';
import { type Counts, countFile, NOTHING, sum } from './counts.ts';
import type { FoundFile } from './discover.ts';
import type { Skipped } from './failure.ts';
import type { Format } from './formats/format.ts';
import { committedFiles, type ReadCommitted } from './git.ts';
import { type LinkedOf, lookAtLinked } from './linked.ts';
import { type NeighborsOf, readNeighbors } from './neighbors.ts';
import { findProjects, type Projects } from './project.ts';
import { type TextReader, textReader } from './read-text.ts';
import { type Selection, selected } from './selection.ts';

/** What came of some files: what is written of them, in their order, and what was counted. */
export interface BatchAnswer {
  /** What the format says of the files; those of which it says nothing are left out. */
  readonly written: string;
  readonly counts: Counts;
  readonly skipped: readonly Skipped[];
  /** What a baseline keeps of the files, where one is to be written. */
  readonly baseline: readonly BaselineEntry[];
  /** Comments and dismissals that match nothing any more, where they are asked for. */
  readonly unused: readonly string[];
  /** The pages whose dismissals hold elsewhere: they were moved. */
  readonly moved: readonly string[];
}

/** What a baseline keeps of one file. */
export interface BaselineEntry {
  /** The folder that keeps the baseline. */
  readonly root: string;
  readonly page: string;
  readonly findings: Readonly<Record<string, number>>;
}

/** What is done with the files of a batch beside writing their findings. */
export interface BatchOptions {
  readonly selection: Selection;
  readonly base: string | undefined;
  readonly writesBaseline: boolean;
  readonly reportsUnused: boolean;
}

/** What checks batches: it remembers what it read of folders and repositories. */
export type BatchChecker = (files: readonly FoundFile[]) => BatchAnswer;

/** Makes a checker; it checks files one after the other, each forgotten before the next is read. */
export function batchChecker(format: Format, options: BatchOptions): BatchChecker {
  const projects = findProjects();
  const readText = textReader();
  const linkedOf = lookAtLinked();
  const neighborsOf = readNeighbors();
  const committed = options.base === undefined ? undefined : committedFiles(options.base).read;
  const contextOf: Projects['contextOf'] = (path, locale) => {
    const context = projects.contextOf(path, locale);
    return options.writesBaseline ? { ...context, baseline: undefined } : context;
  };
  return (files) => {
    const answer = new Answer(format, options, projects);
    for (const file of files)
      answer.take(file, { contextOf, linkedOf, neighborsOf, committed, readText });
    return answer.sum();
  };
}

/** How a file of a batch is reviewed. */
interface Reviewing {
  readonly contextOf: Projects['contextOf'];
  readonly linkedOf: LinkedOf;
  readonly neighborsOf: NeighborsOf;
  readonly committed: ReadCommitted | undefined;
  readonly readText: TextReader;
}

/** Gathers what comes of the files of one batch. */
class Answer {
  readonly #format: Format;
  readonly #options: BatchOptions;
  readonly #projects: Projects;
  readonly #written: string[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #baseline: BaselineEntry[] = [];
  readonly #unused: string[] = [];
  readonly #moved: string[] = [];
  #counts = NOTHING;

  constructor(format: Format, options: BatchOptions, projects: Projects) {
    this.#format = format;
    this.#options = options;
    this.#projects = projects;
  }

  take(file: FoundFile, reviewing: Reviewing): void {
    const { path } = file;
    const { readText, committed } = reviewing;
    const onFailure = (reason: string): void => void this.#skipped.push({ path, reason });
    const read = readText(path);
    if ('reason' in read) return onFailure(read.reason);
    if (!isWanted(file, read.text)) return;
    const { termsOf, dictionariesOf } = this.#projects;
    const options = {
      ...reviewing,
      termsOf,
      dictionariesOf,
      committed: committed?.(path),
      onFailure,
    };
    const checked = checkText(path, read.text, options);
    this.#add({ ...checked, findings: selected(checked.findings, this.#options.selection) });
  }

  #add(checked: Checked): void {
    const { document } = checked;
    this.#counts = sum(this.#counts, countFile(document, checked));
    if (this.#options.reportsUnused) {
      this.#unused.push(...unusedIn(checked));
      const root = this.#projects.rootOf(checked.path);
      this.#moved.push(...checked.dismissed.map(({ dismissal }) => join(root, dismissal.page)));
    }
    if (this.#options.writesBaseline) return this.#keep(checked);
    const said = this.#format.file(checked);
    if (said !== '') this.#written.push(said);
  }

  #keep({ path, document, findings }: Checked): void {
    const { rootOf, pageOf } = this.#projects;
    const kept = baselineOf(document, findings);
    this.#baseline.push({ root: rootOf(path), page: pageOf(path), findings: kept });
  }

  sum(): BatchAnswer {
    return {
      written: this.#written.join(this.#format.separator),
      counts: this.#counts,
      skipped: this.#skipped,
      baseline: this.#baseline,
      unused: this.#unused,
      moved: this.#moved,
    };
  }
}

function unusedIn({ path, place, unusedComments, unusedDismissals }: Checked): string[] {
  return [
    ...unusedComments.map((comment) => {
      const line = place(comment.range).start.line + 1;
      return `${path}:${line}: ${misuseOf(comment)}`;
    }),
    ...unusedDismissals.map(
      ({ rule, segment }) =>
        `${path}: the dismissal of ${rule}${segment === undefined ? '' : ` in segment ${segment}`} matches nothing`,
    ),
  ];
}

function misuseOf(comment: SilencingComment): string {
  const { misuse, verb } = comment;
  if (misuse === 'verb') return `there is no locdocs-${verb}`;
  const unknown = unknownIn(comment);
  if (unknown.length > 0) return `there is no rule ${unknown.join(', ')}`;
  const reason = misuse ? ': it must stand on a line of its own' : '';
  return `this comment silences nothing${reason}`;
}

/** Of the YAML files in a folder only those with segments are pages of ours. */
export function isWanted({ path, isNamed }: FoundFile, text: string): boolean {
  const isYaml = /^\.ya?ml$/i.test(extname(path));
  return isNamed || !isYaml || /data-[ts]tu-id/.test(text);
}
