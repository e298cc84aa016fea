import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, PROGRAM, run } from '../support/program.ts';
import { pair, unclosedPair } from '../support/segments.ts';

const WHOLE = `${pair(103, 'Kies een map.', 'Choose a folder.')}\n`;
const BROKEN = `# Map\n\n${unclosedPair(103, 'Kies een map.', 'Choose a folder.')}\n`;
const MESSAGE = 'The target is not closed: expected </span> after its text.';

test('text for people is grouped by file and has a summary', (context) => {
  const pages = { 'nl-nl/a.md': WHOLE, 'nl-nl/b.md': BROKEN, 'nl-nl/c.md': BROKEN };
  const cwd = join(folderWith(context, pages), 'nl-nl');
  const { status, output, complaints } = run(['check', '.'], { cwd });
  assert.equal(complaints, '');
  assert.equal(status, 1);
  assert.equal(
    output,
    `b.md
  3:1  error        ${MESSAGE}  segment-unclosed

c.md
  3:1  error        ${MESSAGE}  segment-unclosed

3 files, 3 segments: 2 errors. \`fix\` can repair 2 of them.
`,
  );
});

test('what a name or a page says to a terminal is not passed on', (context) => {
  const cwd = folderWith(context, { 'a\u001b[31m\nb.md': BROKEN, 'c\nd.md': Buffer.from([0]) });
  const { output, complaints } = run(['check', '.'], { cwd });
  assert.match(output, /^a \[31m b\.md\n/);
  assert.equal(complaints, 'locdocs: c d.md: it is a binary file\n');
});

test('a clean folder says so and has status 0', (context) => {
  const cwd = join(folderWith(context, { 'nl-nl/a.md': WHOLE }), 'nl-nl');
  assert.deepEqual(run(['check', 'a.md'], { cwd }), {
    status: 0,
    output: '1 file, 1 segment: nothing found.\n',
    complaints: '',
  });
});

test('pages whose locale nothing tells are counted', (context) => {
  const pages = { 'nl/a.md': WHOLE, 'nl-nl/b.md': WHOLE, 'nl/c.md': '# No segment\n' };
  const cwd = folderWith(context, pages);
  assert.equal(
    run(['check', '.'], { cwd }).output,
    '3 files, 2 segments: nothing found. ' +
      'Without a locale: 1 file; ms.contentlocale, or a folder such as nl-nl, tells it.\n',
  );
});

test('a folder without pages is not called clean', (context) => {
  const cwd = folderWith(context, { 'a.txt': WHOLE });
  const { status, output } = run(['check', '.'], { cwd });
  assert.equal(status, 0);
  assert.equal(output, 'No file was checked.\n');
  const { complaints } = run(['check', '--format', 'github', '.'], { cwd });
  assert.equal(complaints, 'locdocs: no file was checked\n');
});

test('a named pipe that nobody writes is waited for until one has enough', {
  timeout: 20_000,
}, async (context) => {
  const cwd = folderWith(context, {});
  assert.equal(spawnSync('mkfifo', [join(cwd, 'a.md')]).status, 0);
  const program = spawn(process.execPath, [PROGRAM, 'check', '--format', 'json', 'a.md'], { cwd });
  context.after(() => program.kill('SIGKILL'));
  await once(program.stdout, 'data');
  program.kill();
  assert.deepEqual(await once(program, 'exit'), [null, 'SIGTERM']);
});

test('a link that goes round in circles is named, and the others are checked', (context) => {
  const cwd = folderWith(context, { 'a.md': WHOLE });
  symlinkSync('b.md', join(cwd, 'b.md'));
  const { status, output, complaints } = run(['check', '.'], { cwd });
  assert.equal(status, 1);
  assert.match(output, /^1 file, 1 segment/);
  assert.equal(complaints, 'locdocs: b.md: its symbolic links go round in circles\n');
});

test('colors are for terminals, unless the environment says otherwise', (context) => {
  const cwd = folderWith(context, { 'b.md': BROKEN });
  const colors = (env: Record<string, string>): boolean =>
    run(['check', '.'], { cwd, env }).output.includes('\u001b[31merror');
  assert.equal(colors({}), false);
  assert.equal(colors({ FORCE_COLOR: '1' }), true);
  assert.equal(colors({ FORCE_COLOR: '0' }), false);
  assert.equal(colors({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
});

test('JSON is one object with LSP positions', (context) => {
  const cwd = folderWith(context, { 'nl-nl/b.md': BROKEN.replace('<', '😀<') });
  const { output } = run(['check', '--format', 'json', 'nl-nl'], { cwd });
  const start = { line: 2, character: 2 };
  const place = { line: 2, character: 45 };
  assert.deepEqual(JSON.parse(output), {
    version: 1,
    files: [
      {
        path: join('nl-nl', 'b.md'),
        locale: 'nl-NL',
        segments: 1,
        diagnostics: [
          {
            code: 'segment-unclosed',
            severity: 1,
            range: { start, end: { line: 2, character: 32 } },
            message: MESSAGE,
            segment: '4c0de-103',
            fixes: [
              {
                title: 'Close the target',
                isPreferred: true,
                edits: [{ range: { start: place, end: place }, newText: '</span>' }],
              },
            ],
          },
        ],
      },
    ],
    summary: {
      files: 1,
      segments: 1,
      errors: 1,
      warnings: 0,
      information: 0,
      hints: 0,
      fixable: 1,
      setAside: 0,
      skipped: 0,
    },
  });
});

test('JSON stays one object with no file and with many', (context) => {
  const many = Array.from({ length: 120 }, (_, i) => [`page-${i}.md`, i % 3 ? WHOLE : BROKEN]);
  const cwd = folderWith(context, { 'empty/x.txt': '', ...Object.fromEntries(many) });
  const read = (...words: string[]): { files: { path: string }[] } =>
    JSON.parse(run(['check', '--format=json', ...words], { cwd }).output);
  assert.deepEqual(read('empty').files, []);
  const paths = read('.', '--jobs', '2').files.map(({ path }) => path);
  assert.deepEqual(paths, many.map(([path]) => path!).sort());
  assert.deepEqual(read('.', '--jobs', '1'), read('.', '--jobs', '999'));
});

test('SARIF has the rules, places in UTF-16 columns, and the fixes', (context) => {
  const cwd = folderWith(context, { 'a b/c.md': BROKEN.replace('<', '😀<'), 'd.md': WHOLE });
  const log = JSON.parse(run(['check', '--format', 'sarif', '.'], { cwd }).output);
  assert.equal(log.version, '2.1.0');
  const [only] = log.runs;
  assert.equal(only.columnKind, 'utf16CodeUnits');
  const [result, ...others] = only.results;
  assert.deepEqual(others, []);
  assert.equal(only.tool.driver.rules[result.ruleIndex].id, 'segment-unclosed');
  assert.equal(result.level, 'error');
  assert.deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: 'a%20b/c.md', uriBaseId: 'SRCROOT' },
    region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 33 },
  });
  assert.deepEqual(result.fixes[0].artifactChanges[0].replacements, [
    {
      deletedRegion: { startLine: 3, startColumn: 46, endLine: 3, endColumn: 46 },
      insertedContent: { text: '</span>' },
    },
  ]);
});

test('GitHub annotations escape what would end them', (context) => {
  const cwd = folderWith(context, { '50%,a:b.md': BROKEN });
  assert.equal(
    run(['check', '--format', 'github', '.'], { cwd, env: { GITHUB_WORKSPACE: '' } }).output,
    `::error file=50%25%2Ca%3Ab.md,line=3,endLine=3,col=1,endColumn=31,title=segment-unclosed::${MESSAGE}\n`,
  );
});

test('GitHub annotations name files from the root of the repository', (context) => {
  const root = realpathSync(folderWith(context, { 'docs/nl/b.md': BROKEN }));
  const there = { cwd: join(root, 'docs'), env: { GITHUB_WORKSPACE: root } };
  const { output } = run(['check', '--format', 'github', 'nl'], there);
  assert.match(output, /^::error file=docs\/nl\/b\.md,/);
});

test('GitHub annotations name the files that could not be read', (context) => {
  const cwd = folderWith(context, { 'a.md': Buffer.from([0xff, 0xfe]), 'b.md': WHOLE });
  const { status, output } = run(['check', '--format', 'github', '.'], {
    cwd,
    env: { GITHUB_WORKSPACE: '' },
  });
  assert.equal(status, 1);
  assert.equal(output, '::error file=a.md::it is UTF-16; save it as UTF-8\n');
});

test('pages are found in folders; what is hidden, ignored or no page is not', (context) => {
  const cwd = folderWith(context, {
    'a.md': WHOLE,
    'b.MARKDOWN': WHOLE,
    'c.txt': WHOLE,
    'd.yml': `title: ${WHOLE}`,
    'e.yaml': 'title: no segments\n',
    '.hidden/f.md': WHOLE,
    'node_modules/g.md': WHOLE,
    '.gitignore': 'built/\n*.draft.md\n',
    'built/h.md': WHOLE,
    'i.draft.md': WHOLE,
    'sub/.gitignore': '!j.draft.md\n/k.md\n',
    'sub/j.draft.md': WHOLE,
    'sub/k.md': WHOLE,
    'sub/sub/k.md': WHOLE,
  });
  mkdirSync(join(cwd, '.git'));
  symlinkSync(cwd, join(cwd, 'sub', 'round'));
  const found = (...words: string[]): string[] =>
    JSON.parse(run(['check', '--format=json', ...words], { cwd }).output).files.map(
      ({ path }: { path: string }) => path.replaceAll('\\', '/'),
    );
  const all = ['a.md', 'b.MARKDOWN', 'd.yml', 'sub/j.draft.md', 'sub/sub/k.md'];
  assert.deepEqual(found('.'), all);
  assert.deepEqual(found('sub', '.', 'a.md'), [...all.slice(3), ...all.slice(0, 3)]);
  assert.deepEqual(found('c.txt', 'e.yaml', 'i.draft.md'), ['c.txt', 'e.yaml', 'i.draft.md']);
  assert.deepEqual(found('built'), ['built/h.md']);
  assert.deepEqual(found('s*/**/*.md'), ['sub/j.draft.md', 'sub/sub/k.md']);
  assert.deepEqual(found('{a,b}.{md,MARKDOWN}'), ['a.md', 'b.MARKDOWN']);
  assert.deepEqual(found('[!b-z].md'), ['a.md']);
});

test('a file that cannot be checked is named with its reason, and the others are checked', (context) => {
  const cwd = folderWith(context, {
    'binary.md': new Uint8Array([35, 0, 1, 2]),
    'latin.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'wide.md': Buffer.from('\ufeffabc', 'utf16le'),
    'locked.md': WHOLE,
    'good.md': WHOLE,
  });
  chmodSync(join(cwd, 'locked.md'), 0);
  const { status, output, complaints } = run(['check', '.'], { cwd });
  assert.equal(status, 1);
  assert.match(output, /\d files?, \d segments?: nothing found\./);
  const isRoot = process.getuid?.() === 0;
  assert.deepEqual(complaints.trimEnd().split('\n'), [
    'locdocs: binary.md: it is a binary file',
    'locdocs: latin.md: it is not valid UTF-8',
    ...(isRoot ? [] : ['locdocs: locked.md: permission denied']),
    'locdocs: wide.md: it is UTF-16; save it as UTF-8',
  ]);
});

test('the byte order mark is no character of its line', (context) => {
  const cwd = folderWith(context, { 'a.md': `\ufeff${BROKEN.slice(7)}` });
  assert.match(run(['check', 'a.md'], { cwd }).output, /^ {2}1:1 /m);
});

test('--fail-on decides the status', (context) => {
  const cwd = folderWith(context, { 'a.md': WHOLE, 'b.md': BROKEN });
  for (const level of ['error', 'warning', 'information', 'hint']) {
    assert.equal(run(['check', '--fail-on', level, 'b.md'], { cwd }).status, 1, level);
    assert.equal(run(['check', '--fail-on', level, 'a.md'], { cwd }).status, 0, level);
  }
});

test('what cannot run says why and has status 2', (context) => {
  const cwd = folderWith(context, { 'a.md': WHOLE });
  const refused: readonly (readonly [string, RegExp])[] = [
    ['', /a command is missing/],
    ['chek a.md', /unknown command chek/],
    ['check', /no file or folder is given/],
    ['check nowhere', /nowhere: no such file or folder/],
    ['check a.md/b', /a\.md\/b: /],
    ['check *.nothing', /the pattern \*\.nothing matches no/],
    ['check [a', /the pattern \[a has a bracket/],
    ['check {a,b', /the pattern \{a,b has a bracket/],
    ['check --colour a.md', /unknown option --colour; --help lists them/],
    ['check -x a.md', /unknown option -x/],
    ['check --format xml a.md', /--format cannot be xml; it is one of text, json, sarif, github/],
    ['check a.md --format', /--format needs a value/],
    [
      'check --level error --fail-on warning a.md',
      /--level error leaves out what --fail-on warning is for/,
    ],
    ['check --jobs none a.md', /--jobs cannot be none/],
    ['fix --dry-run=yes a.md', /--dry-run takes no value/],
    ['extract a.md', /--side is missing/],
  ];
  for (const [line, reason] of refused) {
    const words = line.split(' ').filter(Boolean);
    const { status, output, complaints } = run(words, { cwd });
    assert.equal(status, 2, line);
    assert.equal(output, '', line);
    assert.match(complaints, reason);
    assert.doesNotMatch(complaints, /\n {4}at /, line);
  }
});

test('help and version', () => {
  for (const words of [['--help'], ['check', '--help'], ['fix', '--help'], ['extract', '-h']]) {
    const { status, output } = run(words);
    assert.equal(status, 0);
    assert.match(output, /^Usage: locdocs /m);
  }
  assert.match(run(['--version']).output, /^\d+\.\d+\.\d+\n$/);
});

test('nothing is said when the reader of the output has gone, as behind `head`', async (context) => {
  const cwd = folderWith(context, { 'a.md': BROKEN });
  const program = spawn(process.execPath, [PROGRAM, 'check', 'a.md'], { cwd });
  program.stdout.destroy();
  let complaints = '';
  program.stderr.on('data', (piece) => {
    complaints += String(piece);
  });
  assert.deepEqual(await once(program, 'close'), [2, null]);
  assert.equal(complaints, '');
});

test('some rules or families alone are heeded, and levels from one on', (context) => {
  const wrongMonth = pair(104, 'Op 3 maart 2021.', 'On April 3, 2021.');
  const cwd = folderWith(context, { 'nl-nl/a.md': `${BROKEN}\n${wrongMonth}\n` });
  const rulesOf = (...words: string[]): string[] => {
    const { output } = run(['check', '--format', 'json', ...words, '.'], { cwd });
    return JSON.parse(output).files.flatMap(
      ({ diagnostics }: { diagnostics: { code: string }[] }) => diagnostics.map(({ code }) => code),
    );
  };
  const [segment, date, ...rest] = rulesOf();
  assert.deepEqual([segment, rest], ['segment-unclosed', []]);
  assert.match(date!, /^date-/);
  assert.deepEqual(rulesOf('--only', 'date'), [date]);
  assert.deepEqual(rulesOf('--only', 'link-glued,segment-unclosed'), ['segment-unclosed']);
  assert.deepEqual(rulesOf('--level', 'error'), ['segment-unclosed']);
  assert.equal(run(['check', '--only', 'date', '.'], { cwd }).status, 0);
  const { status, complaints } = run(['check', '--only', 'dates', '.'], { cwd });
  assert.deepEqual([status, complaints], [2, 'locdocs: --only: there is no rule dates\n']);
  for (const words of [
    ['--only', 'date'],
    ['--format', 'json'],
  ]) {
    assert.equal(run(['check', ...words, '--write-baseline', '.'], { cwd }).status, 2);
  }
});
