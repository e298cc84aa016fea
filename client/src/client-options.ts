import {
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { withDismissals } from './dismissals.ts';
import type { Outlines } from './outline.ts';
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
  const pages = Uri.joinPath(context.extensionUri, 'dist', 'rules').toString();
  const initializationOptions: InitializationOptions = {
    pages: `${pages}/`,
    files: true,
    folders: true,
    committed: true,
    translations: true,
    status: true,
  };
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel,
    middleware: {
      ...withPageCommands,
      ...withDismissals,
      provideDocumentSymbols: (document, _token, next) => outlines.provide(document, next),
    },
    markdown: { isTrusted: { enabledCommands: ['locdocs.openRulePage'] } },
  };
}

/** The documents to serve: in the usual places, and wherever the open folders are. */
function documentSelector(): { language: string; scheme: string }[] {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)]);
  return LANGUAGES.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}
