import { extname } from 'node:path';
import { checkText } from './checked.ts';
import { type Counts, countFile, NOTHING, sum } from './counts.ts';
import type { FoundFile } from './discover.ts';
import type { Skipped } from './failure.ts';
import type { Format } from './formats/format.ts';
import type { TextReader } from './read-text.ts';

/** What came of some files: what is written of them, in their order, and what was counted. */
export interface BatchAnswer {
  /** What the format says of the files; those of which it says nothing are left out. */
  readonly written: string;
  readonly counts: Counts;
  readonly skipped: readonly Skipped[];
}

/** Checks files one after the other, each forgotten before the next is read. */
export function checkBatch(
  files: readonly FoundFile[],
  format: Format,
  readText: TextReader,
): BatchAnswer {
  const written: string[] = [];
  const skipped: Skipped[] = [];
  let counts = NOTHING;
  for (const file of files) {
    const skip = (reason: string): void => void skipped.push({ path: file.path, reason });
    const read = readText(file.path);
    if ('reason' in read) {
      skip(read.reason);
      continue;
    }
    if (!isWanted(file, read.text)) continue;
    const checked = checkText(file.path, read.text, skip);
    counts = sum(counts, countFile(checked.document.segments.length, checked.findings));
    const said = format.file(checked);
    if (said !== '') written.push(said);
  }
  return { written: written.join(format.separator), counts, skipped };
}

/** Of the YAML files in a folder only those with segments are pages of ours. */
export function isWanted({ path, isNamed }: FoundFile, text: string): boolean {
  const isYaml = /^\.ya?ml$/i.test(extname(path));
  return isNamed || !isYaml || /data-[ts]tu-id/.test(text);
}
