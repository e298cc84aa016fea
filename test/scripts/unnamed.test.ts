import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuildOptions, build } from 'esbuild';
import { projectRoot } from '../../scripts/editor/project.ts';
import { withoutUnnamed } from '../../scripts/unnamed.ts';

async function bundle(contents: string): Promise<string> {
  const options: BuildOptions = {
    stdin: { contents, resolveDir: projectRoot },
    bundle: true,
    write: false,
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  };
  const { outputFiles } = await build({ ...options, plugins: [await withoutUnnamed(options)] });
  return outputFiles![0]!.text;
}

const defines = (text: string, name: string) => text.includes(`(${name} || (`);

test('a bundle keeps what it names of the protocol, and what that names', async () => {
  const text = await bundle(`
    const { Range } = require('vscode-languageserver-protocol');
    console.log(Range.create(0, 0, 0, 1));
  `);
  assert.ok(defines(text, 'Range'));
  assert.ok(defines(text, 'Position'));
  assert.ok(defines(text, 'uinteger'));
  assert.ok(!defines(text, 'CompletionItem'));
  assert.ok(!defines(text, 'RenameRequest'));
});
