#!/usr/bin/env node
// Stands in for the desktop's executable where there is none: takes the arguments with which
// @vscode/test-electron starts VS Code, and runs the tests in a served one.
import type { Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { windowAddress } from './address.ts';
import { startBrowser } from './browser.ts';
import { onInterrupt, pause } from './processes.ts';
import { inWorker, serveVsCode } from './served.ts';

const deadline = 150_000;
/** What the suites print begins with this; everything else is the workbench talking to itself. */
const spoken = '[test] ';

const { values, positionals } = parseArgs({
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
  },
});

process.exitCode = await runTests({
  folder: positionals[0] ?? process.cwd(),
  development: String(values.extensionDevelopmentPath),
  tests: String(values.extensionTestsPath),
  web: values.extensionDevelopmentKind === 'web',
});

interface TestRun {
  readonly folder: string;
  readonly development: string;
  readonly tests: string;
  readonly web: boolean;
}

/** Gives the exit code that the suites' `run` amounts to. */
async function runTests({ web, ...window }: TestRun): Promise<number> {
  const settings = web ? inWorker() : {};
  const [vscode, browser] = await Promise.all([serveVsCode({ settings }), startBrowser()]);
  const stop = async (): Promise<void> => {
    await Promise.all([browser.close(), vscode.stop()]);
  };
  onInterrupt(stop);
  // Whoever started this holds the other end of the pipe, as long as they live.
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  (process.stdin as Socket).unref();
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => say(args));
    const exit = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.goto(windowAddress(vscode, window));
    return await Promise.race([exit, late()]);
  } finally {
    await stop();
  }
}

async function late(): Promise<number> {
  await pause(deadline);
  console.error(`The suites were not done after ${deadline / 1000} s.`);
  return 1;
}

function say(args: readonly unknown[]): void {
  const text = args.map(String).join(' ');
  if (process.env.LOCDOCS_VERBOSE) console.log(text);
  else if (text.startsWith(spoken)) console.log(text);
}
