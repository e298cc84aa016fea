import { parseArgs } from 'node:util';
import { CannotRun } from './failure.ts';

/** An option of a command, as its help shows it and as the command line is read by it. */
export interface OptionFacts {
  /** What it takes, such as `N`; undefined for a switch. */
  readonly value?: string;
  /** The values that it takes, where they are few. */
  readonly choices?: readonly string[];
  /** What it does, as half a sentence. */
  readonly help: string;
}

/** The options of a command by their names, without the leading `--`. */
export type OptionTable = Readonly<Record<string, OptionFacts>>;

/** A command line that was understood. */
export interface Arguments {
  readonly paths: readonly string[];
  /** The value of an option; undefined where it was not given. Switches have the value `true`. */
  readonly values: Readonly<Record<string, string | true | undefined>>;
}

/** Reads the words after a command. */
export function readArguments(words: readonly string[], table: OptionTable): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(table).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const paths: string[] = [];
  const values: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind === 'option') values[token.name] = readValue(token, table);
  }
  return { paths, values };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function readValue({ name, rawName, value }: OptionToken, table: OptionTable): string | true {
  const facts = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!facts) throw new CannotRun(`unknown option ${rawName}; --help lists them`);
  if (facts.value === undefined) {
    if (value !== undefined) throw new CannotRun(`${rawName} takes no value`);
    return true;
  }
  if (value === undefined || value === '') {
    throw new CannotRun(`${rawName} needs a value: ${facts.choices?.join(', ') ?? facts.value}`);
  }
  if (facts.choices && !facts.choices.includes(value)) {
    throw new CannotRun(`${rawName} cannot be ${value}; it is one of ${facts.choices.join(', ')}`);
  }
  return value;
}
