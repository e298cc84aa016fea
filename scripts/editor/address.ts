import { pathToFileURL } from 'node:url';
import type { ServedVsCode } from './served.ts';

/** What a window of a served VS Code shows. */
export interface WindowOptions {
  /** Absolute path of the folder it opens. */
  readonly folder: string;
  /** Absolute path of an extension to load from its sources. */
  readonly development?: string | undefined;
  /** Absolute path of a bundle whose `run` is called in the extension host. */
  readonly tests?: string | undefined;
  /** Absolute path of a file to show. */
  readonly file?: string | undefined;
  /** The line of that file to put the caret on, from 1. */
  readonly line?: number | undefined;
}

/** The address at which a browser shows that window. */
export function windowAddress(vscode: ServedVsCode, options: WindowOptions): string {
  const at = (path: string): string => vscode.remote + urlPath(path);
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.development !== undefined) {
    payload.push(['extensionDevelopmentPath', at(options.development)]);
  }
  if (options.tests !== undefined) payload.push(['extensionTestsPath', at(options.tests)]);
  if (options.file !== undefined) {
    payload.push(['openFile', `${at(options.file)}:${options.line ?? 1}:1`]);
    payload.push(['gotoLineMode', 'true']);
  }
  const address = new URL(vscode.origin);
  address.searchParams.set('folder', urlPath(options.folder));
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

function urlPath(path: string): string {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
