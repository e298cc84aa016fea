import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { projectRoot } from '../../scripts/editor/project.ts';
import { editorReady } from './ready.ts';

const deadline = 60_000;

before(editorReady);

test('`npm start` serves VS Code where there is no desktop, until Ctrl+C', {
  timeout: deadline,
}, async (context) => {
  const start = startIn(join(import.meta.dirname, 'pages'));
  context.after(() => start.kill('SIGKILL'));
  const address = await printedAddress(start);
  assert.equal(address.searchParams.get('folder'), join(import.meta.dirname, 'pages'));
  assert.equal((await fetch(address)).status, 200);
  start.kill('SIGINT');
  await once(start, 'exit');
  await assert.rejects(fetch(address), 'the server is gone');
});

test('`npm start` says when there is no such folder', { timeout: deadline }, async () => {
  const start = startIn('nowhere');
  const complaint = once(start.stderr!, 'data');
  assert.deepEqual(await once(start, 'exit'), [2, null]);
  assert.match(String(await complaint), /There is no folder .*nowhere/);
});

function startIn(folder: string): ChildProcess {
  const script = join(projectRoot, 'scripts/start.ts');
  const env = { ...process.env, LOCDOCS_EDITOR: 'npm' };
  return spawn(process.execPath, [script, folder], { env });
}

async function printedAddress(start: ChildProcess): Promise<URL> {
  let output = '';
  for await (const chunk of start.stdout!) {
    output += String(chunk);
    const address = /http:\S+/.exec(output)?.[0];
    if (address !== undefined && output.includes('Ctrl+C')) return new URL(address);
  }
  throw new Error(`No address was printed: ${output}`);
}
