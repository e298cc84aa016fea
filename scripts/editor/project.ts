import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, which is also what VS Code loads as the extension. */
export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);

/** Editors and browsers fetched for tests are kept here between runs; deleting it is harmless. */
export const cacheFolder: string = join(projectRoot, '.vscode-test');

/** What the manifest calls this extension. */
export interface Manifest {
  readonly name: string;
  readonly displayName: string;
  readonly publisher: string;
  readonly version: string;
}

/** Reads the manifest of this project. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
}

/** The identifier by which VS Code knows this extension: publisher, dot, name. */
export function extensionId(manifest: Manifest = readManifest()): string {
  return `${manifest.publisher}.${manifest.name}`;
}
