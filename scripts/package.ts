// Packs what a user installs: `npm run package` makes locdocs-VERSION.vsix.
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { projectRoot, readManifest } from './editor/project.ts';

const { name, version } = readManifest();
await createVSIX({
  cwd: projectRoot,
  packagePath: join(projectRoot, `${name}-${version}.vsix`),
  dependencies: false,
  allowMissingRepository: true,
});
