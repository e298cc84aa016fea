import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { realClock } from './serve/host.ts';
import { serve } from './serve.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);
serve(connection, { clock: realClock, files: undefined, pages: undefined });
