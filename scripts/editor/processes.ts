import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

const windows = process.platform === 'win32';
const politeMilliseconds = 3000;

/** Starts a program as the head of a process group, so that `stopGroup` reaches its children. */
export function startGroup(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(command, args, { ...options, detached: !windows });
}

/** Ends a program started by `startGroup` and all it started; done when it has gone. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    signalGroup(child, 'SIGTERM');
    await Promise.race([gone, pause(politeMilliseconds)]);
  }
  // The head may leave before its children do, so the group is always told a second time.
  signalGroup(child, 'SIGKILL');
}

/** Runs a program to its end and gives what it wrote; rejects with that when it fails. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly deadline: number },
): Promise<string> {
  const { deadline, ...spawnOptions } = options;
  const child = startGroup(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const keep = (chunk: Buffer): void => {
    written += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const code = await Promise.race([ended, pause(deadline).then(() => 'late' as const)]);
  if (code === 0) return written;
  await stopGroup(child);
  const fate = code === 'late' ? `took longer than ${deadline / 1000} s` : `ended with ${code}`;
  throw new Error(`${command} ${args.join(' ')} ${fate}:\n${written.trim()}`);
}

/** Calls `stop` once when this process is asked to end, then ends it. */
export function onInterrupt(stop: () => Promise<void>): void {
  let asked = false;
  const end = (): void => {
    if (asked) process.exit(130);
    asked = true;
    void stop().finally(() => process.exit(130));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
}

/** Resolves after so many milliseconds, without keeping the process alive for it. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (windows) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // Everyone in the group has gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
