import type { ChildProcess } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installKit, installPackage, type Kit, npm } from './kit.ts';
import { pause, runToEnd, startGroup, stopGroup } from './processes.ts';
import { extensionId } from './project.ts';

const startMilliseconds = 60_000;

/** A VS Code that runs as a server on this machine and shows itself in a browser. */
export interface ServedVsCode {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What a `vscode-remote:` URI to a file of this machine has before the path. */
  readonly remote: string;
  /** Ends the server and every extension host, and removes what it stored. */
  readonly stop: () => Promise<void>;
}

/** How a served VS Code starts. */
export interface ServeOptions {
  /** Settings of the editor, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packed extension to install first, as a user would. */
  readonly install?: string;
  /** The port to listen on; a free one where not given. */
  readonly port?: number;
  /** A file that receives what the server writes. */
  readonly log?: string;
}

/** Starts VS Code as a server; it listens on this machine only. */
export async function serveVsCode(options: ServeOptions = {}): Promise<ServedVsCode> {
  const vscode = await installServer();
  const data = mkdtempSync(join(tmpdir(), 'locdocs-vscode-'));
  const discard = (): void => rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  try {
    writeSettings(data, { ...quietSettings, ...options.settings });
    if (options.install !== undefined) await installExtension(vscode, data, options.install);
    const server = startServer(vscode, data, options);
    const port = await listening(server, options.log);
    return {
      origin: `http://127.0.0.1:${port}`,
      remote: `vscode-remote://127.0.0.1:${port}`,
      stop: async () => {
        await stopGroup(server);
        discard();
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

/**
 * The setting that runs the extension in the worker of the browser. The payload of an address has
 * a word for it too, but what it says is lost on its way through the page.
 */
export function inWorker(): Readonly<Record<string, unknown>> {
  return { 'remote.extensionKind': { [extensionId()]: ['web'] } };
}

/** Gives the folder of the VS Code from npm, fetching it where it is missing. */
export async function installServer(): Promise<string> {
  const vscode = serverFolder(await installKit(serverKit));
  if (existsSync(join(vscode, 'out/server-main.js'))) return vscode;
  throw new Error(`${vscode} holds no VS Code. Delete .vscode-test and try again.`);
}

/** What makes the editor show documents and nothing else, and ask nobody for anything. */
const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The version of VS Code is the version of the package, without its leading 4. */
const serverKit: Kit = {
  folder: 'npm-vscode-1.139.1',
  title: 'VS Code 1.139.1 (500 MB)',
  install: async (folder) => {
    await installPackage('code-server@4.139.1', folder);
    const vscode = serverFolder(folder);
    await npm(['install'], vscode);
    // Neither is used here, and together they are a fifth of the whole.
    rmSync(join(vscode, 'extensions/copilot'), { recursive: true, force: true });
    rmSync(join(vscode, 'node_modules/@github'), { recursive: true, force: true });
    writeFileSync(join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), watchdog);
  },
};

/**
 * Stands in for a module that is compiled from C++, without which extension hosts do not start.
 * So neither a compiler nor the headers of Node are needed on this machine.
 */
const watchdog = `exports.start = (parent) => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(1);
    }
  };
  setInterval(look, 2000).unref();
};
exports.exit = (code) => process.exit(code ?? 0);
`;

function serverFolder(kit: string): string {
  return join(kit, 'node_modules/code-server/lib/vscode');
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(data, 'data/Machine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

async function installExtension(vscode: string, data: string, file: string): Promise<void> {
  const args = ['out/server-main.js', '--accept-server-license-terms', '--server-data-dir', data];
  await runToEnd(process.execPath, [...args, '--install-extension', file], {
    cwd: vscode,
    deadline: startMilliseconds,
  });
}

function startServer(vscode: string, data: string, options: ServeOptions): ChildProcess {
  const guard = pathToFileURL(join(import.meta.dirname, 'end-with-parent.ts')).href;
  const args = ['--import', guard, 'out/server-main.js'];
  args.push('--host', '127.0.0.1', '--port', String(options.port ?? 0));
  args.push('--without-connection-token', '--accept-server-license-terms');
  args.push('--server-data-dir', data, '--disable-telemetry');
  if (!options.settings?.['security.workspace.trust.enabled']) {
    args.push('--disable-workspace-trust');
  }
  // A built workbench heeds the paths of an extension under development only with this.
  args.push('--enable-smoke-test-driver');
  return startGroup(process.execPath, args, { cwd: vscode, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Waits until the server accepts connections; gives its port. */
async function listening(server: ChildProcess, log: string | undefined): Promise<string> {
  let written = '';
  const sink = log === undefined ? undefined : createWriteStream(log, { flags: 'a' });
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      sink?.write(chunk);
      if (written.length < 100_000) written += chunk.toString();
      const port = /agent listening on (\d+)/.exec(written)?.[1];
      if (port !== undefined && written.includes('agent started')) resolve(port);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
  const late = pause(startMilliseconds).then(() => {
    throw new Error(`nothing after ${startMilliseconds / 1000} s`);
  });
  try {
    return await Promise.race([ready, late]);
  } catch (error) {
    await stopGroup(server);
    throw new Error(`VS Code's server did not start, ${String(error)}\n${written.trim()}`);
  }
}
