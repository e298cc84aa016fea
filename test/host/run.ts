// Runs the suites in a real VS Code: `node test/host/run.ts [node|web] [--grep TITLE]`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { findDesktop } from '../../scripts/editor/desktop.ts';
import { projectRoot } from '../../scripts/editor/project.ts';
import { bundleSuites, type HostKind, hostKinds } from './bundle.ts';
import { copyWorkspace } from './workspace.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});

const standIn = join(projectRoot, 'scripts/editor/served-code.ts');
const executable = (await findDesktop()) ?? standIn;
const wanted = hostKinds.filter((kind) => positionals.length === 0 || positionals.includes(kind));
for (const kind of wanted) {
  if (!(await runIn(kind, values.grep))) process.exitCode = 1;
}

async function runIn(kind: HostKind, search: string): Promise<boolean> {
  console.log(`Suites in the ${kind === 'web' ? 'web worker' : 'Node'} extension host:`);
  const workspace = copyWorkspace();
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: await bundleSuites({ kind, search }),
      launchArgs: [
        workspace.folder,
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        '--disable-extensions',
      ],
    });
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  } finally {
    workspace.remove();
  }
}
