import { Disposable, type Event, extensions, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  CommitsChangedNotification,
  CommittedParams,
  CommittedRequest,
} from '../../server/src/protocol.ts';

const COMMITTED: CommittedRequest = 'locdocs/committed';
const CHANGED: CommitsChangedNotification = 'locdocs/commitsChanged';

/** What is used of the API of VS Code's Git extension, version 1. */
interface GitExtension {
  readonly getAPI: (version: 1) => Git;
}

interface Git {
  readonly repositories: readonly Repository[];
  readonly getRepository: (uri: Uri) => Repository | null;
  readonly onDidOpenRepository: Event<Repository>;
}

interface Repository {
  readonly state: { readonly HEAD: Head | undefined; readonly onDidChange: Event<void> } & Changes;
  /** The text of a file in a commit; rejects where the commit does not have it. */
  readonly show: (ref: string, path: string) => Promise<string>;
}

interface Head {
  readonly commit?: string;
}

interface Changes {
  readonly indexChanges?: readonly Change[];
  readonly workingTreeChanges?: readonly Change[];
}

/** A changed file; of a renamed one both names are known. */
interface Change {
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  readonly status: number;
}

/** Tells the server what the last commit holds, and when there is another one. */
export async function answerCommits(client: BaseLanguageClient): Promise<Disposable> {
  let git: Git | undefined;
  const subscriptions: Disposable[] = [];
  const changed = (): void => void client.sendNotification(CHANGED);
  const lookForGit = async (): Promise<boolean> => {
    if (git) return false;
    git = await openGit();
    if (git) subscriptions.push(watch(git, changed));
    return git !== undefined;
  };
  await lookForGit();
  client.onRequest(COMMITTED, ({ textDocument }: CommittedParams) =>
    git ? committed(git, Uri.parse(textDocument.uri)) : null,
  );
  // In a folder that is not trusted there is no Git until it is.
  subscriptions.push(extensions.onDidChange(async () => (await lookForGit()) && changed()));
  return new Disposable(() => {
    for (const subscription of subscriptions) subscription.dispose();
  });
}

/** The Git extension; undefined where it is off, or where there is none, as in browsers. */
async function openGit(): Promise<Git | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    // Git may be switched off in the settings or not installed: then there is no history.
    return undefined;
  }
}

async function committed(git: Git, uri: Uri): Promise<string | null> {
  const repository = git.getRepository(uri);
  if (!repository?.state.HEAD?.commit) return null;
  try {
    return await repository.show('HEAD', nameBefore(repository, uri).fsPath);
  } catch {
    return movedUnseen(repository, uri);
  }
}

/**
 * The text of a file that was moved without telling Git, which sees one that is gone and one that
 * was never committed: the two have an ID in common. Null where there is nothing to compare with.
 */
async function movedUnseen(repository: Repository, uri: Uri): Promise<string | null> {
  const page = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const id = page && AN_ID.exec(page.getText())?.[0];
  if (!id) return null;
  for (const { originalUri, status } of repository.state.workingTreeChanges ?? []) {
    if (status !== DELETED) continue;
    const text = await repository.show('HEAD', originalUri.fsPath).catch(() => '');
    if (text.includes(id)) return text;
  }
  return null;
}

const AN_ID = /data-ttu-id="[^"\n]+"/;
/** As the API of Git numbers it. */
const DELETED = 6;

/** A file that was renamed since the last commit is found there under its old name. */
function nameBefore({ state }: Repository, uri: Uri): Uri {
  const renamed = changesOf(state).find(
    ({ renameUri }) => renameUri?.toString() === uri.toString(),
  );
  return renamed?.originalUri ?? uri;
}

function changesOf({ indexChanges = [], workingTreeChanges = [] }: Changes): readonly Change[] {
  return [...indexChanges, ...workingTreeChanges];
}

function watch(git: Git, onCommit: () => void): Disposable {
  const watched = git.repositories.map((repository) => watchHead(repository, onCommit));
  const opened = git.onDidOpenRepository((repository) => {
    watched.push(watchHead(repository, onCommit));
    onCommit();
  });
  return new Disposable(() => {
    opened.dispose();
    for (const one of watched) one.dispose();
  });
}

function watchHead({ state }: Repository, onCommit: () => void): Disposable {
  let before = namesOf(state);
  return state.onDidChange(() => {
    const now = namesOf(state);
    if (now === before) return;
    before = now;
    onCommit();
  });
}

/** The last commit, and what is known of files that have other names in it. */
function namesOf(state: Repository['state']): string {
  const moved = changesOf(state).filter(({ renameUri, status }) => renameUri || status === DELETED);
  return [state.HEAD?.commit, ...moved.map(({ originalUri }) => originalUri)].join();
}
