import { readArguments } from './arguments.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { extractCommand } from './extract.ts';
import { CannotRun } from './failure.ts';
import { fixCommand } from './fix.ts';
import { commandHelp, programHelp } from './help.ts';
import { endWithReader, statusOf, write } from './output.ts';
import { VERSION } from './version.ts';

/** Runs the program with the words of its command line and sets the exit status. */
export async function main(words: readonly string[], threadFile: string): Promise<void> {
  endWithReader();
  process.exitCode = await statusOf(() => run(words, threadFile));
}

async function run([name, ...words]: readonly string[], threadFile: string): Promise<number> {
  const commands: Readonly<Record<string, Command>> = {
    check: checkCommand(threadFile),
    fix: fixCommand,
    extract: extractCommand,
  };
  if (name === '--version') return say(`${VERSION}\n`);
  if (name === '--help' || name === '-h') return say(programHelp(commands));
  if (name === undefined) throw new CannotRun(`a command is missing\n\n${programHelp(commands)}`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CannotRun(`unknown command ${name}; \`locdocs --help\` lists them`);
  const asksForHelp = words.some((word) => word === '--help' || word === '-h');
  if (asksForHelp) return say(commandHelp(name, command));
  return command.run(readArguments(words, command.options));
}

async function say(text: string): Promise<number> {
  await write(text);
  return 0;
}
