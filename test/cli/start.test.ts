// What V8 compiled in one run serves the next, and nothing depends on it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startClient } from '../bench/client.ts';
import { folderWith, type Run, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

interface Starts {
  readonly check: (env?: Readonly<Record<string, string>>, page?: 'page.md' | 'long.md') => Run;
  /** The files of what was compiled, of those commands that are done. */
  readonly compiled: () => string[];
}

function startsIn(context: TestContext): Starts {
  const folder = folderWith(context, {
    'page.md': pair(101),
    'long.md': Array.from({ length: 16_000 }, (_, index) => pair(101 + index)).join('\n\n'),
  });
  const compiled = join(folder, 'compiled');
  return {
    check: (env, page = 'page.md') =>
      run(['check', join(folder, page)], { env: { NODE_COMPILE_CACHE: compiled, ...env } }),
    compiled: () =>
      readdirSync(compiled, { recursive: true, encoding: 'utf8' })
        .filter((path) => basename(path).startsWith('locdocs-cli-check-'))
        .map((path) => join(compiled, path)),
  };
}

test('what the first run compiled is kept, once, and the second finds the same with it', (context) => {
  const { check, compiled } = startsIn(context);
  const first = check();
  assert.match(first.output, /1 segment/, first.complaints);
  const [file, ...others] = compiled();
  assert.ok(file);
  assert.deepEqual(others, []);
  const kept = readFileSync(file);
  assert.deepEqual(check(), first);
  assert.deepEqual(compiled(), [file]);
  assert.deepEqual(readFileSync(file), kept);
});

for (const [damage, mutilate] of [
  ['cut', (data: Buffer) => data.subarray(0, data.length >> 1)],
  ['changed', (data: Buffer) => data.fill(0x5a, data.length >> 1, (data.length >> 1) + 64)],
  ['emptied', () => Buffer.alloc(0)],
] as const) {
  test(`what is kept and was ${damage} is made anew`, (context) => {
    const { check, compiled } = startsIn(context);
    const first = check();
    const [file] = compiled();
    const whole = readFileSync(file!).length;
    writeFileSync(file!, mutilate(readFileSync(file!)));
    assert.deepEqual(check(), first);
    assert.ok(readFileSync(file!).length > whole / 2);
    assert.deepEqual(compiled(), [file]);
  });
}

test('a run that works far longer than the one that was kept is kept in its place', (context) => {
  const { check, compiled } = startsIn(context);
  check();
  const [file] = compiled();
  const little = readFileSync(file!);
  check({}, 'long.md');
  const more = readFileSync(file!);
  assert.ok(more.length > little.length);
  check();
  assert.deepEqual(readFileSync(file!), more);
});

test('a server that is ended from outside keeps what it compiled, too', async (context) => {
  const compiled = folderWith(context, {});
  const server = spawn(process.execPath, [SERVER, '--stdio'], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const connection = await startClient(server);
  server.kill();
  assert.deepEqual(await once(server, 'exit'), [null, 'SIGTERM']);
  connection.dispose();
  const kept = readdirSync(compiled, { recursive: true, encoding: 'utf8' });
  assert.ok(kept.some((path) => basename(path).startsWith('locdocs-node-')));
});

test('where Node is told to keep nothing, nothing is kept', (context) => {
  const { check, compiled } = startsIn(context);
  assert.match(check({ NODE_DISABLE_COMPILE_CACHE: '1' }).output, /1 segment/);
  assert.throws(compiled, { code: 'ENOENT' });
});
