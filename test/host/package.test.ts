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
/** What nobody needs who only uses the extension. */
const stays =
  /\.(ts|map|vsix|log)$|(^|\/)\.|^(client|docs|node_modules|samples|scripts|server|test)\//;

let workspace: TemporaryWorkspace;
before(editorReady);
before(async () => {
  workspace = copyWorkspace(join(import.meta.dirname, 'pages'));
  await packExtension(file);
});
after(() => workspace.remove());

test('the package holds what runs, and nothing that only we need', async () => {
  const files = await shippedFiles();
  assert.deepEqual(
    files.filter((path) => stays.test(path)),
    [],
  );
  for (const needed of [
    'client.cjs',
    'server.js',
    'cli.js',
    'start.js',
    'locdocs.js',
    'package.json',
  ]) {
    assert.ok(files.includes(`dist/${needed}`), `${needed} is missing`);
  }
  assert.ok(files.includes('preview/segments.css'), 'the style of the preview is missing');
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
