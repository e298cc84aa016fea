import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { serve } from './serve.ts';
import { wallClock } from './session/host.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);
serve(connection, { clock: wallClock(setTimeout), files: undefined, pages: undefined });
