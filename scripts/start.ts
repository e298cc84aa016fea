// Opens VS Code with the extension as it was just built: `npm start [FOLDER] [-- --port N]`.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { windowAddress } from './editor/address.ts';
import { findDesktop } from './editor/desktop.ts';
import { onInterrupt, startGroup, stopGroup } from './editor/processes.ts';
import { cacheFolder, projectRoot } from './editor/project.ts';
import { serveVsCode } from './editor/served.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' } },
});

// npm changes into the project; the folder was named from where the command was given.
const folder = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? join(projectRoot, 'samples'));
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`There is no folder ${folder} to open.`);
  process.exit(2);
}
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
  const port = values.port === undefined ? {} : { port: Number(values.port) };
  const vscode = await serveVsCode(port);
  onInterrupt(vscode.stop);
  console.log(`
There is no VS Code for the desktop here, so one from npm runs on this machine.
Open this address in a browser; it shows ${folder} with the extension loaded:

  ${windowAddress(vscode, { folder, development: projectRoot })}

Press Ctrl+C to stop it.`);
}
