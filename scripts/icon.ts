// Draws images/icon.png, which the manifest needs, from images/icon.svg, which a person edits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './editor/browser.ts';
import { projectRoot } from './editor/project.ts';

const images = join(projectRoot, 'images');
const size = { width: 256, height: 256 };
/** Sharp on fine screens, where it is shown at 42 to 128 pixels, in a small file. */
const scale = 0.75;

const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
  const drawing = readFileSync(join(images, 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 }</style>${drawing}`);
  await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true, scale: 'device' });
} finally {
  await browser.close();
}
