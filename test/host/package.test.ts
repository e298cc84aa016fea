import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packExtension, shippedFiles } from '../../scripts/editor/pack.ts';
import { projectRoot, readManifest } from '../../scripts/editor/project.ts';
import { openWorkbench, squiggles } from '../../scripts/editor/workbench.ts';
import { editorReady } from './ready.ts';
import { copyWorkspace, type TemporaryWorkspace } from './workspace.ts';

const file = join(projectRoot, '.cache/package/locdocs.vsix');
const largest = 500 * 1024;
const ships =
  /^(package(\.nls)?\.json|[A-Z]+(\.md)?|images\/icon\.png|(dist|syntaxes|walkthrough)\/[\w.-]+|dist\/rules\/[\w-]+\.md)$/;

let workspace: TemporaryWorkspace;
before(editorReady);
before(async () => {
  workspace = copyWorkspace(join(import.meta.dirname, 'pages'));
  await packExtension(file);
});
after(() => workspace.remove());

test('the package holds what runs and what a user reads, and nothing else', async () => {
  const files = await shippedFiles();
  assert.deepEqual(
    files.filter((path) => !ships.test(path) || path.endsWith('.map')),
    [],
  );
  for (const needed of ['dist/client.cjs', 'dist/server.js', 'dist/cli.js', 'dist/package.json']) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
});

test('the package is small', () => {
  const { size } = statSync(file);
  assert.ok(size <= largest, `${size} bytes, expected ${largest} at most`);
});

test('a user who installs the package sees what is damaged', {
  timeout: 120_000,
}, async (context) => {
  const workbench = await openWorkbench({
    folder: workspace.folder,
    file: 'damaged.md',
    install: file,
  });
  context.after(workbench.close);
  const { page } = workbench;
  await squiggles(workbench, 'error').first().waitFor();
  await page.keyboard.press('Control+Shift+X');
  await page
    .locator('.extension-list-item .name', { hasText: readManifest().displayName })
    .waitFor();
});
