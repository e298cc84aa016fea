import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { digest } from '../../server/src/workspace/fingerprint.ts';
import { folderWith, PROGRAM, run } from '../support/program.ts';
import { git, repositoryWith } from '../support/repository.ts';
import { pair } from '../support/segments.ts';

const EMPTY = pair(103, '', 'Choose a folder.');
const emptyFingerprint = { texts: digest('\u0000Choose a folder.') };

describe('compared with a commit', () => {
  const whole = `${pair(103)}\n\n${pair(104, 'Nee', 'No')}\n\n${pair(105)}\n`;
  const damaged = whole.replace(pair(104, 'Nee', 'No'), '');

  test('what is gone is found and put back', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole, 'b.md': whole });
    writeFileSync(join(cwd, 'a.md'), damaged);
    const { status, output } = run(['check', '--base', 'HEAD', '.'], { cwd });
    assert.equal(status, 1);
    assert.match(output, /id-drift/);
    assert.equal(run(['fix', '--base', 'HEAD', '.'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), whole);
  });

  test('a file that was moved is followed', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    mkdirSync(join(cwd, 'new'));
    renameSync(join(cwd, 'a.md'), join(cwd, 'new', 'b.md'));
    writeFileSync(join(cwd, 'new', 'b.md'), damaged);
    git(cwd, 'add', '--all');
    assert.equal(run(['fix', '--base', 'HEAD', 'new'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'new', 'b.md'), 'utf8'), whole);
  });

  test('a file that was moved without telling git is followed', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    mkdirSync(join(cwd, 'new'));
    renameSync(join(cwd, 'a.md'), join(cwd, 'new', 'b.md'));
    writeFileSync(join(cwd, 'new', 'b.md'), damaged);
    assert.equal(run(['fix', '--base', 'HEAD', 'new'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'new', 'b.md'), 'utf8'), whole);
  });

  test('ordinary Markdown is left alone', (context) => {
    const page =
      '# Tools\n\nSee [the license](LICENSE), [a](a.md).\n\n```sh\nnpm test\n```\n\n- One\n';
    const cwd = repositoryWith(context, { 'README.md': page });
    const edited = page.replace('npm test', 'npm start').replace('- One', 'One');
    writeFileSync(join(cwd, 'README.md'), edited);
    const { status, output } = run(['check', '--base', 'HEAD', '--fail-on', 'hint', '.'], { cwd });
    assert.equal(status, 0, output);
    assert.equal(run(['fix', '--base', 'HEAD', '.'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'README.md'), 'utf8'), edited);
  });

  test('an emptied page is put back', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    writeFileSync(join(cwd, 'a.md'), '');
    assert.equal(run(['fix', '--base', 'HEAD', '.'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), whole);
  });

  test('a repository is known behind a symbolic link', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    writeFileSync(join(cwd, 'a.md'), damaged);
    const link = join(folderWith(context, {}), 'link');
    symlinkSync(cwd, link);
    assert.equal(run(['fix', '--base', 'HEAD', link]).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), whole);
  });

  test('without a place for a copy of the index others are compared', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole, 'b.md': whole });
    writeFileSync(join(cwd, 'a.md'), damaged);
    renameSync(join(cwd, 'b.md'), join(cwd, 'c.md'));
    const env = { TMPDIR: join(cwd, 'a.md'), NODE_DISABLE_COMPILE_CACHE: '1' };
    assert.equal(run(['fix', '--base', 'HEAD', '.'], { cwd, env }).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), whole);
  });

  test('line ends are those of the checkout', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    git(cwd, 'config', 'core.autocrlf', 'true');
    writeFileSync(join(cwd, 'a.md'), damaged.replaceAll('\n', '\r\n'));
    assert.equal(run(['fix', '--base', 'HEAD', '.'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), whole.replaceAll('\n', '\r\n'));
  });

  test('a file that is new, or in no repository, has nothing to drift from', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    writeFileSync(join(cwd, 'b.md'), whole);
    const outside = folderWith(context, { 'c.md': whole });
    assert.equal(run(['check', '--base', 'HEAD', 'b.md', outside], { cwd }).status, 0);
  });

  test('files of which none is in a repository are not compared in silence', (context) => {
    const cwd = folderWith(context, { 'c.md': whole });
    for (const command of ['check', 'fix']) {
      const { status, complaints } = run([command, '--base', 'HEAD', '.'], { cwd });
      assert.equal(status, 2);
      assert.match(complaints, /no file is in one/);
    }
  });

  test('what came to another branch meanwhile is not gone', (context) => {
    const cwd = repositoryWith(context, { 'a.md': damaged });
    git(cwd, 'branch', 'mine');
    writeFileSync(join(cwd, 'a.md'), whole);
    git(cwd, 'commit', '--all', '--message', 'Meanwhile');
    git(cwd, 'tag', 'theirs');
    git(cwd, 'checkout', 'mine');
    writeFileSync(join(cwd, 'a.md'), damaged.replace(pair(103), ''));
    const { output } = run(['check', '--base', 'theirs', '.'], { cwd });
    assert.match(output, /103 is gone/);
    assert.doesNotMatch(output, /104 is gone/);
    git(cwd, 'checkout', '.');
    git(cwd, 'merge', '--no-commit', '--no-ff', 'theirs');
    assert.equal(run(['check', '--base', 'theirs', '.'], { cwd }).status, 0);
    writeFileSync(join(cwd, 'a.md'), damaged);
    assert.match(run(['check', '--base', 'theirs', '.'], { cwd }).output, /104 is gone/);
  });

  test('what git says against a repository is said', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    writeFileSync(join(cwd, '.git', 'config'), '[core]\n\trepositoryformatversion = 99\n');
    const { status, complaints } = run(['check', '--base', 'HEAD', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /^locdocs: git: .*99/);
  });

  test('a commit that is not there is said, not thrown', (context) => {
    const cwd = repositoryWith(context, { 'a.md': whole });
    const { status, complaints } = run(['check', '--base', 'v9', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /git knows no commit v9; fetch it/);
    assert.doesNotMatch(complaints, /at .*\.js:/);
  });
});

describe('a configuration file', () => {
  test('gives levels to the pages below it, the nearest first', (context) => {
    const cwd = folderWith(context, {
      '.locdocs.json': '{ "rules": { "segment": "off" } }',
      'a.md': EMPTY,
      'near/.locdocs.json': '{ "rules": { "segment-empty": "warning" } }',
      'near/b.md': EMPTY,
    });
    const { status, output } = run(['check', '.'], { cwd });
    assert.equal(status, 0);
    assert.match(output, /near\/b\.md/);
    assert.match(output, /warning/);
    assert.doesNotMatch(output, /^a\.md/m);
  });

  test('names the folders of its overrides that are not there', (context) => {
    const json = JSON.stringify({ overrides: [{ folders: ['.', 'old', 'new/*'], rules: {} }] });
    const cwd = folderWith(context, { '.locdocs.json': json, 'a.md': EMPTY, 'old/b.md': EMPTY });
    const { complaints } = run(['check', '.'], { cwd });
    assert.equal(
      complaints.replaceAll(cwd, ''),
      'locdocs: /.locdocs.json: an override is for new/*/, which is no folder\n',
    );
  });

  test('with a value that means nothing is named with the place', (context) => {
    const json = '{\n "shout": 1,\n "preset": "loud"\n}';
    const cwd = folderWith(context, { '.locdocs.json': json, 'a.md': EMPTY });
    const { status, complaints } = run(['check', '.'], { cwd });
    assert.equal(status, 2);
    const [first, second] = complaints.split('\n');
    assert.match(first!, /\.locdocs\.json:2:2: Expected one of \$schema/);
    assert.match(second!, /\.locdocs\.json:3:12: Expected one of everything/);
  });
});

describe('what is set aside', () => {
  test('a baseline leaves only what is new', (context) => {
    const cwd = folderWith(context, { 'a.md': `${EMPTY}\n\n${EMPTY.replaceAll('103', '104')}` });
    mkdirSync(join(cwd, '.locdocs'));
    assert.equal(run(['check', '--write-baseline', '.'], { cwd }).status, 0);
    const known = run(['check', '.'], { cwd });
    assert.equal(known.status, 0);
    assert.match(known.output, /nothing found\. 2 known or dismissed are left out\./);
    const page = readFileSync(join(cwd, 'a.md'), 'utf8');
    writeFileSync(join(cwd, 'a.md'), `${page}\n\n${pair(105, '', 'Save the file.')}`);
    const { status, output } = run(['check', '--format', 'json', '.'], { cwd });
    assert.equal(status, 1);
    assert.equal(JSON.parse(output).files[0].diagnostics.length, 1);
  });

  test('a baseline of some pages leaves those of others, and shrinks', (context) => {
    const cwd = folderWith(context, { 'nl/a.md': EMPTY, 'nl/gone.md': EMPTY, 'sv/b.md': EMPTY });
    mkdirSync(join(cwd, '.locdocs'));
    const kept = (path: string): string[] => {
      assert.equal(run(['check', '--write-baseline', path], { cwd }).status, 0);
      const { pages } = JSON.parse(readFileSync(join(cwd, '.locdocs', 'baseline.json'), 'utf8'));
      return Object.keys(pages);
    };
    assert.deepEqual(kept('.'), ['nl/a.md', 'nl/gone.md', 'sv/b.md']);
    assert.deepEqual(kept('sv'), ['nl/a.md', 'nl/gone.md', 'sv/b.md']);
    rmSync(join(cwd, 'nl', 'gone.md'));
    writeFileSync(join(cwd, 'sv', 'b.md'), pair(103));
    assert.deepEqual(kept('sv'), ['nl/a.md']);
    writeFileSync(join(cwd, 'nl', 'a.md'), pair(103));
    assert.deepEqual(kept('.'), []);
  });

  for (const pages of ['null', '5']) {
    test(`a baseline whose pages are ${pages} is none`, (context) => {
      const baseline = `{ "version": 1, "pages": ${pages} }`;
      const cwd = folderWith(context, { 'a.md': EMPTY, '.locdocs/baseline.json': baseline });
      const { status, complaints } = run(['check', '.'], { cwd });
      assert.equal(status, 2);
      assert.match(complaints, /it is not a baseline/);
    });
  }

  test('a merge conflict in what a folder says is named', (context) => {
    const names = ['.locdocs.json', '.locdocs/baseline.json', '.locdocs/dismissed.json', 'a.csv'];
    for (const name of names) {
      const cwd = folderWith(context, {
        '.locdocs.json': '{ "terms": ["a.csv"] }',
        'a.csv': 'source,target\n',
        'a.md': EMPTY,
        [name]: 'source,target\n<<<<<<< HEAD\na,b\n',
      });
      const { status, complaints } = run(['check', '--write-baseline', '.'], { cwd });
      assert.equal(status, 2);
      assert.equal(
        complaints.replace(cwd, ''),
        `locdocs: /${name}:2:1: a merge conflict is not resolved\n`,
      );
    }
  });

  test('a damaged baseline is not written over', (context) => {
    const cwd = folderWith(context, { 'a.md': EMPTY, '.locdocs/baseline.json': '{ "version": 1' });
    const { status, complaints } = run(['check', '--write-baseline', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /it is not a baseline; delete it, and write it anew/);
  });

  test('a baseline that cannot be written is named', (context) => {
    const cwd = folderWith(context, { 'a.md': EMPTY, '.locdocs': '' });
    const { status, complaints } = run(['check', '--write-baseline', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /baseline\.json: it could not be written: something is in its way/);
  });

  test('a baseline of several runs at once has the pages of all', async (context) => {
    const locales = ['de', 'fr', 'nl', 'sv'];
    const pages = locales.map((locale) => [`${locale}/a.md`, EMPTY]);
    const cwd = folderWith(context, { ...Object.fromEntries(pages), '.locdocs/x': '' });
    const ends = locales.map((locale) =>
      once(
        spawn(process.execPath, [PROGRAM, 'check', '--write-baseline', locale], { cwd }),
        'exit',
      ),
    );
    await Promise.all(ends);
    const kept = JSON.parse(readFileSync(join(cwd, '.locdocs', 'baseline.json'), 'utf8'));
    assert.deepEqual(Object.keys(kept.pages).length, locales.length);
  });

  test('a byte order mark is no part of what a folder says', (context) => {
    const cwd = folderWith(context, {
      'a.md': EMPTY,
      '.locdocs.json': '\ufeff{ "rules": { "segment-empty": "hint" } }',
    });
    assert.match(run(['check', '.'], { cwd }).output, /hint +The target is empty/);
  });

  test('what a folder says in UTF-16 is refused', (context) => {
    const bytes = Buffer.from('\ufeff{ "rules": {} }', 'utf16le');
    const cwd = folderWith(context, { 'a.md': pair(103), '.locdocs.json': bytes });
    const { status, complaints } = run(['check', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /^locdocs: .*\.locdocs\.json: it is UTF-16; save it as UTF-8\n$/);
  });

  test('a term file in another encoding is refused', (context) => {
    const cwd = folderWith(context, {
      'a.md': pair(103),
      '.locdocs.json': '{ "terms": ["terms.csv"] }',
      'terms.csv': Buffer.from('source,target,locale\nsize,gr\u00f6\u00dfe,de\n', 'latin1'),
    });
    const { status, complaints } = run(['check', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /terms\.csv: it is not valid UTF-8/);
  });

  test('a dismissal for a page is heard, and named when it matches nothing', (context) => {
    const pages = ['a.md', 'b.md', 'gone.md'];
    const dismissals = pages.map((page) => ({ page, rule: 'segment-empty' }));
    const cwd = folderWith(context, {
      '.locdocs/dismissed.json': JSON.stringify({ version: 1, dismissals }),
      'a.md': EMPTY,
      'b.md': pair(103),
    });
    const { status, complaints } = run(['check', '--report-unused', '.'], { cwd });
    assert.equal(status, 0);
    assert.match(complaints, /b\.md: the dismissal of segment-empty matches nothing/);
    assert.match(complaints, /gone\.md: its dismissals match nothing: there is no such page/);
    assert.doesNotMatch(complaints, /a\.md/);
  });

  test('what is kept above the repository of a page is not heard', (context) => {
    const dismissals = [{ page: 'docs/a.md', rule: 'segment-empty' }];
    const cwd = folderWith(context, {
      '.locdocs/dismissed.json': JSON.stringify({ version: 1, dismissals }),
      'docs/.git/HEAD': 'ref: refs/heads/main',
      'docs/a.md': EMPTY,
    });
    assert.equal(run(['check', '--fail-on', 'hint', 'docs'], { cwd }).status, 1);
  });

  test('what is kept of a page that was moved is heard, and not of one that was copied', (context) => {
    const cwd = folderWith(context, { 'a.md': EMPTY, 'b.md': EMPTY, '.locdocs/x': '' });
    assert.equal(run(['check', '--write-baseline', 'a.md'], { cwd }).status, 0);
    assert.equal(run(['check', 'b.md'], { cwd }).status, 1);
    rmSync(join(cwd, 'a.md'));
    assert.equal(run(['check', 'b.md'], { cwd }).status, 0);
    const { texts } = emptyFingerprint;
    const dismissals = [{ page: 'a.md', rule: 'segment-empty', segment: 103, texts }];
    writeFileSync(join(cwd, '.locdocs', 'dismissed.json'), JSON.stringify({ dismissals }));
    rmSync(join(cwd, '.locdocs', 'baseline.json'));
    const { status, complaints } = run(['check', '--report-unused', '.'], { cwd });
    assert.deepEqual([status, complaints], [0, '']);
    writeFileSync(join(cwd, 'a.md'), pair(103));
    assert.equal(run(['check', 'b.md'], { cwd }).status, 1);
  });

  test('what is kept counts below a folder that keeps other things', (context) => {
    const dismissals = [{ page: 'nl/a.md', rule: 'segment-empty' }];
    const cwd = folderWith(context, {
      '.locdocs/dismissed.json': JSON.stringify({ dismissals }),
      'nl/.locdocs/terms.csv': 'source,target\n',
      'nl/a.md': EMPTY,
    });
    assert.equal(run(['check', '.'], { cwd }).status, 0);
  });

  test('a comment in the page is heard', (context) => {
    const cwd = folderWith(context, { 'a.md': `<!-- locdocs-disable segment -->\n\n${EMPTY}` });
    assert.equal(run(['check', '.'], { cwd }).status, 0);
  });

  test('a comment that cannot be heard is told why', (context) => {
    const page = `<!-- locdocs-disable dates -->\n<!-- locdocs-hush -->\n${pair(103)} <!-- locdocs-disable -->`;
    const cwd = folderWith(context, { 'a.md': page });
    const { complaints } = run(['check', '--report-unused', '.'], { cwd });
    assert.match(complaints, /a\.md:1: .*there is no rule dates/);
    assert.match(complaints, /a\.md:2: .*there is no locdocs-hush/);
    assert.match(complaints, /a\.md:3: .*on a line of its own/);
  });

  test('a rule that is none is told in a comment that gives back, or that is heard too', (context) => {
    const page = `<!-- locdocs-disable segment, sgement -->\n\n${EMPTY}\n\n<!-- locdocs-enable segmnt -->`;
    const cwd = folderWith(context, { 'a.md': page });
    const { complaints } = run(['check', '--report-unused', '.'], { cwd });
    assert.equal(
      complaints,
      'locdocs: a.md:1: there is no rule sgement\nlocdocs: a.md:5: there is no rule segmnt\n',
    );
  });

  test('a file of dismissals that is broken is named', (context) => {
    const cwd = folderWith(context, { '.locdocs/dismissed.json': '{', 'a.md': EMPTY });
    const { status, complaints } = run(['check', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /dismissed\.json/);
  });
});
