import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { lint } from 'markdownlint/sync';
import { packExtension } from '../../scripts/editor/pack.ts';
import { projectRoot } from '../../scripts/editor/project.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { EMPTY_SERVER, startClient } from './client.ts';
import { median } from './median.ts';

const COMMAND = join(projectRoot, 'dist/cli.js');
const SERVER = join(projectRoot, 'dist/server.js');
const ROUNDS = 15;

/** P5 to P9: whole commands, each a process of its own; what is built must be built before. */
export async function measureCommands(page: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'locdocs-bench-'));
  try {
    measureFolder(page, folder);
    measureCold(page, folder);
    await measureStart(folder);
    await measurePackage(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** P5 and P6: a folder of pages on two threads, and five times as many. */
function measureFolder(page: string, folder: string): void {
  const FEW = 400;
  const segments = parseDocument(page).segments.length;
  const few = checkCopies(page, join(folder, 'few'), FEW);
  const many = checkCopies(page, join(folder, 'many'), 5 * FEW);
  const peer = filesPerSecond(() => lint({ strings: { page } }), 20);
  const { perSecond } = many;
  console.log(
    `\nP5 a folder of ${5 * FEW} such pages ${perSecond.toFixed(0).padStart(5)} files/s  ` +
      `${(perSecond / peer).toFixed(1)} × markdownlint on one thread`,
  );
  console.log(`                               ${(perSecond * segments).toFixed(0)} segments/s`);
  console.log(
    `P6 the most memory it takes    ${many.megabytes.toFixed(0).padStart(5)} MB, ` +
      `${few.megabytes.toFixed(0)} MB for ${FEW} pages`,
  );
}

interface FolderLook {
  readonly perSecond: number;
  readonly megabytes: number;
}

function checkCopies(page: string, folder: string, count: number): FolderLook {
  for (let i = 0; i < count; i++) {
    const place = join(folder, `${i % 20}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${i}.md`), page);
  }
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', REPORT_MEMORY, COMMAND, 'check', '--format', 'json', folder],
    { encoding: 'utf8', maxBuffer: 2 ** 31 - 1 },
  );
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = Number(/^memory (\d+)$/m.exec(stderr)?.[1]);
  return { perSecond: count / seconds, megabytes: kilobytes / 1024 };
}

/** Makes a process say at its end how much memory it took at most, its threads included. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => console.error('memory ' + process.resourceUsage().maxRSS));
`)}`;

function filesPerSecond(work: () => unknown, rounds: number): number {
  const start = performance.now();
  for (let i = 0; i < rounds; i++) work();
  return (1000 * rounds) / (performance.now() - start);
}

/** P7: from nothing to the findings of one page. */
function measureCold(page: string, folder: string): void {
  const file = join(folder, 'page.md');
  writeFileSync(file, page);
  const [nothing, checked] = medians(
    [
      ['-e', '0'],
      [COMMAND, 'check', file],
    ].map((command) => () => spawnSync(process.execPath, command)),
  );
  console.log(`P7 the command on one page     ${told(checked!, nothing!)} node -e 0`);
}

/** P8: from nothing to an editor's first answer. */
async function measureStart(folder: string): Promise<void> {
  const empty = join(folder, 'empty.js');
  await build({
    stdin: { contents: EMPTY_SERVER, resolveDir: projectRoot },
    bundle: true,
    minify: true,
    platform: 'node',
    outfile: empty,
  });
  const starter = join(folder, 'start.js');
  writeFileSync(
    starter,
    "require('node:module').enableCompileCache?.();\nrequire('./empty.js');\n",
  );
  const looks: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, server] of [starter, SERVER].entries()) looks[i]!.push(await startOf(server));
  }
  const [nothing, ours] = looks.map(median);
  console.log(`P8 start to initialize         ${told(ours!, nothing!)} an empty server`);
}

async function startOf(path: string): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = await startClient(server);
  const time = performance.now() - start;
  connection.dispose();
  server.kill();
  return time;
}

/** P9: what a user downloads. */
async function measurePackage(folder: string): Promise<void> {
  const file = join(folder, 'locdocs.vsix');
  await packExtension(file);
  console.log(`P9 the packed extension      ${kilobytes(statSync(file).size)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0).padStart(7)} KB`;
}

function medians(works: readonly (() => unknown)[]): number[] {
  const looks = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      work();
      looks[i]!.push(performance.now() - start);
    }
  }
  return looks.map(median);
}

function told(value: number, base: number): string {
  return `${value.toFixed(0).padStart(5)} ms  ${(value / base).toFixed(2)} ×`;
}
