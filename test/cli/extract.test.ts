import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

test('either side of a page, as plain Markdown', (context) => {
  const page = `## <a name="folders"></a>${pair(103, 'Mappen', 'Folders')}\r\n\r\n\`code\``;
  const cwd = folderWith(context, { 'a.md': `${page}\n`, 'b.md': page });
  const extract = (side: string): string =>
    run(['extract', '--side', side, 'a.md', 'b.md'], { cwd }).output;
  const both = (title: string): string => {
    const one = `## <a name="folders"></a>${title}\r\n\r\n\`code\``;
    return `${one}\n${one}`;
  };
  assert.equal(extract('target'), both('Mappen'));
  assert.equal(extract('source'), both('Folders'));
});

test('of the YAML files of a folder only those that are pages', (context) => {
  const cwd = folderWith(context, { 'toc.yml': 'a: b\n', 'a.yml': `- ${pair(103)}\n` });
  assert.equal(run(['extract', '--side', 'target', '.'], { cwd }).output, '- Ja\n');
  assert.equal(run(['extract', '--side', 'target', 'toc.yml'], { cwd }).output, 'a: b\n');
});
