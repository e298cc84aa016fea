import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { CopySourceKind, FixAllKind } from '../../server/src/protocol.ts';
import { goToFinding } from './findings.ts';
import { peekOtherLocales } from './other-locales.ts';
import { reportIssue } from './report.ts';
import { openRulePage } from './rule-page.ts';
import { goToSegment } from './segments.ts';
import type { Server } from './server.ts';

/** What the commands act on. */
export interface Session {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly log: LogOutputChannel;
}

/** Registers every command of the manifest. */
export function registerCommands(session: Session): Disposable[] {
  return Object.entries(COMMANDS).map(([name, run]) =>
    commands.registerCommand(`locdocs.${name}`, (argument?: unknown) => run(session, argument)),
  );
}

const COPY_SOURCE: CopySourceKind = 'refactor.rewrite.locdocs.copySource';
const FIX_ALL: FixAllKind = 'source.fixAll.locdocs';

const COMMANDS: Readonly<Record<string, (session: Session, argument?: unknown) => unknown>> = {
  nextFinding: () => goToFinding('next'),
  previousFinding: () => goToFinding('previous'),
  goToSegment: ({ server }) => goToSegment(server),
  otherLocales: ({ server }) => peekOtherLocales(server),
  copySourceToTarget: () => runCodeAction(COPY_SOURCE),
  fixAll: () => runCodeAction(FIX_ALL),
  openRulePage: ({ context }, rule) => openRulePage(context, rule),
  openExample: ({ context }) => openExample(context),
  openWalkthrough: ({ context }) => openWalkthrough(context),
  openReadme: ({ context }) => preview(context, 'README.md'),
  restartServer: ({ server }) => server.restart(),
  showLog: ({ log }) => log.show(),
  reportIssue: ({ context, server }) => reportIssue(context, server),
};

/** Applies the one action of a kind at the caret; the editor says so where there is none. */
function runCodeAction(kind: string): Thenable<unknown> {
  return commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
}

/** Opens a page to try things on. It is a new document, so nothing can be spoiled. */
async function openExample({ extensionUri }: ExtensionContext): Promise<void> {
  const file = Uri.joinPath(extensionUri, 'walkthrough', 'example.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content }),
  );
}

function openWalkthrough({ extension }: ExtensionContext): Thenable<unknown> {
  const walkthrough = `${extension.id}#start`;
  return commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}

function preview({ extensionUri }: ExtensionContext, path: string): Thenable<unknown> {
  return commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, path));
}
