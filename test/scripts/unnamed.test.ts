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
    external: ['vscode'],
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  };
  const { outputFiles } = await build({ ...options, plugins: [await withoutUnnamed(options)] });
  return outputFiles![0]!.text;
}

const defines = (text: string, name: string) => text.includes(`(${name} || (`);
const gives = (name: string) => new RegExp(`exports\\d*\\.${name} = `);

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

test('a bundle keeps what it takes of the protocol in any way, and what its modules take', async () => {
  const text = await bundle(`
    import { RequestType2 } from 'vscode-languageserver-protocol';
    const { RequestType3 } = require('vscode-languageserver-protocol');
    const protocol = require('vscode-languageserver-protocol');
    console.log(RequestType2, RequestType3, protocol.RequestType4);
  `);
  for (const arity of [2, 3, 4]) assert.match(text, gives(`RequestType${arity}`));
  assert.match(text, gives('ResponseError'));
  assert.doesNotMatch(text, gives('RequestType9'));
  assert.doesNotMatch(text, gives('LRUCache'));
});

test('a module that passes on all of another announces which names it gives itself', async () => {
  const text = await bundle(`
    const { LanguageClient } = require('vscode-languageclient/node');
    console.log(LanguageClient);
  `);
  assert.match(text, /exports\d*\.LanguageClient = [\w. =]*void 0;/);
});

test('a module asks the others themselves, and no copies of them', async () => {
  const text = await bundle(`console.log(require('vscode-languageclient/node').LanguageClient);`);
  assert.doesNotMatch(text, /__setModuleDefault/);
  const asked = /__createBinding\(exports\d*,/g;
  const defined = /var __createBinding =/g;
  assert.equal(text.match(asked)?.length, text.match(defined)?.length);
});

test('a bundle leaves out what the parser of JSON names for others', async () => {
  const text = await bundle("import { parse } from 'jsonc-parser'; console.log(parse('[]'));");
  assert.match(text, /console\.log\(parse/);
  assert.ok(!defines(text, 'SyntaxKind'));
});
