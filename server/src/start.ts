// Starts a main of the bundle with what V8 compiled of it in an earlier run. Node's own cache keeps
// what is compiled when a file is loaded; but most functions are compiled when they are first
// called, and of those a cold start has some thousands.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type * as mains from './mains.ts';

type Mains = typeof mains;

/**
 * A regular expression is compiled for the processor at once. V8 would first interpret it, and most
 * of those that are used once are used again, so a first check compiled them twice.
 */
const COMPILED_PATTERNS = '--no-regexp-tier-up';

/**
 * Loads the bundle and starts one of its mains. What is compiled goes to the folder of Node's
 * compile cache, and nowhere where that is off or unknown: before Node 22.8.
 */
export function start(main: keyof Mains): void {
  setFlagsFromString(COMPILED_PATTERNS);
  const bundle = join(__dirname, 'locdocs.js');
  const { directory } = enableCompileCache?.() ?? {};
  const isKept = directory !== undefined && isMainThread;
  const loaded = isKept ? loadCompiled(bundle, directory, main) : createRequire(bundle)(bundle);
  void (loaded as Mains)[main]();
}

function loadCompiled(path: string, directory: string, main: string): unknown {
  const source = readFileSync(path);
  const tag = cachedDataVersionTag();
  const name = ['locdocs', main, command(), crc32(source).toString(36), tag.toString(36)].join('-');
  const cache = join(directory, name);
  const kept = readCompiled(cache);
  const wrapper = `(function (module, exports, require, __filename) {${source}\n})`;
  const cachedData = kept?.data;
  const script = new Script(wrapper, { filename: path, ...(cachedData && { cachedData }) });
  const known = kept && !script.cachedDataRejected ? kept : NOTHING;
  const loaded = process.cpuUsage();
  const keepMore = (): void => {
    const work = Math.ceil(process.cpuUsage(loaded).user / 1000);
    // Who changed V8's flags in between compiled for another V8.
    if (work <= MUCH_MORE * known.work || cachedDataVersionTag() !== tag) return;
    const data = script.createCachedData();
    if (data.length > known.data.length) keep({ work, data }, cache);
  };
  process.on('exit', keepMore);
  if (main === 'node') beforeTerm(keepMore);
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(path), path);
  return module.exports;
}

// Each command calls functions of its own.
function command(): string {
  return /^\w+$/.exec(process.argv[2] ?? '')?.[0] ?? '';
}

/** A run that works so much longer than the one that was kept calls functions which that did not. */
const MUCH_MORE = 2;

/** What an earlier run compiled, and how many milliseconds it worked once it was loaded. */
interface Compiled {
  readonly work: number;
  readonly data: Buffer;
}

const NOTHING: Compiled = { work: 0, data: Buffer.alloc(0) };

/** The sum of what follows it, since V8 trusts what it is given, and the work. */
const [SUM_BYTES, WORK_BYTES] = [4, 4];

function readCompiled(cache: string): Compiled | undefined {
  try {
    const kept = readFileSync(cache);
    if (kept.readUInt32LE() !== crc32(kept.subarray(SUM_BYTES))) return undefined;
    return {
      work: kept.readUInt32LE(SUM_BYTES),
      data: kept.subarray(SUM_BYTES + WORK_BYTES),
    };
  } catch {
    return undefined;
  }
}

/**
 * Does something when an editor has enough of its server. A command is ended by the system, since
 * it would hear of nothing while it waits for a named pipe.
 */
function beforeTerm(act: () => void): void {
  process.once('SIGTERM', () => {
    act();
    process.kill(process.pid, 'SIGTERM');
  });
}

function keep({ work, data }: Compiled, cache: string): void {
  const head = Buffer.alloc(SUM_BYTES + WORK_BYTES);
  head.writeUInt32LE(work, SUM_BYTES);
  const kept = Buffer.concat([head, data]);
  kept.writeUInt32LE(crc32(kept.subarray(SUM_BYTES)));
  const unfinished = `${cache}.${process.pid}`;
  try {
    writeFileSync(unfinished, kept);
    renameSync(unfinished, cache);
  } catch {
    // A full or forbidden disk costs the next start some time, and nothing else.
  }
}
