import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/editor/project.ts';

/** A folder of its own for one run, so that tests may write in it. */
export interface TemporaryWorkspace {
  readonly folder: string;
  readonly remove: () => void;
}

/** Copies a folder, `samples/` where none is given, to a place that is removed afterwards. */
export function copyWorkspace(from: string = join(projectRoot, 'samples')): TemporaryWorkspace {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'locdocs-workspace-')));
  const folder = join(place, 'docs');
  cpSync(from, folder, { recursive: true });
  return {
    folder,
    remove: () => rmSync(place, { recursive: true, force: true, maxRetries: 5 }),
  };
}
