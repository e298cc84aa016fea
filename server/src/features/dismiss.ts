import type { ServerCapabilities } from 'vscode-languageserver';
import type { DismissArguments, DismissCommand } from '../protocol.ts';
import type { Server } from '../session/feature.ts';
import type { Folders } from '../session/folders.ts';

const DISMISS: DismissCommand = 'locdocs.dismissFinding';

/** Sets findings aside in `.locdocs/dismissed.json` when the user says so. */
export function registerDismiss(
  { connection }: Server,
  folders: Folders,
  onDismissed: () => void,
): ServerCapabilities {
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const [argument] = (given ?? []) as DismissArguments[];
    if (command !== DISMISS || !argument) return;
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
