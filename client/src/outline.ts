import type {
  CancellationToken,
  DocumentSymbol,
  ProviderResult,
  SymbolInformation,
  TextDocument,
} from 'vscode';
import { type AfterPause, afterPause } from './pause.ts';

type Symbols = SymbolInformation[] | DocumentSymbol[] | null | undefined;
type Ask = (document: TextDocument, token: CancellationToken) => ProviderResult<Symbols>;

/** The outlines of open documents, asked for before VS Code wants them. */
export interface Outlines {
  /** Answers the outline of a document, at once where it is known. */
  readonly provide: (document: TextDocument, ask: Ask) => Promise<Symbols>;
  /** To be called when a document has changed. */
  readonly changed: (document: TextDocument) => void;
  readonly closed: (document: TextDocument) => void;
  /** To be called when there is another server, or none. */
  readonly forget: () => void;
}

/** Shorter than the pause after which VS Code asks for an outline. */
const PAUSE_MILLISECONDS = 100;

/**
 * Keeps outlines ready. Breadcrumbs show the headings of whoever answers first, and the Markdown
 * of VS Code, which glues the two languages together, must not. Tells of the first outline of a
 * server, which comes late, as it has just been started.
 */
export function keepOutlines(onFirst: () => void): Outlines {
  let isFirst = true;
  const known = new Map<string, Known>();
  const drop = (uri: string): void => {
    known.get(uri)?.refresh.dispose();
    known.delete(uri);
  };
  const ask = (document: TextDocument, how: Ask): Promise<Symbols> => {
    const uri = String(document.uri);
    const answer = Promise.resolve(how(document, NEVER_CANCELLED));
    const refresh =
      known.get(uri)?.refresh ?? afterPause(() => again(document), PAUSE_MILLISECONDS);
    known.set(uri, { version: document.version, answer, how, refresh });
    const dropIf = (isUseless: boolean): void => {
      if (isUseless && known.get(uri)?.answer === answer) drop(uri);
    };
    answer.then(
      (symbols) => {
        dropIf(!symbols);
        if (symbols && isFirst) onFirst();
        isFirst &&= !symbols;
      },
      () => dropIf(true),
    );
    return answer;
  };
  const again = (document: TextDocument): void => {
    const here = known.get(String(document.uri));
    if (here && here.version !== document.version) void ask(document, here.how);
  };
  return {
    provide: (document, how) => {
      const here = known.get(String(document.uri));
      return here?.version === document.version ? here.answer : ask(document, how);
    },
    changed: ({ uri }) => known.get(String(uri))?.refresh.call(),
    closed: ({ uri }) => drop(String(uri)),
    forget: () => {
      isFirst = true;
      [...known.keys()].forEach(drop);
    },
  };
}

interface Known {
  readonly version: number;
  readonly answer: Promise<Symbols>;
  readonly how: Ask;
  /** Asks anew when nobody has typed for a moment. */
  readonly refresh: AfterPause;
}

const NEVER_CANCELLED: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => {} }),
};
