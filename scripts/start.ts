// Opens VS Code with the extension as it was just built: `npm start [FOLDER] [-- --port N]`.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { windowAddress } from './editor/address.ts';
import { findDesktop } from './editor/desktop.ts';
import { onInterrupt, startGroup, stopGroup } from './editor/processes.ts';
import { cacheFolder, projectRoot } from './editor/project.ts';
import { serveVsCode } from './editor/served.ts';

const USAGE = 'npm start [FOLDER] [-- --port N]';

const { folder, port } = readArguments();
const desktop = await findDesktop();
await (desktop === undefined ? openServed() : openDesktop(desktop));

async function openDesktop(executable: string): Promise<void> {
  console.log(`Opening ${folder} in VS Code. Ctrl+C here, or closing its window, ends it.`);
  const data = join(cacheFolder, 'start');
  const editor = startGroup(
    executable,
    [
      folder,
      `--extensionDevelopmentPath=${projectRoot}`,
      `--user-data-dir=${join(data, 'user-data')}`,
      `--extensions-dir=${join(data, 'extensions')}`,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
    { stdio: 'ignore' },
  );
  onInterrupt(() => stopGroup(editor));
  editor.once('error', (error) => console.error(`${executable} does not start: ${error.message}`));
  editor.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function openServed(): Promise<void> {
  const vscode = await serveVsCode(port === undefined ? {} : { port });
  onInterrupt(vscode.stop);
  console.log(`
There is no VS Code for the desktop here, so one from npm runs on this machine.
Open this address in a browser; it shows ${folder} with the extension loaded:

  ${windowAddress(vscode, { folder, development: projectRoot })}

Press Ctrl+C to stop it.`);
}

interface Arguments {
  readonly folder: string;
  readonly port: number | undefined;
}

/** What was asked for; ends with a message where that cannot be done. */
function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean' }, port: { type: 'string' } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit();
    }
    return { folder: folderNamed(positionals[0]), port: portNamed(values.port) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(2);
  }
}

/** npm changes into the project; the folder was named from where the command was given. */
function folderNamed(name = join(projectRoot, 'samples')): string {
  const folder = resolve(process.env.INIT_CWD ?? '.', name);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new Error(`There is no folder ${folder} to open.`);
}

function portNamed(name: string | undefined): number | undefined {
  if (name === undefined || /^\d{1,5}$/.test(name)) return name === undefined ? name : Number(name);
  throw new Error(`${name} is no port.`);
}
