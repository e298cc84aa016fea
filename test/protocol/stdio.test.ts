import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { folderWith } from '../support/program.ts';
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
  assert.match(codeDescription!.href, /^file:.*\/dist\/rules\/others\.md#segment-empty$/);
});

test('to dismiss is offered where that can be kept', async (context) => {
  const { connection } = await spawnServer(context);
  for (const [scheme, offers] of [
    ['file', 2],
    ['git', 0],
    ['untitled', 0],
  ] as const) {
    const uri = `${scheme}:///docs/nl-nl/page.md`;
    const text = pair(103, '', 'Yes');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const place = { line: 0, character: text.indexOf('</span>') };
    const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const dismissing = actions.filter(({ title }) => title.startsWith('Dismiss'));
    assert.equal(dismissing.length, offers, scheme);
  }
});

test('what several servers dismiss at once is all kept', async (context) => {
  const folder = folderWith(context, { '.locdocs/dismissed.json.lock': '' });
  const uri = pathToFileURL(join(folder, 'page.md')).href;
  const servers = await Promise.all([1, 2, 3].map(() => spawnServer(context)));
  const dismissed = servers.flatMap(({ connection }, server) =>
    Array.from({ length: 20 }, async (_, i) => {
      const argument = { uri, rule: 'segment-empty', texts: `${server} ${i}` };
      const command = { command: 'locdocs.dismissFinding', arguments: [argument] };
      await connection.sendRequest('workspace/executeCommand', command);
    }),
  );
  await Promise.all(dismissed);
  const kept = JSON.parse(readFileSync(join(folder, '.locdocs/dismissed.json'), 'utf8'));
  assert.equal(kept.dismissals.length, dismissed.length);
  assert.deepEqual(readdirSync(join(folder, '.locdocs')), ['dismissed.json']);
});

test('dismissals that cannot be read are not written over', async (context) => {
  const damaged = {
    'a merge conflict': '<<<<<<< ours\n',
    'a later version': '{ "version": 2, "dismissals": [] }',
    'a dismissal without its page': '{ "dismissals": [{ "rule": "date" }] }',
  };
  const { connection } = await spawnServer(context);
  const notices: string[] = [];
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    notices.push(message);
  });
  for (const [what, text] of Object.entries(damaged)) {
    const folder = folderWith(context, { '.locdocs/dismissed.json': text });
    const uri = pathToFileURL(join(folder, 'page.md')).href;
    const command = { command: 'locdocs.dismissFinding', arguments: [{ uri, rule: 'segment' }] };
    await connection.sendRequest('workspace/executeCommand', command);
    assert.match(notices.pop() ?? '', /could not be dismissed: .*dismissed\.json:/, what);
    assert.equal(readFileSync(join(folder, '.locdocs/dismissed.json'), 'utf8'), text, what);
  }
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

test('an editor that is gone is told nothing, not even a stack trace', async () => {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: 'pipe' });
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  server.stdout.destroy();
  const params = { processId: null, rootUri: null, capabilities: {} };
  const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  server.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
  await once(server, 'close');
  assert.equal(said, '');
});
