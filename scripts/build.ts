// Bundles the extension into dist/: what a user installs, and nothing else.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BuildOptions, build } from 'esbuild';

const { values: options } = parseArgs({ options: { sourcemap: { type: 'boolean' } } });

const shared: BuildOptions = {
  bundle: true,
  format: 'cjs',
  legalComments: 'none',
  minify: true,
  sourcemap: options.sourcemap ? 'linked' : false,
};
const node: BuildOptions = { ...shared, platform: 'node', target: 'node20' };
const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022' };

const bundles: BuildOptions[] = [
  {
    ...node,
    entryPoints: { client: 'client/src/extension.ts' },
    external: ['vscode'],
  },
  { ...browser, entryPoints: { 'client.browser': 'client/src/browser.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/src/node.ts', cli: 'server/src/cli.ts' } },
  {
    ...browser,
    format: 'iife',
    entryPoints: { 'server.browser': 'server/src/browser.ts' },
  },
];

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// The sources are ES modules; what VS Code loads is CommonJS.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
await Promise.all(bundles.map((bundle) => build({ ...bundle, outdir: 'dist' })));
