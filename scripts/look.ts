// Takes a picture of a page in a real VS Code with the extension as it was just built:
// npm run look -- FOLDER FILE OUT.png [--line N] [--hover TEXT] [--fixes TEXT] [--theme light]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  clickText,
  hoverText,
  openFixes,
  openWorkbench,
  squiggles,
  takePicture,
  type Workbench,
} from './editor/workbench.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    line: { type: 'string', default: '1' },
    hover: { type: 'string' },
    fixes: { type: 'string' },
    theme: { type: 'string', default: 'dark' },
    size: { type: 'string', default: '1200x700' },
    web: { type: 'boolean', default: false },
    wait: { type: 'string', default: '8' },
  },
});
const [folder, file, picture] = positionals;
if (folder === undefined || file === undefined || picture === undefined) {
  console.error(
    'npm run look -- FOLDER FILE OUT.png [--line N] [--hover TEXT] [--fixes TEXT]\n' +
      '  [--theme light|dark] [--web] [--size 1200x700] [--wait SECONDS for the first squiggle]',
  );
  process.exit(2);
}

const [width = 1200, height = 700] = values.size.split('x').map(Number);
const workbench = await openWorkbench({
  folder: fromCaller(folder),
  file,
  line: Number(values.line),
  theme: values.theme === 'light' ? 'light' : 'dark',
  web: values.web,
  size: { width, height },
});
try {
  await settle(workbench);
  try {
    if (values.hover !== undefined) await hoverText(workbench, values.hover);
    if (values.fixes !== undefined) {
      await clickText(workbench, values.fixes);
      await openFixes(workbench);
    }
  } catch (error) {
    // What the window shows instead is what one wants to see then.
    console.error(String(error));
    process.exitCode = 1;
  }
  await takePicture(workbench, fromCaller(picture));
} finally {
  await workbench.close();
}

/** A page without findings never gets a squiggle, so waiting for one has an end. */
async function settle(window: Workbench): Promise<void> {
  const found = squiggles(window).first();
  await found.waitFor({ timeout: Number(values.wait) * 1000 }).catch(() => {
    console.error('Nothing is underlined.');
  });
}

function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}
