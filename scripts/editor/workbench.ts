import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { windowAddress } from './address.ts';
import { startBrowser } from './browser.ts';
import { projectRoot } from './project.ts';
import { inWorker, serveVsCode } from './served.ts';

const openMilliseconds = 60_000;
const actMilliseconds = 15_000;
const pressAgainMilliseconds = 3_000;

/** The two looks that VS Code has from the start. */
export type Theme = 'light' | 'dark';

/** What a window of VS Code that a script drives shows at first. */
export interface WorkbenchOptions {
  /** Absolute path of the folder it opens. */
  readonly folder: string;
  /** A file of that folder. */
  readonly file: string;
  /** The line to put the caret on, from 1. */
  readonly line?: number;
  /** Dark where not given. */
  readonly theme?: Theme;
  /** A packed extension to install, instead of loading the one that was just built. */
  readonly install?: string;
  /** Settings of the editor, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the extension runs in the browser's worker, as in vscode.dev, instead of in Node. */
  readonly web?: boolean;
  /** In CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A window of VS Code in a browser without a window. */
export interface Workbench {
  /** For whatever the functions below do not do. */
  readonly page: Page;
  /** Closes the window and ends the editor behind it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a file in a real VS Code that has the extension; resolves when its text is shown, and in
 * the colors of the theme, which come late.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { folder, file, line, install, theme = 'dark' } = options;
  const settings = {
    ...plainSettings,
    'workbench.colorTheme': themes[theme],
    ...(options.web ? inWorker() : {}),
    ...options.settings,
  };
  const [vscode, browser] = await Promise.all([
    serveVsCode({ settings, ...(install === undefined ? {} : { install }) }),
    startBrowser(),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([browser.close(), vscode.stop()]);
  };
  try {
    const page = await browser.newPage({ viewport: options.size ?? { width: 1200, height: 700 } });
    page.setDefaultTimeout(actMilliseconds);
    const development = install === undefined ? projectRoot : undefined;
    await page.goto(
      windowAddress(vscode, { folder, file: join(folder, file), line, development }),
      { timeout: openMilliseconds },
    );
    await page
      .locator(`.monaco-workbench[class*="${theme}_modern"] .editor-instance .view-line`)
      .first()
      .waitFor({ timeout: openMilliseconds });
    const workbench = { page, close };
    // The line that the address named went out of sight when long lines were wrapped.
    if (line !== undefined) await putCaret(workbench, line);
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** The underlined places in sight, of one severity or of all. */
export function squiggles(
  { page }: Workbench,
  severity: 'error' | 'warning' | 'info' | 'hint' | undefined = undefined,
): Locator {
  const all = ['error', 'warning', 'info', 'hint'] as const;
  const wanted = severity === undefined ? all : [severity];
  return page.locator(wanted.map((name) => `.view-overlays .squiggly-${name}`).join(', '));
}

/** Shows another file of the folder, and puts the caret on one of its lines, from 1. */
export async function showFile({ page }: Workbench, path: string, line = 1): Promise<void> {
  await pick(page, 'Control+P', `${path}:${line}`);
  const name = path.split('/').at(-1) ?? path;
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Puts the caret at a line and a column of the shown file, both from 1. */
export async function putCaret({ page }: Workbench, line: number, column = 1): Promise<void> {
  await pick(page, 'Control+G', `:${line}:${column}`);
  // Keys that are pressed before the editor has the focus again are lost.
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Rests the mouse on the first place in sight that reads so; gives the hover that appears. */
export async function hoverText(workbench: Workbench, text: string): Promise<Locator> {
  const { page } = workbench;
  const { x, y } = await placeOf(workbench, text);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-row').first();
  await hover.waitFor();
  return page.locator('.monaco-hover:not(.hidden)').first();
}

/** How strongly the first shown piece of text that has these words is drawn; 1 is in full. */
export function opacityOf({ page }: Workbench, words: string): Promise<number> {
  return pieces(page, words)
    .first()
    .evaluate((element) => Number(getComputedStyle(element).opacity));
}

/** Waits until the first shown piece of text that has these words is drawn less than in full. */
export async function waitUntilFaded(
  { page }: Workbench,
  words: string,
  editor = '.editor-instance',
): Promise<void> {
  // A line is drawn anew when it changes, so the piece is looked for each time.
  await page.waitForFunction(
    ([wanted, place]) => {
      const shown = [...document.querySelectorAll(`${place} .view-line span span`)];
      const piece = shown.find(({ textContent }) => textContent?.includes(wanted!));
      return piece !== undefined && Number(getComputedStyle(piece).opacity) < 1;
    },
    [words, editor],
  );
}

/** Clicks the first place in sight that reads so, which puts the caret there. */
export async function clickText(workbench: Workbench, text: string): Promise<void> {
  const { x, y } = await placeOf(workbench, text);
  await workbench.page.mouse.click(x, y);
}

/** Presses Ctrl+. at the caret; gives the list of what the light bulb offers. */
export async function openFixes({ page }: Workbench): Promise<Locator> {
  const list = page.locator('.action-widget:not(.action-list-submenu-panel)');
  const deadline = Date.now() + actMilliseconds;
  // A busy editor that still draws its first lines closes the list again, or never opens it.
  do {
    await page.keyboard.press('Control+.');
    await list.waitFor({ timeout: pressAgainMilliseconds }).catch(() => {});
  } while (!(await list.isVisible()) && Date.now() < deadline);
  await list.waitFor();
  return list;
}

/** Writes a picture of the window, or of a part of it, making the folder where need be. */
export async function takePicture(
  { page }: Workbench,
  path: string,
  part?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', ...(part && { clip: part }) });
}

const themes: Readonly<Record<Theme, string>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
};

/** What would only draw the eye away from the page and what is said about it. */
const plainSettings: Readonly<Record<string, unknown>> = {
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

function pieces(page: Page, words: string): Locator {
  return page.locator('.editor-instance .view-line span span', { hasText: words });
}

async function pick(page: Page, key: string, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await page.keyboard.press(key);
  await input.waitFor();
  await input.fill(text);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** The middle of a text in the shown lines, in CSS pixels; a line may be many elements. */
async function placeOf({ page }: Workbench, text: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        const within = (offset: number): boolean => offset >= passed && offset <= passed + length;
        if (within(start) && start < passed + length) range.setStart(node, start - passed);
        if (within(start + wanted.length)) range.setEnd(node, start + wanted.length - passed);
        passed += length;
      }
      // Of a text that wraps, the first piece.
      const box = range.getClientRects()[0];
      if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return undefined;
  }, text);
  return (await found.jsonValue()) as { x: number; y: number };
}
