import { parseDocument } from '../model/document.ts';
import { project } from '../model/projection.ts';
import type { Side } from '../model/segments.ts';
import type { Arguments } from './arguments.ts';
import { isWanted } from './batch.ts';
import type { Command } from './command.ts';
import { discover } from './discover.ts';
import { CannotRun } from './failure.ts';
import { complainOf, write } from './output.ts';
import { textReader } from './read-text.ts';

const SIDES: readonly Side[] = ['target', 'source'];

/** `extract`: writes one language of pages. */
export const extractCommand: Command = {
  summary: 'write one language of a page as plain Markdown',
  usage: '--side target|source FILE…',
  options: {
    side: { value: 'SIDE', choices: SIDES, help: 'the translation, or the English it came from' },
  },
  notes: `The text goes to standard output; of several files, one after the other.

Exit status: 0 done; 1 a file could not be read (it is named on standard error, and the others
are written); 2 the command could not run.`,
  run: runExtract,
};

async function runExtract({ paths, values }: Arguments): Promise<number> {
  if (values.side === undefined) throw new CannotRun(`--side is missing: ${SIDES.join(' or ')}`);
  const side = values.side as Side;
  const { files, skipped: folders } = discover(paths);
  const skipped = [...folders];
  const readText = textReader();
  for (const file of files) {
    const { path } = file;
    const read = readText(path);
    if ('reason' in read) skipped.push({ path, reason: read.reason });
    else if (isWanted(file, read.text)) await write(project(parseDocument(read.text), side).text);
  }
  complainOf(skipped);
  return skipped.length > 0 ? 1 : 0;
}
