// Measures how fast a page is read and checked, beside its peers: `npm run bench`. It is a report.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { lint } from 'markdownlint/sync';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { projectRoot } from '../../scripts/editor/project.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { growth, timeToCheck, timeToRead } from '../support/growth.ts';
import { hostiles } from '../support/hostile.ts';
import { pair } from '../support/segments.ts';

const ROUNDS = 40;

/** A server that finds nothing, however fast one types. */
const EMPTY_SERVER = `
const { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] }));
documents.listen(connection);
connection.listen();`;

const page = benchPage();
const scan = (): number => tokenScan(page);

console.log(
  `A page of ${page.length} characters, ${parseDocument(page).segments.length} segments.\n`,
);
measureCheck();
measureSize();
measureHostile();
await measureKeystroke();

/** P1: the whole check beside a plain token scan (R) and markdownlint, in turns. */
function measureCheck(): void {
  const [r, read, all] = medians(ROUNDS, [
    scan,
    () => parseDocument(page),
    () => check(parseDocument(page), rules),
  ]);
  const [peer] = medians(5, [() => lint({ strings: { page } })]);
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
  const place = { line: 30, character: 0 };
  const looks: number[] = [];
  for (let version = 1; version <= ROUNDS; version++) {
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
  return median(looks);
}

async function startClient({ stdin, stdout }: ChildProcess): Promise<ProtocolConnection> {
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout!),
    new StreamMessageWriter(stdin!),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return connection;
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
function tokenScan(text: string): number {
  const open: number[] = [];
  let closed = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<span', at)) open.push(at);
    else if (text.startsWith('</span>', at) && open.pop() !== undefined) closed++;
  }
  return closed;
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function milliseconds(value: number): string {
  return `${value.toFixed(2).padStart(8)} ms`;
}

function times(value: number): string {
  return `${value.toFixed(1)} ×`;
}
