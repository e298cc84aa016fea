import { isMainThread } from 'node:worker_threads';
import { main } from './cli/main.ts';
import { answerBatches } from './cli/pool.ts';

/** Does what the command line asks for, or what another thread that does asks this one for. */
export async function run(): Promise<void> {
  // Threads start from the file that this one was started from, which need not be this one.
  const started = process.argv[1] ?? import.meta.filename;
  if (isMainThread) await main(process.argv.slice(2), started);
  else answerBatches();
}
