import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { projectRoot } from './project.ts';
import { packTighter } from './tighter.ts';

/** Packs the extension, as it was last built, into a file that a user can install. */
export async function packExtension(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await createVSIX({
    cwd: projectRoot,
    packagePath: file,
    // The bundles in dist/ hold what they need.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  writeFileSync(file, await packTighter(readFileSync(file)));
}

/** The files that ship, by their paths in the project. */
export function shippedFiles(): Promise<readonly string[]> {
  return listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
}
