import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { pair } from '../support/segments.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

interface Spawned {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
}

/** Starts the server as other editors do. */
async function spawnServer(context: TestContext): Promise<Spawned> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  context.after(() => server.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  const params = { processId: null, rootUri: null, capabilities };
  await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  return { server, connection };
}

test('the built server answers over standard input and output', async (context) => {
  const { connection } = await spawnServer(context);
  const uri = 'file:///docs/page.md';
  const text = pair(103, '', 'Yes');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  assert.ok(report.kind === 'full');
  const [{ code, codeDescription } = {}] = report.items;
  assert.equal(code, 'segment-empty');
  assert.match(codeDescription!.href, /^file:.*\/dist\/rules\/segment\.md#segment-empty$/);
});

test('the built server ends when it is told to', async (context) => {
  const { server, connection } = await spawnServer(context);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.deepEqual(await once(server, 'exit'), [0, null]);
});

test('the built server ends with its client', async (context) => {
  const { server } = await spawnServer(context);
  server.stdin!.end();
  await once(server, 'exit');
});

test('the built server says how it is started', () => {
  const { status, stderr } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.equal(stderr, 'This is the language server of LocDocs. Editors start it with --stdio.\n');
});
