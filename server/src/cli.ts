import { isMainThread } from 'node:worker_threads';
import { main } from './cli/main.ts';
import { answerBatches } from './cli/pool.ts';

// Threads start from the file that this one was started from, which need not be this one.
const started = process.argv[1] ?? import.meta.filename;

if (isMainThread) void main(process.argv.slice(2), started);
else void answerBatches();
