// Leaves out what the packages of the protocol define and nothing in a bundle names.
import { readFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const PROTOCOL =
  /vscode-languageserver-(?:types\/lib\/esm\/main|protocol\/lib\/common\/[\w.]+)\.js$/;
/** A namespace as TypeScript writes it. A bundler keeps it whole, whoever uses it. */
const NAMESPACE =
  /(?:export )?var (\w+);\n\(function \(\1\) \{\n[\s\S]*?\n\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);/g;
/** Where a module only passes names on. */
const PASSED_ON = /^(?:exports\.\w+ = )+void 0;|^Object\.defineProperty\(exports, .*$/gm;

/** A plugin for a bundle, which leaves out the namespaces of the protocol that it never names. */
export async function withoutUnnamed(bundle: BuildOptions): Promise<Plugin> {
  const namespaces = new Map<string, string>();
  const others = await textOf({
    ...bundle,
    plugins: [
      readingProtocol((text) =>
        text.replace(PASSED_ON, '').replace(NAMESPACE, (whole, name: string) => {
          namespaces.set(name, whole);
          return '';
        }),
      ),
      ...(bundle.plugins ?? []),
    ],
  });
  const named = namedFrom(others, namespaces);
  return readingProtocol((text) =>
    text.replace(NAMESPACE, (whole, name: string) => (named.has(name) ? whole : '')),
  );
}

function readingProtocol(read: (text: string) => string): Plugin {
  return {
    name: 'namespaces of the protocol',
    setup: ({ onLoad }) => {
      onLoad({ filter: PROTOCOL }, ({ path }) => ({ contents: read(readFileSync(path, 'utf8')) }));
    },
  };
}

async function textOf(bundle: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...bundle, write: false, minify: false, sourcemap: false });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** The namespaces that a text names, and those that these name in turn. */
function namedFrom(text: string, namespaces: ReadonlyMap<string, string>): ReadonlySet<string> {
  const named = new Set<string>();
  const texts = [text];
  for (const each of texts) {
    for (const [word] of each.matchAll(/[\w$]+/g)) {
      const namespace = named.has(word) ? undefined : namespaces.get(word);
      if (namespace === undefined) continue;
      named.add(word);
      texts.push(namespace);
    }
  }
  return named;
}
