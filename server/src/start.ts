// Starts a main of the bundle with what V8 compiled of it in an earlier run. Node's own cache keeps
// what is compiled when a file is loaded; but most functions are compiled when they are first
// called, and of those a cold start has some thousands.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type * as mains from './mains.ts';

type Mains = typeof mains;

/**
 * Loads the bundle and starts one of its mains. What is compiled goes to the folder of Node's
 * compile cache, and nowhere where that is off or unknown: before Node 22.8.
 */
export function start(main: keyof Mains): void {
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
  const cachedData = readCompiled(cache);
  const wrapper = `(function (module, exports, require, __filename) {${source}\n})`;
  const script = new Script(wrapper, { filename: path, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) {
    atEnd(() => {
      // Who changed V8's flags in between compiled for another V8.
      if (cachedDataVersionTag() === tag) keep(script, cache);
    });
  }
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(path), path);
  return module.exports;
}

// Each command calls functions of its own.
function command(): string {
  return /^\w+$/.exec(process.argv[2] ?? '')?.[0] ?? '';
}

/** The sum of what follows it, since V8 trusts what it is given. */
const SUM_BYTES = 4;

function readCompiled(cache: string): Buffer | undefined {
  try {
    const kept = readFileSync(cache);
    const data = kept.subarray(SUM_BYTES);
    return kept.readUInt32LE(0) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Does something before the process ends, be it by itself or because an editor has enough of it. */
function atEnd(act: () => void): void {
  process.on('exit', act);
  process.once('SIGTERM', () => {
    act();
    process.kill(process.pid, 'SIGTERM');
  });
}

function keep(script: Script, cache: string): void {
  const data = script.createCachedData();
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeUInt32LE(crc32(data));
  const unfinished = `${cache}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([sum, data]));
    renameSync(unfinished, cache);
  } catch {
    // A full or forbidden disk costs the next start some time, and nothing else.
  }
}
