import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type BatchAnswer, type BatchOptions, batchChecker } from './batch.ts';
import type { FoundFile } from './discover.ts';
import { type FormatOptions, makeFormat } from './formats/make.ts';

/** The files of one message to a worker: enough to make up for the message, few enough to share well. */
const BATCH = 8;

/** How many batches wait for a worker, so that it never waits for the next one. */
const AHEAD = 3;

/** Below this number of files other threads take longer to start than they save. */
const WORTH_A_THREAD = 48;

/**
 * Documents die young: a small nursery keeps them from piling up, for a few percent of the time.
 * Without it a thread would take three times the memory.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/**
 * How far the heap of a thread may grow before the documents that did not die young are cleared
 * away, in percent: by V8's own measure it takes half as much again. And a thread optimizes its
 * functions itself: what V8 does so beside it takes a fifth more memory, and no less time where
 * every core has a thread of ours.
 */
const FRUGALITY = '--heap-growing-percent=50 --no-concurrent-recompilation';

/** What a thread must know: how to write, and what else to do. */
export interface ThreadOptions extends FormatOptions {
  readonly batch: BatchOptions;
}

/** How the files are to be checked. */
export interface PoolOptions extends ThreadOptions {
  /** How many threads to start where there are many files. */
  readonly jobs: number;
  /** The file to start threads from: it calls `answerBatches` on each. */
  readonly threadFile: string;
}

/**
 * Checks files, a few on this thread and many on others, and yields the answers in the order of
 * the files. Only some answers exist at a time, however many files there are.
 */
export async function* checkAll(
  files: readonly FoundFile[],
  options: PoolOptions,
): AsyncGenerator<BatchAnswer> {
  if (files.length >= WORTH_A_THREAD) return yield* checkOnThreads(files, options);
  const checkBatch = batchChecker(makeFormat(options), options.batch);
  for (const batch of batches(files)) yield checkBatch(batch);
}

/** What a thread of the pool does: it answers batches until it is ended. */
export function answerBatches(): void {
  const options = workerData as ThreadOptions;
  const checkBatch = batchChecker(makeFormat(options), options.batch);
  parentPort?.on('message', (batch: readonly FoundFile[]) => {
    parentPort?.postMessage(checkBatch(batch));
  });
}

async function* checkOnThreads(
  files: readonly FoundFile[],
  { jobs, threadFile, ...options }: PoolOptions,
): AsyncGenerator<BatchAnswer> {
  setFlagsFromString(FRUGALITY);
  // More than there is work for, or processors, would take memory alone.
  const length = Math.min(jobs, Math.ceil(files.length / BATCH), availableParallelism());
  const threads = Array.from({ length }, () => startThread(threadFile, options));
  const waiting: Promise<BatchAnswer>[] = [];
  let next = 0;
  for (const batch of batches(files)) {
    if (waiting.length >= length * AHEAD) yield await waiting.shift()!;
    waiting.push(threads[next++ % length]!.ask(batch));
  }
  for (const answer of waiting) yield await answer;
  await Promise.all(threads.map(({ end }) => end()));
}

interface Thread {
  /** Answers in the order in which it was asked. */
  readonly ask: (batch: readonly FoundFile[]) => Promise<BatchAnswer>;
  readonly end: () => Promise<unknown>;
}

interface Question {
  readonly resolve: (answer: BatchAnswer) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(file: string, options: ThreadOptions): Thread {
  const worker = new Worker(file, { workerData: options, resourceLimits: LIMITS });
  const questions: Question[] = [];
  worker.on('message', (answer: BatchAnswer) => questions.shift()?.resolve(answer));
  worker.on('error', (error) => {
    for (const { reject } of questions) reject(error);
  });
  const ask = (batch: readonly FoundFile[]): Promise<BatchAnswer> => {
    const answer = new Promise<BatchAnswer>((resolve, reject) => {
      questions.push({ resolve, reject });
    });
    // A thread that fails is met when its answer is waited for, which may be later.
    answer.catch(() => {});
    worker.postMessage(batch);
    return answer;
  };
  return { ask, end: () => worker.terminate() };
}

function* batches(files: readonly FoundFile[]): Generator<readonly FoundFile[]> {
  for (let start = 0; start < files.length; start += BATCH) yield files.slice(start, start + BATCH);
}
