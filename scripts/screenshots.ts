// Takes the pictures of the README from a real VS Code on samples/: `npm run screenshots`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './editor/project.ts';
import {
  clickText,
  hoverText,
  openFixes,
  openWorkbench,
  squiggles,
  type Theme,
  takePicture,
  type Workbench,
} from './editor/workbench.ts';

/** What a picture shows. */
interface Picture {
  /** The name of its file in docs/images. */
  readonly name: string;
  readonly theme: Theme;
  /** A page of the samples. */
  readonly page: string;
  /** Where the page says this first, there the picture is taken. */
  readonly text: string;
  /** What is done at that text. */
  readonly act: (workbench: Workbench, text: string) => Promise<unknown>;
}

const pictures: readonly Picture[] = [
  {
    name: 'findings',
    theme: 'light',
    page: 'nl-nl/borrow-and-return.md',
    text: 'Een uitlening',
    act: () => Promise.resolve(),
  },
  {
    name: 'hover',
    theme: 'dark',
    page: 'nl-nl/borrow-and-return.md',
    text: 'Leden lenen',
    act: hoverText,
  },
  {
    name: 'fixes',
    theme: 'light',
    page: 'nl-nl/borrow-and-return.md',
    text: 'acf44108',
    act: async (workbench, text) => {
      await clickText(workbench, text);
      await openFixes(workbench);
    },
  },
];

const samples = join(projectRoot, 'samples');
for (const picture of pictures) {
  console.log(`docs/images/${picture.name}.png`);
  await take(picture);
}

async function take({ name, theme, page, text, act }: Picture): Promise<void> {
  const workbench = await openWorkbench({
    folder: samples,
    file: page,
    line: lineOf(page, text),
    theme,
    size: { width: 860, height: 440 },
    settings: { 'breadcrumbs.enabled': false, 'editor.fontSize': 13 },
  });
  try {
    await workbench.page.keyboard.press('Control+B');
    await squiggles(workbench).first().waitFor();
    await act(workbench, text);
    const editor = await workbench.page.locator('.editor-group-container').boundingBox();
    const path = join(projectRoot, 'docs/images', `${name}.png`);
    await takePicture(workbench, path, editor ?? undefined);
  } finally {
    await workbench.close();
  }
}

/** The line of a page that says something first, from 1. */
function lineOf(page: string, text: string): number {
  const lines = readFileSync(join(samples, page), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${page} does not say “${text}”.`);
  return index + 1;
}
