/** How one test of a suite ended. */
export interface HostResult {
  readonly title: string;
  /** What went wrong; undefined where nothing did. */
  readonly failure: string | undefined;
}

/** What an extension host said about its suites. */
export interface HostResults {
  readonly results: readonly HostResult[];
  /** False where the host went away before the last test had ended. */
  readonly complete: boolean;
}

/** Reads the lines of the suites' reporter among everything else that VS Code wrote. */
export function readResults(output: string): HostResults {
  const results: { title: string; failure: string | undefined }[] = [];
  let complete = false;
  for (const line of output.split('\n')) {
    const said = /^.*?\[test\] (.*)$/.exec(line)?.[1];
    if (said === undefined) continue;
    const last = results.at(-1);
    if (said.startsWith('✔ ')) results.push({ title: said.slice(2), failure: undefined });
    else if (said.startsWith('✖ ')) results.push({ title: said.slice(2), failure: '' });
    else if (said.startsWith('  ') && last !== undefined) last.failure += `${said.slice(2)}\n`;
    else if (/^\d+ passed, \d+ failed$/.test(said)) complete = true;
  }
  return { results, complete };
}
