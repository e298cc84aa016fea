import { isMainThread } from 'node:worker_threads';
import { main } from './cli/main.ts';
import { answerBatches } from './cli/pool.ts';

if (isMainThread) void main(process.argv.slice(2), import.meta.filename);
else void answerBatches();
