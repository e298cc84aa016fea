import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './processes.ts';
import { cacheFolder } from './project.ts';

const installMilliseconds = 5 * 60_000;
const stagingPrefix = '.staging-';

/** Something large from the npm registry that tests need and the extension does not. */
export interface Kit {
  /** The folder it gets in the cache; names the version, so that a new one is a new folder. */
  readonly folder: string;
  /** What to tell a person who waits for it. */
  readonly title: string;
  /** Fills an empty folder; what it throws undoes the installation. */
  readonly install: (folder: string) => Promise<void>;
}

/**
 * Gives the folder of a kit, installing it first where it is missing. A kit is built beside its
 * place and moved there whole: an interrupted installation is never taken for a good one, and of
 * two that run at once the first to finish serves both.
 */
export async function installKit(kit: Kit, cache: string = cacheFolder): Promise<string> {
  const place = join(cache, kit.folder);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  console.error(`Fetching ${kit.title} from npm, once, into ${cache} …`);
  const staging = mkdtempSync(join(cache, stagingPrefix));
  try {
    await kit.install(staging);
    moveIntoPlace(staging, place);
    return place;
  } catch (error) {
    throw new Error(`${kit.title} could not be installed from npm. ${String(error)}`);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Installs an npm package, named with its version, into a folder of its own. */
export async function installPackage(name: string, folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', name], folder);
}

/** Runs npm in a folder that has nothing to do with this project; no package runs a script. */
export async function npm(args: readonly string[], folder: string): Promise<void> {
  const options = ['--ignore-scripts', '--omit=dev', '--no-package-lock', '--loglevel=error'];
  const entry = process.env.npm_execpath;
  const [command, first] = entry?.endsWith('.js') ? [process.execPath, [entry]] : ['npm', []];
  await runToEnd(command, [...first, ...args, ...options], {
    cwd: folder,
    env: strangerEnvironment(),
    shell: command === 'npm' && process.platform === 'win32',
    deadline: installMilliseconds,
  });
}

/** The environment without what `npm run` says about this project. */
function strangerEnvironment(): NodeJS.ProcessEnv {
  const projectOnly = /^npm_(package|lifecycle|command|node_execpath|config_(local_prefix|prefix))/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !projectOnly.test(name)),
  );
}

function moveIntoPlace(staging: string, place: string): void {
  try {
    renameSync(staging, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/** Removes what installations left behind that were killed more than an hour ago. */
function removeAbandoned(cache: string): void {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const path = join(cache, name);
    if (statSync(path).mtimeMs < hourAgo) rmSync(path, { recursive: true, force: true });
  }
}
