import { createReadStream, createWriteStream, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { installKit, installPackage, type Kit } from './kit.ts';
import { runToEnd } from './processes.ts';

const launchMilliseconds = 30_000;

/** Starts a browser without a window: an installed Chrome or Chromium, else the one from npm. */
export async function startBrowser(): Promise<Browser> {
  for (const executable of installedBrowsers()) {
    try {
      return await launch(executable);
    } catch (error) {
      console.error(`${executable} does not start: ${firstLine(error)}`);
    }
  }
  const folder = await installKit(browserKit);
  try {
    return await launch(join(folder, 'chromium'), { FONTCONFIG_FILE: join(folder, 'fonts.conf') });
  } catch (error) {
    throw new Error(
      'No browser could be started, and the tests of the editor need one. Install Chrome or ' +
        `Chromium, or name one in CHROME_PATH. ${String(error)}`,
    );
  }
}

/** Fetches the browser from npm where none is installed, so that no test waits for it. */
export async function fetchBrowser(): Promise<void> {
  if (installedBrowsers().length === 0) await installKit(browserKit);
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installedBrowsers(): readonly string[] {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) return [named];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...otherPlaces].filter((path) => existsSync(path));
}

/** A Chromium that asks nothing of the machine but libc; it brings a font of its own. */
const browserKit: Kit = {
  folder: 'npm-chromium-147',
  title: 'Chromium 147 (200 MB)',
  install: async (folder) => {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Error(`It has no Chromium for ${process.platform} on ${process.arch}.`);
    }
    await installPackage('@sparticuz/chromium@147.0.2', folder);
    const packed = join(folder, 'node_modules/@sparticuz/chromium/bin');
    await unpack(join(packed, 'chromium.br'), join(folder, 'chromium'));
    await unpack(join(packed, 'fonts.tar.br'), join(folder, 'fonts.tar'));
    await runToEnd('tar', ['xf', 'fonts.tar', 'fonts'], { cwd: folder, deadline: 20_000 });
    rmSync(join(folder, 'fonts.tar'));
    rmSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'fonts.conf'), fontConfiguration);
  },
};

/** The fonts of the machine first; the one beside this file where there are none. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

function launch(executable: string, environment: NodeJS.ProcessEnv = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: flags,
    env: { ...process.env, ...environment } as Record<string, string>,
    timeout: launchMilliseconds,
  });
}

async function unpack(from: string, to: string): Promise<void> {
  const target = createWriteStream(to, { mode: 0o755 });
  await pipeline(createReadStream(from), createBrotliDecompress(), target);
}

function firstLine(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
