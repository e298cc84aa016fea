import {
  type Disposable,
  type DocumentFilter,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  languages,
  type TextDocument,
} from 'vscode';
import type {
  BaseLanguageClient,
  ErrorHandler,
  LanguageClientOptions,
  StateChangeEvent,
} from 'vscode-languageclient';
import { answerCommits } from './commits.ts';
import { answerFiles } from './files.ts';
import { createRestartLimit } from './restarts.ts';

/** What became of the server. `waiting`: no document has needed it yet; `failed`: it stays away. */
export type ServerState = 'waiting' | 'starting' | 'running' | 'failed' | 'stopped';

/** A client with the means to let its server go. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Ends what stopping the client leaves running. */
  readonly release: () => void;
}

/** What differs between the kinds of host: how a client comes to its server. */
export type Connect = (options: LanguageClientOptions) => Promise<Connection>;

/** What the language client is told, but for what is decided here. */
export type Options = Omit<
  LanguageClientOptions,
  'errorHandler' | 'initializationFailedHandler'
> & {
  readonly documentSelector: readonly DocumentFilter[];
};

/**
 * The language server's life: started when a document needs it, started again when it ends by
 * itself, but not for ever.
 */
export class Server implements Disposable {
  readonly #changes = new EventEmitter<ServerState>();
  /** Told every change of `state`. */
  readonly onDidChange: Event<ServerState> = this.#changes.event;
  readonly #connect: Connect;
  readonly #options: Options;
  readonly #log: LogOutputChannel;
  #state: ServerState = 'waiting';
  #restarts = createRestartLimit();
  #connection: Connection | undefined;
  #commits: Disposable | undefined;
  /** Starts and stops wait for each other here. */
  #queue: Promise<void> = Promise.resolve();

  constructor(connect: Connect, options: Options, log: LogOutputChannel) {
    this.#connect = connect;
    this.#options = options;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Whether a document is of a kind and in a place that the server looks at. */
  serves(document: TextDocument): boolean {
    return languages.match(this.#options.documentSelector, document) > 0;
  }

  /** Starts the server unless it was started before; never rejects. */
  start(): Promise<void> {
    return this.#then(async () => {
      if (this.#state === 'waiting') await this.#open();
    });
  }

  /** Starts the server anew, whatever became of it; never rejects. */
  restart(): Promise<void> {
    return this.#then(async () => {
      await this.#close();
      this.#restarts = createRestartLimit();
      await this.#open();
    });
  }

  /** Stops the server; never rejects. */
  stop(): Promise<void> {
    return this.#then(() => this.#close());
  }

  /** Asks the server; undefined where it does not run, does not know, or has failed to answer. */
  async ask<Answer>(method: string, params: unknown): Promise<Answer | undefined> {
    if (this.#state !== 'running') return undefined;
    try {
      return (
        (await this.#connection?.client.sendRequest<Answer | null>(method, params)) ?? undefined
      );
    } catch (error) {
      this.#log.debug(`${method} was not answered: ${String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    void this.stop();
    this.#changes.dispose();
  }

  #then(act: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(act).catch((error: unknown) => this.#fail(error));
    return this.#queue;
  }

  async #open(): Promise<void> {
    this.#change('starting');
    const errorHandler = await this.#errorHandler();
    const connection = await this.#connect({
      ...this.#options,
      errorHandler,
      initializationFailedHandler: () => false,
    });
    this.#connection = connection;
    const { State } = await import('vscode-languageclient');
    connection.client.onDidChangeState(({ newState }: StateChangeEvent) => {
      if (connection !== this.#connection) return;
      if (newState === State.Running) this.#change('running');
      if (newState === State.Starting) this.#change('starting');
    });
    answerFiles(connection.client);
    this.#commits = await answerCommits(connection.client);
    await connection.client.start();
  }

  async #close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection === undefined) return;
    this.#change('stopped');
    this.#commits?.dispose();
    await connection.client.dispose().catch((error: unknown) => {
      this.#log.debug(`The server did not stop by itself: ${String(error)}`);
    });
    connection.release();
  }

  async #errorHandler(): Promise<ErrorHandler> {
    const { CloseAction, ErrorAction } = await import('vscode-languageclient');
    return {
      error: (error) => {
        this.#log.error(error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        if (this.#restarts.allows(Date.now())) {
          this.#log.warn('The server ended by itself; it is started again.');
          return { action: CloseAction.Restart, handled: true };
        }
        this.#fail('The server ended by itself too often; it stays away.');
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #fail(reason: unknown): void {
    this.#log.error(reason instanceof Error ? reason : String(reason));
    this.#change('failed');
  }

  #change(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#log.info(`Server: ${state}`);
    this.#changes.fire(state);
  }
}
