import { once } from 'node:events';
import { CannotRun, reasonOf, type Skipped } from './failure.ts';
import { printable } from './wording.ts';

/** Writes to standard output, and waits while its reader is behind. */
export async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a line to standard error. */
export function complain(message: string): void {
  process.stderr.write(`locdocs: ${message}\n`);
}

/** Names the files that were left out, each reason once. */
export function complainOf(skipped: readonly Skipped[]): void {
  for (const line of new Set(skipped.map(({ path, reason }) => printable(`${path}: ${reason}`)))) {
    complain(line);
  }
}

/**
 * Ends the program with status 2 when nobody reads its output any more, which is no fault behind
 * `| head`, or when it cannot be written. Without this the error would be thrown at nobody.
 */
export function endWithReader(): void {
  process.stdout.on('error', (error: Error & { code?: string }) => {
    const isClosed = error.code === 'EPIPE' || error.code === 'EOF';
    if (!isClosed) complain(`cannot write: ${reasonOf(error)}`);
    process.exit(2);
  });
  process.stderr.on('error', () => process.exit(2));
}

/** Whether the reader of standard output sees colors (no-color.org, force-color.org). */
export function hasColors(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** Runs a command and says what became of it as an exit status; it never shows a stack trace. */
export async function statusOf(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    complain(error instanceof CannotRun ? error.message : `failed: ${reasonOf(error)}`);
    return 2;
  }
}
