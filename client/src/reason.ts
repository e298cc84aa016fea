import { l10n, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { DismissArguments, DismissCommand } from '../../server/src/protocol.ts';

const DISMISS: DismissCommand = 'locdocs.dismissFinding';

/** Asks why a finding is dismissed; the answer may be empty, and Escape leaves the finding. */
export const withReason: Middleware = {
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
};
