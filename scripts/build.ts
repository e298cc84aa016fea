// Bundles the extension into dist/: what a user installs, and nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { writeRulePages } from './rule-pages.ts';
import { withoutUnnamed } from './unnamed.ts';

const { values: options } = parseArgs({
  options: { release: { type: 'boolean' }, sourcemap: { type: 'boolean' } },
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const shared: BuildOptions = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  // Names of months in all scripts are shorter as they are than escaped.
  charset: 'utf8',
  minify: true,
  // Where a package has ES modules they can be bundled whole, and its unused parts left out.
  mainFields: ['module', 'main'],
  // Either bundle runs in Node and in the workers of a browser.
  conditions: ['node', 'browser', 'module'],
  sourcemap: options.sourcemap ? 'linked' : false,
  define: {
    'import.meta.filename': '__filename',
    'process.env.LOCDOCS_VERSION': JSON.stringify(version),
  },
};
/**
 * Of HTML the server asks its tokenizer alone, and of that where the tags are: not what entities
 * stand for, nor what an element or a mistake is called.
 */
const TOKENIZER_ALONE: readonly Plugin[] = [
  inPlaceOf(/^parse5$/, "export * from './node_modules/parse5/dist/tokenizer/index.js';"),
  inPlaceOf(
    /^entities\/decode$/,
    `export class HtmlEntityDecoder { startEntity() {} write() { return 0; } end() { return 0; } }
     export const DecodingMode = {};`,
  ),
  inPlaceOf(
    /^\.\.\/common\/html\.js$/,
    'export const TAG_ID = {}; export const getTagID = () => undefined;',
  ),
  inPlaceOf(/^\.\.\/common\/error-codes\.js$/, 'export const ERR = {};'),
];
/** What the libraries bring for features that our server and client have not. */
const UNUSED_OF_SERVER =
  /^\.\/(?:callHierarchy|fileOperations|inlayHint|inlineCompletion|inlineValue|moniker|notebook|semanticTokens|textDocumentContent|typeHierarchy)$/;
const NO_MIXINS = 'module.exports = new Proxy({}, { get: () => (Base) => Base });';
/** Ways to find modules for a server, and to take a question back by memory that both share. */
const UNUSED = inPlaceOf(/^\.\/(?:files|sharedArrayCancellation)$/, 'module.exports = {};');
const server: BuildOptions = {
  ...shared,
  entryPoints: { locdocs: 'server/src/mains.ts' },
  // A script without modules for a worker, a module for Node.
  format: 'iife',
  globalName: 'locdocs',
  // The modules of Node are asked for when the bundle is loaded. A worker has none and needs none.
  banner: {
    js: '"use strict"; var require = typeof require === "function" ? require : () => ({});',
  },
  plugins: [...TOKENIZER_ALONE, inPlaceOf(UNUSED_OF_SERVER, NO_MIXINS), UNUSED],
  footer: { js: 'if (typeof module === "object") module.exports = locdocs;' },
};
const UNUSED_OF_CLIENT =
  /^\.\/(?:callHierarchy|codeLens|colorProvider|completion|declaration|definition|documentLink|fileOperations|formatting|inlayHint|inlineCompletion|inlineValue|reference|rename|selectionRange|semanticTokens|signatureHelp|textDocumentContent|typeDefinition|typeHierarchy|workspaceSymbol)$/;
const NO_FEATURES = `
class Unused {
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() { return { kind: 'static' }; }
}
module.exports = new Proxy({}, { get: () => Unused });
`;
/** Pages are no cells of notebooks; whoever pulls diagnostics asks when cells are opened. */
const NO_NOTEBOOKS = `
const never = () => ({ dispose() {} });
exports.NotebookDocumentSyncFeature = class {
  static CellScheme = 'vscode-notebook-cell';
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  fillClientCapabilities() {}
  initialize() {}
  register() {}
  unregister() {}
  handles() { return false; }
  clear() {}
  getState() { return { kind: 'static' }; }
};
`;
const client: BuildOptions = {
  ...shared,
  entryPoints: { client: 'client/src/main.ts' },
  format: 'cjs',
  external: ['vscode'],
  plugins: [
    // The library asks whether VS Code is new enough. The manifest says so, and VS Code heeds it.
    inPlaceOf(/^semver\/functions\//, 'module.exports = () => ({});'),
    // It matches the files that a server wants to rename, which ours does not.
    inPlaceOf(/^minimatch$/, 'module.exports = {};'),
    inPlaceOf(UNUSED_OF_CLIENT, NO_FEATURES),
    inPlaceOf(/^\.\/notebook$/, NO_NOTEBOOKS),
    UNUSED,
  ],
  // The manifest says that the project's modules are ES modules. VS Code believes that of what it
  // loads too, and its web worker host refuses those, unless the name says otherwise.
  outExtension: { '.js': '.cjs' },
};

const starter: BuildOptions = {
  ...shared,
  entryPoints: { start: 'server/src/start.ts' },
  format: 'cjs',
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// The sources are ES modules; what VS Code loads is CommonJS.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
await Promise.all([server, starter, client].map(bundleUp));
if (options.release) await Promise.all(['locdocs.js', 'client.cjs'].map(tighten));
writeStarter('server.js', 'node');
writeStarter('cli.js', 'cli');
// The pages of the rules open from their findings, without a network.
writeRulePages('server/src/rules', 'dist/rules');

async function bundleUp(bundle: BuildOptions): Promise<void> {
  const plugins = [await withoutUnnamed(bundle), ...(bundle.plugins ?? [])];
  await build({ ...bundle, plugins });
}

/** Bundles something else in the place of a part of a package that nobody needs here. */
function inPlaceOf(filter: RegExp, contents: string): Plugin {
  const namespace = `in place of ${filter.source}`;
  return {
    name: namespace,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: process.cwd() }));
    },
  };
}

/** Makes a bundle smaller by a twentieth once it is packed. It takes seconds, so only for users. */
async function tighten(name: string): Promise<void> {
  const file = `dist/${name}`;
  // A function moved to where it is called is made anew at each call: smaller, but slower. That no
  // function is asked to construct, which an arrow cannot, is for the tests of the release to say.
  const compress = { inline: 1, passes: 2, reduce_funcs: false, unsafe_arrows: true };
  const { code } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2020,
    toplevel: true,
    compress,
    // A worker of a browser finds the server by its name, and Node its modules.
    mangle: { reserved: ['locdocs', 'require'] },
  });
  if (code !== undefined) writeFileSync(file, code);
}

function writeStarter(name: string, main: 'node' | 'cli'): void {
  writeFileSync(`dist/${name}`, `require('./start.js').start('${main}');\n`);
}
