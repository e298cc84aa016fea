// Packs what a user installs: `npm run package` makes locdocs-VERSION.vsix.
import { join } from 'node:path';
import { packExtension } from './editor/pack.ts';
import { projectRoot, readManifest } from './editor/project.ts';

const { name, version } = readManifest();
await packExtension(join(projectRoot, `${name}-${version}.vsix`));
