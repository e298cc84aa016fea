import {
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import type { Outlines } from './outline.ts';
import { withReason } from './reason.ts';
import { withPageCommands } from './rule-page.ts';
import type { Options } from './server.ts';

/** The languages of the pages that are localized with segments. */
const LANGUAGES: readonly string[] = ['markdown', 'yaml'];

/** Whether a document is of a kind that is localized with segments. */
export function isServedLanguage({ languageId }: TextDocument): boolean {
  return LANGUAGES.includes(languageId);
}

/** Where pages can be edited; versions in the history of Git, for one, cannot. */
const SCHEMES: readonly string[] = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
];

/** What the client is told in every kind of host. */
export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  outlines: Outlines,
): Options {
  const schemes = servedSchemes();
  const pages = Uri.joinPath(context.extensionUri, 'dist', 'rules').toString();
  const initializationOptions = (): InitializationOptions => ({
    pages: `${pages}/`,
    files: true,
    writable: schemes.filter(isWritable),
    folders: true,
    committed: true,
    translations: true,
  });
  return {
    documentSelector: LANGUAGES.flatMap((language) =>
      schemes.map((scheme) => ({ language, scheme })),
    ),
    initializationOptions,
    outputChannel,
    middleware: {
      ...withPageCommands,
      ...withReason,
      provideDocumentSymbols: (document, _token, next) => outlines.provide(document, next),
    },
    markdown: { isTrusted: { enabledCommands: ['locdocs.openRulePage'] } },
  };
}

/** Where documents are served: in the usual places, and wherever the open folders are. */
function servedSchemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)])];
}

/** Whether files can be written in a place; of some it is not known until it is tried. */
function isWritable(scheme: string): boolean {
  return scheme !== 'untitled' && workspace.fs.isWritableFileSystem(scheme) !== false;
}
