import { type CodeAction, CodeActionKind, type ServerCapabilities } from 'vscode-languageserver';
import type { DismissArguments, DismissCommand } from '../protocol.ts';
import type { Server } from '../session/feature.ts';
import type { Folders } from '../session/folders.ts';
import type { Page } from '../session/pages.ts';
import { fingerprint } from '../workspace/fingerprint.ts';
import type { Reported } from './reported.ts';

const DISMISS: DismissCommand = 'locdocs.dismissFinding';

/** Sets findings aside in `.locdocs/dismissed.json` when the user says so. */
export function registerDismiss(
  { connection, client }: Server,
  folders: Folders,
  onDismissed: () => void,
): ServerCapabilities {
  if (!client.files) return {};
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const argument: unknown = given?.[0];
    if (command !== DISMISS || !isDismissal(argument)) return;
    const { uri, rule, segment, texts, reason } = argument;
    try {
      await folders.dismiss(uri, { rule, segment, texts, ...(reason ? { reason } : {}) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      connection.window.showErrorMessage(`The finding could not be dismissed: ${why}`);
    }
    onDismissed();
  });
  return { executeCommandProvider: { commands: [DISMISS] } };
}

function isDismissal(value: unknown): value is DismissArguments {
  const { uri, rule } = (value ?? {}) as Partial<DismissArguments>;
  return typeof uri === 'string' && typeof rule === 'string';
}

/** The actions that set a finding aside; none for a document that is in no folder. */
export function dismissals(
  { uri, document }: Page,
  { finding, diagnostic }: Reported,
): CodeAction[] {
  if (!uri.includes('/')) return [];
  const { rule, segment, texts } = fingerprint(document, finding);
  const number = segment === undefined ? {} : { segment };
  const here: DismissArguments = { uri, rule, texts, ...number };
  return [
    dismissal(`Dismiss this finding of ${rule}`, here, diagnostic),
    dismissal(`Dismiss ${rule} in this file`, { uri, rule }, diagnostic),
  ];
}

function dismissal(
  title: string,
  argument: DismissArguments,
  diagnostic: Reported['diagnostic'],
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: DISMISS, arguments: [argument] },
  };
}
