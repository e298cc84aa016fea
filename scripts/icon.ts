// Draws images/icon.png, which the manifest needs, from images/icon.svg, which a person edits.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './editor/browser.ts';
import { projectRoot } from './editor/project.ts';
import { withPalette } from './palette.ts';

const images = join(projectRoot, 'images');
const size = { width: 256, height: 256 };
/** Sharp on fine screens, where it is shown at 42 to 128 pixels, in a small file. */
const scale = 0.75;

const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
  const drawing = readFileSync(join(images, 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 }</style>${drawing}`);
  const picture = await page.screenshot({ omitBackground: true, scale: 'device' });
  writeFileSync(join(images, 'icon.png'), withPalette(picture));
} finally {
  await browser.close();
}
