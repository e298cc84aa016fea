import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { projectRoot } from '../../../scripts/editor/project.ts';
import {
  hoverText,
  opacityOf,
  openFixes,
  openWorkbench,
  putCaret,
  squiggles,
  type Theme,
  takePicture,
  waitUntilFaded,
} from '../../../scripts/editor/workbench.ts';
import { repositoryWith } from '../../support/repository.ts';
import { editorReady } from '../ready.ts';
import { copyWorkspace } from '../workspace.ts';

const deadline = 120_000;
const pages = join(import.meta.dirname, '../pages');
const themes: readonly Theme[] = ['light', 'dark'];

before(editorReady);

for (const theme of themes) {
  test(`a damaged page in the ${theme} theme`, { timeout: deadline }, async (context) => {
    const workspace = copyWorkspace(pages);
    context.after(workspace.remove);
    const workbench = await openWorkbench({
      folder: workspace.folder,
      file: 'damaged.md',
      theme,
      size: { width: 1000, height: 560 },
    });
    context.after(workbench.close);
    const picture = (name: string): Promise<void> =>
      takePicture(workbench, join(projectRoot, '.cache/screenshots', `${name}-${theme}.png`));

    await context.test('the damage is underlined', async () => {
      await squiggles(workbench, 'error').first().waitFor();
      await picture('squiggle');
    });

    await context.test('the tags are faded, the translation is not', async () => {
      await waitUntilFaded(workbench, 'data-ttu-id');
      assert.equal(await opacityOf(workbench, 'leeszaal'), 1);
    });

    await context.test('the mouse on a segment shows its English source', async () => {
      const hover = await hoverText(workbench, 'leeszaal');
      assert.match(await hover.innerText(), /The reading room is open from March 3\./);
      await picture('hover');
    });

    await context.test('the light bulb repairs it', async () => {
      await putCaret(workbench, 12, 205);
      const fixes = await openFixes(workbench);
      assert.match(await fixes.innerText(), /c0ffe-103/);
      await picture('fixes');
      await workbench.page.keyboard.press('Enter');
      await squiggles(workbench).first().waitFor({ state: 'detached' });
    });

    await context.test('a number and an ID lead to their segment', async () => {
      const { page } = workbench;
      const found = page.locator('.quick-input-list .monaco-list-row.focused');
      for (const name of ['103', 'c0ffe-103']) {
        await page.keyboard.press('Control+K');
        await page.keyboard.press('G');
        await page.locator('.quick-input-widget input[type=text]').first().fill(name);
        await found.filter({ hasText: 'Bel gerust.' }).waitFor();
        await page.keyboard.press('Escape');
        await found.waitFor({ state: 'hidden' });
      }
    });

    await context.test('what is damaged while typing is underlined', async () => {
      await putCaret(workbench, 12, 1);
      await workbench.page.keyboard.press('Delete');
      await putCaret(workbench, 1, 1);
      await squiggles(workbench, 'error').first().waitFor();
    });

    await context.test('the version before is faded beside it', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+K');
      await page.keyboard.press('D');
      await page.locator('.editor.original .view-line').first().waitFor();
      await waitUntilFaded(workbench, 'data-ttu-id', '.editor.original');
      await picture('diff');
    });
  });
}

test('the preview shows the translation, and the English where one points', {
  timeout: deadline,
}, async (context) => {
  const workspace = copyWorkspace(pages);
  context.after(workspace.remove);
  const size = { width: 1000, height: 560 };
  const workbench = await openWorkbench({ folder: workspace.folder, file: 'damaged.md', size });
  context.after(workbench.close);
  await squiggles(workbench, 'error').first().waitFor();
  await workbench.page.keyboard.press('Control+Shift+V');
  const preview = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
  const english = preview.getByText('The reading room is open from March 3.');
  const translation = preview.getByText('leeszaal').first();
  await translation.waitFor();
  assert.equal(await english.isVisible(), false);
  await translation.hover();
  await english.waitFor({ state: 'visible' });
  await takePicture(workbench, join(projectRoot, '.cache/screenshots/preview.png'));
});

test('a page that was moved without telling Git is compared with what it was', {
  timeout: deadline,
}, async (context) => {
  const page = readFileSync(join(pages, 'damaged.md'), 'utf8');
  const folder = repositoryWith(context, { 'old.md': page });
  renameSync(join(folder, 'old.md'), join(folder, 'new.md'));
  writeFileSync(
    join(folder, 'new.md'),
    page.replace('The reading room is', 'The reading room was'),
  );
  const workbench = await openWorkbench({
    folder,
    file: 'new.md',
    settings: { 'git.enabled': true },
  });
  context.after(workbench.close);
  await workbench.page
    .getByLabel(/^Editor Language Status:.*errors: [2-9]/)
    .first()
    .waitFor();
});

test('a folder that comes to be trusted is compared with its last commit', {
  timeout: deadline,
}, async (context) => {
  const page = readFileSync(join(pages, 'damaged.md'), 'utf8');
  const folder = repositoryWith(context, { 'damaged.md': page });
  writeFileSync(join(folder, 'damaged.md'), page.replace('The reading room is', 'The room is'));
  const workbench = await openWorkbench({
    folder,
    file: 'damaged.md',
    settings: {
      'git.enabled': true,
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    },
  });
  context.after(workbench.close);
  const window = workbench.page;
  await window
    .getByLabel(/^Editor Language Status:.*errors: 1/)
    .first()
    .waitFor();
  await window.getByText('Restricted Mode', { exact: true }).first().click();
  await window.getByRole('button', { name: 'Trust', exact: true }).first().click();
  await window
    .getByLabel(/^Errors: 2/)
    .first()
    .waitFor();
});
