import { serve } from './serve.ts';
import { wallClock } from './session/host.ts';

/** Serves an editor from a worker of the browser. */
export async function serveWorker(): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = await import(
    'vscode-languageserver/browser'
  );
  const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
  const connection = createConnection(
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  serve(connection, { clock: wallClock(setTimeout), files: undefined, pages: undefined });
}
