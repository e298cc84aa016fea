// What the suites share. It runs in the browser too, so nothing here may need Node.
import { type Diagnostic, languages, type TextDocument, Uri, window, workspace } from 'vscode';

/** How long the editor may take to do what a test waits for, in milliseconds. */
export const patience = 10_000;

/** Writes a text into the open folder and shows it, as Markdown for a name that ends in `.md`. */
export async function openText(text: string, name: string = freshName()): Promise<TextDocument> {
  const uri = inFolder(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return openUri(uri);
}

/** Shows a file of the open folder, which is a copy of `samples/`. */
export function openFile(path: string): Promise<TextDocument> {
  return openUri(inFolder(path));
}

/** Gives what `look` finds, asking again until it finds something; rejects after the deadline. */
export async function waitFor<Found>(
  what: string,
  look: () => Found | undefined | Promise<Found | undefined>,
  deadline: number = patience,
): Promise<Found> {
  const end = Date.now() + deadline;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Nothing came of this within ${deadline} ms: ${what}.`);
}

/** Gives the diagnostics of a document as soon as they are as the test wants them. */
export function waitForDiagnostics(
  uri: Uri,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
  deadline: number = patience,
): Promise<readonly Diagnostic[]> {
  const ours = (): readonly Diagnostic[] => diagnosticsOf(uri);
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const look = (): void => {
      const found = ours();
      if (wanted(found)) finish(() => resolve(found));
    };
    const timer = setTimeout(() => {
      const seen = ours().map((one) => `${ruleOf(one)} ${one.message}`);
      const all = seen.length === 0 ? 'none' : seen.join('\n');
      finish(() => reject(new Error(`Not within ${deadline} ms; there are: ${all}`)));
    }, deadline);
    const subscription = languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** What this extension reports on a document now. */
export function diagnosticsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'locdocs');
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Fails unless the two are the same when written as JSON. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [has, wants] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (has !== wants) throw new Error(`Unexpected ${what} ${has}, expected ${wants}.`);
}

/** Fails unless the condition holds. */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`This does not hold: ${what}.`);
}

/** The URI of a path in the open folder. */
export function inFolder(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

async function openUri(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

function freshName(): string {
  return `page-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}.md`;
}
