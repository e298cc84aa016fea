// Bundles the extension into dist/: what a user installs, and nothing else.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BuildOptions, build } from 'esbuild';

const { values: options } = parseArgs({ options: { sourcemap: { type: 'boolean' } } });

const shared: BuildOptions = {
  bundle: true,
  format: 'cjs',
  legalComments: 'none',
  minify: true,
  // Where a package has ES modules they can be bundled whole, and its unused parts left out.
  mainFields: ['module', 'main'],
  sourcemap: options.sourcemap ? 'linked' : false,
};
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const node: BuildOptions = {
  ...shared,
  platform: 'node',
  target: 'node20',
  define: {
    'import.meta.filename': '__filename',
    'process.env.LOCDOCS_VERSION': JSON.stringify(version),
  },
};
const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022' };
// The manifest says that the project's modules are ES modules. VS Code believes that of the
// entries it loads too, and its web worker host refuses them, unless their name says otherwise.
const entry: BuildOptions = { external: ['vscode'], outExtension: { '.js': '.cjs' } };

const bundles: BuildOptions[] = [
  { ...node, ...entry, entryPoints: { client: 'client/src/extension.ts' } },
  { ...browser, ...entry, entryPoints: { 'client.browser': 'client/src/browser.ts' } },
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
// The pages of the rules open from their findings, without a network.
mkdirSync('dist/rules');
for (const name of readdirSync('server/src/rules')) {
  if (name.endsWith('.md')) cpSync(`server/src/rules/${name}`, `dist/rules/${name}`);
}
