// Leaves out what the packages of the protocol, and one like them, define and nothing in a bundle names.
import { readFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const PACKAGES =
  /(?:jsonc-parser|vscode-(?:jsonrpc|languageclient|languageserver(?:-protocol|-types)?))\/lib\/[\w/.]+\.js$/;
/** A namespace as TypeScript writes it. A bundler keeps it whole, whoever uses it. */
const NAMESPACE =
  /(?:export )?var (\w+);\n\(function \(\1\) \{\n[\s\S]*?\n\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);/g;
/** What a module gives to others, its own or passed on. A bundler keeps it, whoever takes it. */
const GIVEN =
  /^(?:exports\.(\w+) = \1;|Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: .*)$/gm;
/** All that a module is going to give. Only one that passes on all of another heeds it. */
const ANNOUNCED = /^(?:exports\.\w+ = )+void 0;$/gm;
const PASSES_ALL_ON = '__exportStar(';
/** How TypeScript copies a module for `import *`. Whoever asks the module itself gets the same. */
const COPIES = /^var __setModuleDefault = [\s\S]*?^var __importStar = [\s\S]*?^\}\)\(\);$/gm;
/** What stood in the place of a number, `SyntaxKind.Comma` in a comment: it names nothing. */
const MEANT = /\/\* \w+\.\w+ \*\//g;
const NO_COPY = 'const __importStar = (module) => module;';
/** What copies and passes on all of a module; nobody needs it for anything else. */
const BINDING = /^var __createBinding = [\s\S]*?^\}\)\);$/gm;
/** How a module names what another gives: as a part of it, or by taking it apart. */
const TAKEN = /(?:\.|[{,]\s*)(\w+)/g;

/** A plugin for a bundle, which leaves out what the protocol's packages have and it never names. */
export async function withoutUnnamed(bundle: BuildOptions): Promise<Plugin> {
  const namespaces = new Map<string, string>();
  const others = await textOf({
    ...bundle,
    plugins: [
      readingPackages((text) =>
        text.replace(GIVEN, '').replace(NAMESPACE, (whole, name: string) => {
          namespaces.set(name, (namespaces.get(name) ?? '') + whole);
          return '';
        }),
      ),
      ...(bundle.plugins ?? []),
    ],
  });
  const named = namedFrom(others, namespaces);
  const taken = takenIn([others, ...named.values()]);
  return readingPackages((text) =>
    text
      .replace(NAMESPACE, (whole, name: string) => (named.has(name) ? whole : ''))
      .replace(GIVEN, (whole, own?: string, passedOn?: string) =>
        taken.has(own ?? passedOn ?? '') ? whole : '',
      ),
  );
}

function readingPackages(read: (text: string) => string): Plugin {
  const contentsOf = (path: string) => {
    const text = readFileSync(path, 'utf8').replace(COPIES, NO_COPY).replace(MEANT, '');
    if (text.includes(PASSES_ALL_ON)) return read(text);
    return read(text.replace(ANNOUNCED, '').replace(BINDING, ''));
  };
  return {
    name: 'packages of the protocol',
    setup: ({ onLoad }) => {
      onLoad({ filter: PACKAGES }, ({ path }) => ({ contents: contentsOf(path) }));
    },
  };
}

/** All of a bundle, with what it would leave out now that nobody is given it. */
async function textOf(bundle: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...bundle,
    write: false,
    minify: false,
    sourcemap: false,
    treeShaking: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** The namespaces that a text names, and those that these name in turn. */
function namedFrom(
  text: string,
  namespaces: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const texts = [text];
  for (const each of texts) {
    for (const [word] of each.matchAll(/[\w$]+/g)) {
      const namespace = named.has(word) ? undefined : namespaces.get(word);
      if (namespace === undefined) continue;
      named.set(word, namespace);
      texts.push(namespace);
    }
  }
  return named;
}

function takenIn(texts: readonly string[]): ReadonlySet<string> {
  const taken = texts.flatMap((text) => Array.from(text.matchAll(TAKEN), ([, name = '']) => name));
  return new Set(taken);
}
