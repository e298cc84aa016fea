import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, run } from '../support/program.ts';
import { pair, unclosedPair } from '../support/segments.ts';

const WHOLE = pair(103, 'Kies een map.', 'Choose a folder.');
const BROKEN = unclosedPair(103, 'Kies een map.', 'Choose a folder.');

test('certain fixes are written; line ends, byte order mark, mode and links stay', (context) => {
  const page = (body: string): string => `\ufeff# Map\r\n\r\n${body}\r\n\rx`;
  const cwd = folderWith(context, { 'pages/a.md': page(BROKEN), 'pages/b.md': WHOLE });
  const file = join(cwd, 'pages', 'a.md');
  chmodSync(file, 0o640);
  symlinkSync(file, join(cwd, 'link.md'));
  const { status, output, complaints } = run(['fix', 'link.md', 'pages/b.md'], { cwd });
  assert.deepEqual([status, complaints], [0, '']);
  assert.equal(output, 'link.md: 1 fix\n1 fix in 1 of 2 files applied.\n');
  assert.equal(readFileSync(file, 'utf8'), page(WHOLE));
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.ok(lstatSync(join(cwd, 'link.md')).isSymbolicLink());
  assert.deepEqual(readdirSync(join(cwd, 'pages')), ['a.md', 'b.md'], 'nothing is left behind');
});

test('a file that may not be written is left alone, and named', (context) => {
  const cwd = folderWith(context, { 'a.md': BROKEN, 'b.md': BROKEN });
  chmodSync(join(cwd, 'a.md'), 0o444);
  const { status, output, complaints } = run(['fix', '.'], { cwd });
  assert.deepEqual(
    [status, complaints],
    [1, 'locdocs: a.md: it could not be written: it is read-only\n'],
  );
  assert.match(output, /^b\.md: 1 fix\n1 fix in 1 of 2 files applied\.$/m);
  assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), BROKEN);
});

test('lines that fixes write end as those of the page', (context) => {
  const cells = (first: number, ...texts: string[]): string =>
    `| ${texts.map((text, i) => pair(first + i, text, text)).join(' | ')} |\r\n`;
  const header = cells(103, 'A', 'B');
  const rows = cells(105, 'C', 'D') + cells(107, 'E', 'F');
  const cwd = folderWith(context, { 'a.md': `\r\n${header}${rows}` });
  assert.match(run(['fix', '--only', 'markup-table-row', 'a.md'], { cwd }).output, /1 fix in 1/);
  const fixed = `\r\n${header}| --- | --- |\r\n${rows}`;
  assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), fixed);
});

test('git applies a diff of files whatever they are called', (context) => {
  const names = ['a b.md', 'tab\t"x".md', 'new\nline\\.md', '[ü].md'];
  const cwd = folderWith(context, Object.fromEntries(names.map((name) => [name, BROKEN])));
  const { output } = run(['fix', '--dry-run', '.'], { cwd });
  spawnSync('git', ['apply', '-'], { cwd, input: output });
  const texts = names.map((name) => readFileSync(join(cwd, name), 'utf8'));
  assert.deepEqual(texts, [WHOLE, WHOLE, WHOLE, WHOLE]);
});

test('a dry run shows a diff that git applies, and writes nothing', (context) => {
  const lines = (body: string): string => `1\n2\n3\n4\n${body}\n6\n7\n8\n9\n10\n11\n12\n${WHOLE}`;
  const cwd = folderWith(context, {
    'a.md': `${lines(BROKEN)}\n${BROKEN.replaceAll('103', '104')}`,
  });
  const before = readFileSync(join(cwd, 'a.md'), 'utf8');
  const { status, output } = run(['fix', '--dry-run', '.'], { cwd });
  assert.equal(status, 0);
  assert.equal(output.match(/^@@/gm)?.length, 2);
  assert.match(output, /^\\ No newline at end of file$/m);
  assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), before);
  const applied = spawnSync('git', ['apply', '-'], { cwd, input: output, encoding: 'utf8' });
  if (applied.error) return context.diagnostic('git is not there to apply the diff');
  assert.equal(applied.status, 0, applied.stderr);
  const patched = readFileSync(join(cwd, 'a.md'), 'utf8');
  assert.equal(patched, `${lines(WHOLE)}\n${WHOLE.replaceAll('103', '104')}`);
});

test('a page that cannot be read is named, and the others are repaired', (context) => {
  const cwd = folderWith(context, { 'a.md': new Uint8Array([0xff, 0x41]), 'b.md': BROKEN });
  const { status, complaints } = run(['fix', '.'], { cwd });
  assert.equal(status, 1);
  assert.equal(complaints, 'locdocs: a.md: it is not valid UTF-8\n');
  assert.equal(readFileSync(join(cwd, 'b.md'), 'utf8'), WHOLE);
});

test('some rules or families alone are repaired', (context) => {
  const cwd = folderWith(context, { 'a.md': `${BROKEN}\n` });
  assert.match(run(['fix', '--only', 'date', 'a.md'], { cwd }).output, /^0 fixes/);
  assert.match(run(['fix', '--only', 'segment', 'a.md'], { cwd }).output, /1 fix/);
});
