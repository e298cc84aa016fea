// Writes what is generated from the rules: `npm run generate`; with --check it only tells what differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './editor/project.ts';
import { generatedFiles } from './generated/files.ts';

const { values: options } = parseArgs({ options: { check: { type: 'boolean' } } });

for (const { path, text } of generatedFiles()) {
  if (readIfThere(path) === text) continue;
  if (!options.check) writeFileSync(path, text);
  console.log(`${relative(projectRoot, path)} ${options.check ? 'is out of date' : 'written'}`);
  process.exitCode = options.check ? 1 : 0;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
