import {
  type CodeAction,
  CodeActionKind,
  MessageType,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { DismissArguments, DismissCommand, RestoreCommand } from '../protocol.ts';
import type { Server } from '../session/feature.ts';
import type { Folders } from '../session/folders.ts';
import { notice } from '../session/notice.ts';
import type { CheckedPage, Page } from '../session/pages.ts';
import { type Range, touchesOrOverlaps } from '../text/range.ts';
import { type Dismissal, isSameDismissal, signOf } from '../workspace/dismissals.ts';
import { fingerprint } from '../workspace/fingerprint.ts';
import type { Reported } from './reported.ts';

const DISMISS: DismissCommand = 'locdocs.dismissFinding';
const RESTORE: RestoreCommand = 'locdocs.restoreFinding';

/** Sets findings aside in `.locdocs/dismissed.json`, or reports them again, when the user says so. */
export function registerDismiss(
  server: Server,
  folders: Folders,
  onChanged: () => void,
): ServerCapabilities {
  const { connection, client } = server;
  if (!client.files) return {};
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const argument: unknown = given?.[0];
    if (!isOurs(command) || !isDismissal(argument)) return;
    const { act, failure } = COMMANDS[command];
    try {
      await change(server, folders, argument, act);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      notice(connection, MessageType.Error, `${failure}: ${why}`);
    }
    onChanged();
  });
  return { executeCommandProvider: { commands: Object.keys(COMMANDS) } };
}

/** Changes what is kept; what holds on a page under a name that it had before gets its name. */
async function change(
  { pages }: Server,
  folders: Folders,
  { uri, rule, segment, texts, knownBy, reason }: DismissArguments,
  act: Command['act'],
): Promise<void> {
  const held = (await pages.check(uri))?.dismissed ?? [];
  const isHeld = (one: Dismissal): boolean =>
    held.some(({ dismissal }) => isSameDismissal(dismissal, one));
  await folders.rewrite(uri, (kept, page) => {
    const named = kept.map((one) => (isHeld(one) ? { ...one, page } : one));
    return act(named, { page, rule, segment, texts, knownBy, ...(reason ? { reason } : {}) });
  });
}

interface Command {
  readonly act: (kept: readonly Dismissal[], one: Dismissal) => readonly Dismissal[];
  readonly failure: string;
}

const COMMANDS: Readonly<Record<DismissCommand | RestoreCommand, Command>> = {
  [DISMISS]: {
    act: (kept, one) => [...kept, one],
    failure: 'The finding could not be dismissed',
  },
  [RESTORE]: {
    act: (kept, one) => kept.filter((other) => !isSameDismissal(other, one)),
    failure: 'The dismissal could not be taken back',
  },
};

function isOurs(command: string): command is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, command);
}

function isDismissal(value: unknown): value is DismissArguments {
  const { uri, rule } = (value ?? {}) as Partial<DismissArguments>;
  return typeof uri === 'string' && typeof rule === 'string';
}

/** The actions that set findings aside: each of them, and each of their rules. */
export function dismissals({ uri, document }: Page, reported: readonly Reported[]): CodeAction[] {
  const each = reported.map(({ finding, diagnostic }) => {
    const { rule, segment, texts } = fingerprint(document, finding);
    const number = segment === undefined ? {} : { segment };
    const here = { uri, rule, texts, ...number };
    return dismissal(`Dismiss this finding of ${rule}`, here, diagnostic);
  });
  const rules = new Map(reported.map((one) => [one.finding.rule, one]));
  const inFile = [...rules].map(([rule, { finding, diagnostic }]) => {
    const knownBy = signOf(document, fingerprint(document, finding));
    const here = { uri, rule, ...(knownBy && { knownBy }) };
    return dismissal(`Dismiss ${rule} in this file`, here, diagnostic);
  });
  return [...each, ...inFile];
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

/** The actions that report again what was dismissed at a place. */
export function restorations(
  { page: { uri }, dismissed }: CheckedPage,
  place: Range,
): CodeAction[] {
  const here = dismissed.filter(({ finding }) => touchesOrOverlaps(place, finding.range));
  const dismissals = new Set(here.map(({ dismissal }) => dismissal));
  return [...dismissals].map((dismissal) => restoration(uri, dismissal));
}

function restoration(uri: string, { rule, segment, texts }: Dismissal): CodeAction {
  const title =
    texts === undefined
      ? `Report ${rule} in this file again`
      : `Report the dismissed finding of ${rule} again`;
  const argument = { uri, rule, segment, texts };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: RESTORE, arguments: [argument] },
  };
}
