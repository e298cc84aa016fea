import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { hostKinds } from './bundle.ts';
import { editorReady } from './ready.ts';
import { readResults } from './runner/results.ts';

const deadline = 200_000;

before(editorReady);

for (const kind of hostKinds) {
  test(`the suites in the ${kind} extension host`, { timeout: deadline }, async (context) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), kind]);
    // Asked in this way, it closes the editor before it goes.
    context.signal.addEventListener('abort', () => child.kill('SIGINT'));
    const output = await allOutput(child);
    const { results, complete } = readResults(output);
    for (const { title, failure } of results) {
      await context.test(title, () => assert.equal(failure, undefined, failure));
    }
    assert.ok(complete && results.length > 0, `The host did not reach the end:\n${output}`);
    assert.equal(child.exitCode, 0, output);
  });
}

function allOutput(child: ChildProcess): Promise<string> {
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  // The first run fetches an editor, which a person wants to see.
  child.stderr?.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
