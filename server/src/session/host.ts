import type { Rule } from '../rules/rule.ts';

/** Files beyond the open documents, by their URI. */
export interface Files {
  /** The text of a file; undefined where there is none. Rejects where it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The names in a folder; undefined where there is none. Left out where that cannot be had. */
  readonly list?: (uri: string) => Promise<readonly string[] | undefined>;
  /**
   * Makes another text of a file's, which is undefined where there is none yet, and the folders it
   * stands in. What others make of it at the same time is not lost, where that can be helped.
   */
  readonly rewrite: (uri: string, change: ChangeText) => Promise<void>;
  /** Whether files can be written in the place of an address. */
  readonly keeps: (uri: string) => boolean;
}

/** Makes a text of the one that a file has. */
export type ChangeText = (text: string | undefined) => string;

/** Time, so that tests need not wait for it. */
export interface Clock {
  /** Calls back once after some milliseconds; the answer calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Calls back when the messages that are there already had their turn. */
  readonly soon: (call: () => void) => void;
}

/** What the place that the server runs in gives it. */
export interface ServerHost {
  readonly clock: Clock;
  /** Undefined where there are no files, as in a worker: then the client is asked for them. */
  readonly files: Files | undefined;
  /** The address of the folder with the rules' pages, should the client name none. */
  readonly pages: string | undefined;
  /** The rules to check with; all of them unless a test has its own. */
  readonly rules?: readonly Rule[];
}

/** The clock on the wall. `turn` lets one message have its turn. */
export function wallClock(turn: (call: () => void) => void): Clock {
  return {
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    // The next message is taken up in a turn that comes after the first one that is asked for here.
    soon: (call) => turn(() => turn(call)),
  };
}
