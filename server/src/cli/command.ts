import type { Arguments, OptionTable } from './arguments.ts';

/** One command of the program, with what its help says. */
export interface Command {
  /** What it does, as half a sentence. */
  readonly summary: string;
  /** What follows the name of the command. */
  readonly usage: string;
  readonly options: OptionTable;
  /** Paragraphs that stand at the end of its help. */
  readonly notes: string;
  /** Runs it; answers the exit status. */
  readonly run: (given: Arguments) => Promise<number>;
}
