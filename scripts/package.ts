// Packs what a user installs: `npm run package` makes locdocs-VERSION.vsix.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packExtension } from './editor/pack.ts';
import { projectRoot, readManifest } from './editor/project.ts';

const { name, version } = readManifest();
const file = join(projectRoot, `${name}-${version}.vsix`);
await packExtension(file);
console.log(`Packed again, tighter: ${(statSync(file).size / 1024).toFixed(2)} KB`);
