import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { pause } from './processes.ts';
import { cacheFolder } from './project.ts';

const askMilliseconds = 4000;
const downloadMilliseconds = 5 * 60_000;
const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * The executable of a desktop VS Code: an installed one, else one downloaded into the cache, else
 * undefined. `LOCDOCS_EDITOR` chooses: `npm` wants none, a path names one.
 */
export async function findDesktop(): Promise<string | undefined> {
  const chosen = process.env.LOCDOCS_EDITOR;
  if (chosen === 'npm') return undefined;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (!canShowWindows()) return undefined;
  return installedDesktop() ?? (await downloadedDesktop());
}

const otherPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Code', 'Electron'].map(
    (name) => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`,
  ),
  linux: ['/usr/share/code/code', '/snap/code/current/usr/share/code/code'],
  win32: [
    join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'Code.exe'),
    join(process.env.ProgramFiles ?? '', 'Microsoft VS Code', 'Code.exe'),
  ],
};

/** Without a display a desktop VS Code cannot start, wherever it comes from. */
function canShowWindows(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function installedDesktop(): string | undefined {
  const places = [...commandPlaces(), ...(otherPlaces[process.platform] ?? [])];
  return places.find((path) => existsSync(path));
}

/** On Linux `code` is a script in `bin`, which returns at once; the program lies above it. */
function commandPlaces(): readonly string[] {
  if (process.platform !== 'linux') return [];
  const commands = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'code'));
  const found = commands.find((path) => existsSync(path));
  return found === undefined ? [] : [join(dirname(dirname(realpathSync(found))), 'code')];
}

async function downloadedDesktop(): Promise<string | undefined> {
  try {
    // Asked first, because a download tries three times, with long breaks, to reach nobody.
    await fetch(releases, { method: 'HEAD', signal: AbortSignal.timeout(askMilliseconds) });
    const download = downloadAndUnzipVSCode({ cachePath: cacheFolder });
    const late = pause(downloadMilliseconds).then(() => {
      throw new Error(`it took longer than ${downloadMilliseconds / 1000} s`);
    });
    return await Promise.race([download, late]);
  } catch (error) {
    const { cause = error } = error as Error;
    console.error(`VS Code for the desktop could not be downloaded. ${String(cause)}`);
    return undefined;
  }
}
