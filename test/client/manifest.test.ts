import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { grammars, grammarText, grammarUrl } from '../../scripts/grammars.ts';
import { readSettings } from '../../server/src/settings.ts';

const root = new URL('../../', import.meta.url);
const manifest = readText('package.json');
const texts = JSON.parse(readText('package.nls.json')) as Record<string, string>;

test('every text that the manifest names is there, and no other', () => {
  const named = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
  assert.deepEqual([...new Set(named)].sort(), Object.keys(texts).sort());
});

test('every command of the manifest is implemented, and no other', () => {
  const contributed = [...manifest.matchAll(/"title": "%command\.(\w+)%"/g)].map(
    ([, name]) => name!,
  );
  const source = readText('client/src/commands.ts');
  const table = source.slice(source.indexOf('const COMMANDS'), source.indexOf('};'));
  const implemented = [...table.matchAll(/^ {2}(\w+): \(/gm)].map(([, name]) => name!);
  assert.deepEqual(contributed.sort(), implemented.sort());
});

test('a report names every setting that was changed', () => {
  const settings = [...manifest.matchAll(/^ {8}"locdocs\.([\w.]+)": \{/gm)].map(([, key]) => key!);
  const source = readText('client/src/report.ts');
  const list = /const SETTINGS = \[(.*)\]/.exec(source)![1]!;
  assert.deepEqual(settings.sort(), [...list.matchAll(/'([^']+)'/g)].map(([, key]) => key!).sort());
});

test('the server knows every setting of the manifest', () => {
  const settings = [...manifest.matchAll(/^ {8}"locdocs\.(\w+)/gm)].map(([, key]) => [key!, null]);
  const mistakes: string[] = [];
  readSettings(Object.fromEntries(settings), (message) => mistakes.push(message));
  assert.deepEqual([settings.length > 4, mistakes], [true, []]);
});

test('the commands that the walkthrough links to are there', () => {
  const linked = Object.values(texts).flatMap((text) => [
    ...text.matchAll(/command:locdocs\.(\w+)/g),
  ]);
  assert.ok(linked.length > 3);
  for (const [, name] of linked) assert.ok(`command.${name}` in texts, name);
});

test('the pictures of the walkthrough need no styles, which VS Code keeps out of them', () => {
  const pictures = [...manifest.matchAll(/"svg": "([^"]+)"/g)].map(([, path]) => path!);
  assert.ok(pictures.length > 3);
  for (const path of pictures) assert.doesNotMatch(readText(path), /<style|style=|class=/, path);
});

for (const [name, grammar] of Object.entries(grammars)) {
  test(`syntaxes/${name} is what scripts/grammars.ts writes`, () => {
    assert.equal(readFileSync(grammarUrl(name), 'utf8'), grammarText(grammar));
  });
}

function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
