import type { Disposable } from 'vscode';

/** Calls that wait for a pause: of several in a row, only the last one acts. */
export interface AfterPause extends Disposable {
  readonly call: () => void;
}

/** Makes an action wait until nobody has asked for it for some milliseconds. */
export function afterPause(act: () => void, milliseconds: number): AfterPause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
