// Holds the sources to what ARCHITECTURE.md says of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../scripts/editor/project.ts';
import { rules } from '../server/src/rules/index.ts';

/** The rooms of the server and the rooms each may know; what is not named here may know nothing. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  locale: ['text', 'model'],
  fixes: ['text', 'model', 'locale'],
  rules: ['text', 'model', 'locale', 'fixes'],
  workspace: ['text', 'model', 'locale', 'rules'],
  session: ['text', 'model', 'locale', 'rules', 'workspace', 'protocol', 'settings'],
  features: [
    'text',
    'model',
    'locale',
    'fixes',
    'rules',
    'workspace',
    'session',
    'protocol',
    'settings',
  ],
  protocol: ['text', 'model', 'rules'],
  settings: ['text', 'model', 'rules', 'workspace', 'protocol'],
  serve: [
    'text',
    'model',
    'locale',
    'rules',
    'workspace',
    'session',
    'features',
    'protocol',
    'settings',
  ],
  'write-text': [],
  cli: ['text', 'model', 'locale', 'fixes', 'rules', 'workspace', 'write-text'],
  node: ['serve', 'session', 'write-text'],
  browser: ['serve', 'session'],
  mains: ['node', 'browser', 'cli'],
  start: ['mains'],
};

/** The rooms that run in a browser as they are, and the packages that each may use. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['parse5'],
  locale: [],
  fixes: [],
  rules: [],
  session: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  features: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
};

const HEADINGS = ['What it reports', 'Why it matters', 'Examples', 'How to fix'];

describe('the rooms of the server', () => {
  for (const { path, text, room } of serverFiles()) {
    test(path, () => {
      for (const specifier of importsOf(text)) {
        if (specifier.startsWith('.')) assertDirection(path, room, specifier);
        else if (PURE[room]) assertPackage(path, room, specifier);
      }
      if (PURE[room]) assert.doesNotMatch(text, /\b(?:process|Buffer|globalThis)\./);
    });
  }
});

test('no file knows itself by way of others', () => {
  const files = ['server/src', 'client/src', 'scripts'].flatMap(filesIn);
  const imports = new Map(files.map(({ path, text }) => [path, filesKnownTo(path, text)]));
  const known = new Set<string>();
  const open: string[] = [];
  const visit = (path: string): void => {
    if (known.has(path)) return;
    assert.ok(!open.includes(path), `a circle: ${[...open, path].join(' → ')}`);
    open.push(path);
    for (const next of imports.get(path) ?? []) visit(next);
    open.pop();
    known.add(path);
  };
  for (const { path } of files) visit(path);
});

test('the client knows only the types of the protocol', () => {
  for (const { path, text } of filesIn('client/src')) {
    for (const [statement, specifier] of text.matchAll(IMPORT)) {
      if (!specifier!.includes('server/')) continue;
      assert.match(specifier!, /\/server\/src\/protocol\.ts$/, path);
      assert.match(statement, /^(?:import|export) type /, path);
    }
  }
});

test('only one file knows parse5', () => {
  const knowing = serverFiles().filter(({ text }) => importsOf(text).includes('parse5'));
  assert.deepEqual(
    knowing.map(({ path }) => path),
    ['server/src/model/tags.ts'],
  );
});

describe('the rules', () => {
  const names = readdirSync(join(projectRoot, 'server/src/rules'));
  const ids = rules.map(({ id }) => id);

  test('the table is sorted by id, and no id is there twice', () => {
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  test('every rule has its code and its page, and nothing else is called like a rule', () => {
    const called = names.filter((name) => name.includes('-'));
    assert.deepEqual(called.sort(), ids.flatMap((id) => [`${id}.md`, `${id}.ts`]).sort());
  });

  for (const { id, title } of rules) {
    test(`${id} is told in the fixed order`, () => {
      const code = readFileSync(join(projectRoot, 'server/src/rules', `${id}.ts`), 'utf8');
      assert.ok(code.includes(`'${id}'`), 'the file is named for the rule in it');
      const page = readFileSync(join(projectRoot, 'server/src/rules', `${id}.md`), 'utf8');
      const prose = page.replace(/^```[\s\S]*?^```$/gm, '');
      const headings = [...prose.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings, HEADINGS);
      assert.doesNotMatch(title, /\.$/);
    });
  }
});

test('files are named in kebab-case', () => {
  const named = ['client/src', 'server/src', 'scripts', 'test'].flatMap(filesIn);
  const others = named.map(({ path }) => path).filter((path) => !KEBAB.test(path));
  assert.deepEqual(others, []);
});

const KEBAB = /^(?:[a-z\d]+(?:-[a-z\d]+)*\/)+[a-z\d]+(?:-[a-z\d]+)*(?:\.[a-z]+)*\.ts$/;

test('no test checks where a rule may throw unseen', () => {
  const strict = 'test/support/check.ts';
  const others = filesIn('test')
    .filter(({ path }) => path !== strict && !/^test\/(?:bench|host)\//.test(path))
    .filter(({ text }) => /import \{[^}]*\bcheck\b[^}]*\} from '[^']*src\/rules\/check/.test(text));
  assert.deepEqual(
    others.map(({ path }) => path),
    [],
    `they check with ${strict}`,
  );
});

test('no type is left open', () => {
  const open = ['client/src', 'server/src', 'scripts', 'test']
    .flatMap(filesIn)
    .filter(({ text }) => /(?::|\bas|[<|,]) *any\b(?! [a-z])/.test(withoutStrings(text)));
  assert.deepEqual(
    open.map(({ path }) => path),
    [],
  );
});

interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

interface ServerFile extends SourceFile {
  /** The name of the folder or of the file under `server/src`. */
  readonly room: string;
}

function filesIn(folder: string): SourceFile[] {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(projectRoot, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

function serverFiles(): ServerFile[] {
  return filesIn('server/src').map((file) => ({ ...file, room: roomOf(file.path) }));
}

function roomOf(path: string): string {
  return path.split('/')[2]!.replace(/\.ts$/, '');
}

const IMPORT = /^(?:(?:import|export)\b[^;'"]*?\bfrom |import )'([^']+)';/gm;
const LAZY_IMPORT = /\bimport\('([^']+)'\)/g;

function importsOf(text: string): string[] {
  return [
    ...[...text.matchAll(IMPORT)].map(([, specifier]) => specifier!),
    ...[...text.matchAll(LAZY_IMPORT)].map(([, specifier]) => specifier!),
  ];
}

function filesKnownTo(path: string, text: string): string[] {
  const relatives = importsOf(text).filter((specifier) => specifier.startsWith('.'));
  return relatives.map((specifier) => posix.join(posix.dirname(path), specifier));
}

function assertDirection(path: string, room: string, specifier: string): void {
  const target = roomOf(posix.join(posix.dirname(path), specifier));
  const known = KNOWS[room];
  assert.ok(known, `${room} is no room that ARCHITECTURE.md knows`);
  assert.ok(target === room || known.includes(target), `${room} must not know ${specifier}`);
}

function assertPackage(path: string, room: string, specifier: string): void {
  const name = specifier.split('/')[0]!;
  assert.ok(PURE[room]!.includes(name), `${path} must run in a browser, without ${specifier}`);
}

function withoutStrings(text: string): string {
  return text.replace(/'[^'\n]*'|\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`/g, '');
}
