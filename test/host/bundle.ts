import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../scripts/editor/project.ts';

/** The two kinds of extension host: Node, and the web worker of a VS Code in the browser. */
export const hostKinds = ['node', 'web'] as const;
export type HostKind = (typeof hostKinds)[number];

/** Which suites to bundle, and what for. */
export interface BundleOptions {
  readonly kind: HostKind;
  /** Only tests whose full title matches this regular expression; all where empty. */
  readonly search: string;
}

/**
 * Bundles every file of `suite/` with the runner; gives the file that VS Code is to load. It lies
 * inside the extension's folder, because VS Code runs other tests in the Node host, always.
 */
export async function bundleSuites({ kind, search }: BundleOptions): Promise<string> {
  const folder = join(projectRoot, '.cache/host-tests', kind);
  mkdirSync(folder, { recursive: true });
  // VS Code takes anything else in this project for an ES module.
  const outfile = join(folder, 'index.cjs');
  await build({
    stdin: { contents: entry(), resolveDir: import.meta.dirname, sourcefile: 'entry.ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    // One kind of bundle for both hosts: what needs Node cannot run in a browser's VS Code.
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    banner: { js: mochaForBrowsers() },
    sourcemap: 'inline',
    define: { searched: JSON.stringify(search), expectedHost: JSON.stringify(kind) },
    logLevel: 'warning',
  });
  return outfile;
}

/** Run as a plain script, as a page would, it puts `Mocha` among the globals of either host. */
function mochaForBrowsers(): string {
  const script = readFileSync(join(projectRoot, 'node_modules/mocha/mocha.js'), 'utf8');
  return `(function (module, exports, define) {${script}\n}).call(globalThis);`;
}

function entry(): string {
  const suites = readdirSync(join(import.meta.dirname, 'suite')).filter((n) => n.endsWith('.ts'));
  const imports = ['runner/mocha.ts', ...suites.sort().map((name) => `suite/${name}`)];
  const lines = imports.map((path) => `import './${path}';`);
  return [...lines, "export { run } from './runner/run.ts';"].join('\n');
}
