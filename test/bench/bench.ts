// Measures how fast a page is read and checked, beside its peers: `npm run bench`. It is a report.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { lint } from 'markdownlint/sync';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { projectRoot } from '../../scripts/editor/project.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { lineStarts, type Position, positionAt } from '../../server/src/text/lines.ts';
import { type Range, range } from '../../server/src/text/range.ts';
import { growth, timeToCheck, timeToRead } from '../support/growth.ts';
import { hostiles } from '../support/hostile.ts';
import { pair } from '../support/segments.ts';
import { EMPTY_SERVER, startClient } from './client.ts';
import { measureCommands } from './commands.ts';
import { median } from './median.ts';

const ROUNDS = 40;
/** So often work is done before it is timed: it takes that long until V8 has compiled it well. */
const WARM_UP = 150;

const page = benchPage();
const scan = (): Range[] => tokenScan(page);

console.log(
  `A page of ${page.length} characters, ${parseDocument(page).segments.length} segments.\n`,
);
measureCheck();
measureSize();
measureHostile();
await measureKeystroke();
await measureCommands(page);

/** P1: the whole check beside a plain token scan (R) and markdownlint, in turns. */
function measureCheck(): void {
  const works = [scan, () => parseDocument(page), () => check(parseDocument(page), rules)];
  medians(WARM_UP, works);
  const [r, read, all] = medians(ROUNDS, works);
  const [, peer] = [0, 1].map(() => medians(ROUNDS / 2, [() => lint({ strings: { page } })])[0]);
  console.log(`R, a token scan of the spans   ${milliseconds(r!)}`);
  console.log(`reading the page               ${milliseconds(read!)}  ${times(read! / r!)} R`);
  console.log(`P1 the check with all rules    ${milliseconds(all!)}  ${times(all! / r!)} R`);
  console.log(
    `   markdownlint                ${milliseconds(peer!)}  ${times(peer! / all!)} the check\n`,
  );
}

/** P2: sixteen times the page. */
function measureSize(): void {
  const small = timeOf(() => check(parseDocument(page), rules), 10);
  const large = page.repeat(16);
  const big = timeOf(() => check(parseDocument(large), rules), 3);
  console.log(`P2 sixteen times the page takes ${times(big / small)} as long\n`);
}

/** P3: hostile text, doubled; the steepest reading and the steepest rules by name. */
function measureHostile(): void {
  const SIZE = 40_000;
  const rows = hostiles.map(({ name, text }) => {
    const [small, large] = [text(SIZE), text(2 * SIZE)];
    const reading = growth(timeToRead, small, large, 5).ratio;
    return { name, reading, checking: growth(timeToCheck(), small, large, 5).ratio };
  });
  const worst = [...rows].sort((a, b) => b.checking - a.checking).slice(0, 5);
  const reading = Math.max(...rows.map((row) => row.reading));
  console.log(
    `P3 twice a hostile text is read in at most ${times(reading)} the time, and checked in`,
  );
  for (const { name, checking } of worst) console.log(`   ${times(checking)}  ${name}`);
  console.log();
}

/** P4: a keystroke to its findings over standard input and output, beside a server that finds none. */
async function measureKeystroke(): Promise<void> {
  const empty = await keystroke(['-e', EMPTY_SERVER]);
  const ours = await keystroke([join(projectRoot, 'dist/server.js'), '--stdio']);
  console.log(
    `P4 a keystroke to its findings ${milliseconds(ours)}  ${times(ours / empty)} an empty checker`,
  );
}

async function keystroke(command: readonly string[]): Promise<number> {
  const server = spawn(process.execPath, command, {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = await startClient(server);
  const uri = 'file:///bench/page.md';
  const textDocument = { uri, languageId: 'markdown', version: 0, text: page };
  await findingsAfter(connection, () =>
    connection.sendNotification('textDocument/didOpen', { textDocument }),
  );
  const place = inTarget(page);
  const looks: number[] = [];
  for (let version = 1; version <= WARM_UP + ROUNDS; version++) {
    const contentChanges = [{ range: { start: place, end: place }, text: 'a' }];
    const start = performance.now();
    await findingsAfter(connection, () =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    );
    looks.push(performance.now() - start);
  }
  server.kill();
  return median(looks.slice(WARM_UP));
}

async function findingsAfter(
  connection: ProtocolConnection,
  act: () => Promise<void>,
): Promise<void> {
  const findings = new Promise<void>((resolve) => {
    const listening = connection.onNotification('textDocument/publishDiagnostics', () => {
      listening.dispose();
      resolve();
    });
  });
  await act();
  await findings;
}

/** A place where a translator types: in the middle of a target in the middle of the page. */
function inTarget(text: string): Position {
  const { segments } = parseDocument(text);
  const { start, end } = segments[segments.length >> 1]!.target.content;
  return positionAt(lineStarts(text), (start + end) >> 1);
}

/** The shared page of the measures where it is there, else one of our own of the same size. */
function benchPage(): string {
  const shared = join(projectRoot, '../shared/seeds/fr-fr/2020-november.md');
  if (existsSync(shared)) return readFileSync(shared, 'utf8');
  const sentence = (i: number): string =>
    pair(
      103 + i,
      'Kies **een map** in [de lijst](list.md).',
      'Choose **a folder** in [the list](list.md).',
    );
  return Array.from({ length: 547 }, (_, i) => sentence(i)).join('\n\n');
}

/** A linear scan of the span tags with a stack: the least that any reading does. */
function tokenScan(text: string): Range[] {
  const open: number[] = [];
  const spans: Range[] = [];
  for (const { 0: tag, index } of text.matchAll(/<(\/?)span\b([^<>]*)>/g)) {
    if (tag[1] !== '/') open.push(index);
    else spans.push(range(open.pop() ?? 0, index + tag.length));
  }
  return spans;
}

function medians(rounds: number, works: readonly (() => unknown)[]): number[] {
  const looks = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, work] of works.entries()) looks[i]!.push(timeOf(work, 1));
  }
  return looks.map(median);
}

function timeOf(work: () => unknown, rounds: number): number {
  const looks = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(looks);
}

function milliseconds(value: number): string {
  return `${value.toFixed(2).padStart(8)} ms`;
}

function times(value: number): string {
  return `${value.toFixed(1)} ×`;
}
