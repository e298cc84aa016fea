import { l10n, type Uri, window, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type {
  DismissArguments,
  DismissCommand,
  RestoreCommand,
} from '../../server/src/protocol.ts';

const DISMISS: DismissCommand = 'locdocs.dismissFinding';
const RESTORE: RestoreCommand = 'locdocs.restoreFinding';

/**
 * Asks why a finding is dismissed; the answer may be empty, and Escape leaves the finding. Nothing
 * is offered to be dismissed where that could not be kept.
 */
export const withDismissals: Middleware = {
  executeCommand: async (command, given, next) => {
    if (command !== DISMISS) return next(command, given);
    const [dismissal] = given as DismissArguments[];
    const { rule, texts } = dismissal!;
    const reason = await window.showInputBox({
      title: texts
        ? l10n.t('Dismiss This Finding of {0}', rule)
        : l10n.t('Dismiss {0} in This File', rule),
      prompt: l10n.t('Why is this right as it is? (optional)'),
    });
    if (reason === undefined) return undefined;
    return next(command, [{ ...dismissal, reason }]);
  },
  provideCodeActions: async (document, range, context, token, next) => {
    const actions = await next(document, range, context, token);
    if (isWritable(document.uri)) return actions;
    return actions?.filter(({ command }) => {
      const name = typeof command === 'object' ? command.command : command;
      return name !== DISMISS && name !== RESTORE;
    });
  },
};

/** Whether files can be written in a place; of some it is not known until it is tried. */
function isWritable({ scheme }: Uri): boolean {
  return scheme !== 'untitled' && workspace.fs.isWritableFileSystem(scheme) !== false;
}
