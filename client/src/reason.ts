import { l10n, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { DismissArguments, DismissCommand } from '../../server/src/protocol.ts';

const DISMISS: DismissCommand = 'locdocs.dismissFinding';

/** Asks why a finding is dismissed; the answer may be empty, and Escape leaves the finding. */
export const withReason: Middleware = {
  executeCommand: async (command, given, next) => {
    if (command !== DISMISS) return next(command, given);
    const reason = await window.showInputBox({
      title: l10n.t('Dismiss Finding'),
      prompt: l10n.t('Why is this right as it is? (optional)'),
    });
    if (reason === undefined) return undefined;
    const [dismissal] = given as DismissArguments[];
    return next(command, [{ ...dismissal, reason }]);
  },
};
