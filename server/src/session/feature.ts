import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { CheckedPage, Page, Pages } from './pages.ts';

/** What a feature works with. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly pages: Pages;
  /** What is wrong with the files that speak for folders, as it was logged. */
  readonly mistakes: ReadonlySet<string>;
}

/** Registers a feature's handlers and answers the capabilities that go with them. */
export type Feature = (server: Server) => ServerCapabilities;

/** What every question about a document says. */
interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * Makes a handler of questions that the text of a page answers. The answer is null where the
 * document is not open, is no page of ours, or where there is nothing to say.
 */
export function onPage<Params extends AboutDocument, Answer>(
  { pages }: Server,
  answer: (page: Page, params: Params) => Answer | undefined,
): (params: Params) => Answer | null {
  return (params) => {
    const page = pages.get(params.textDocument.uri);
    if (!page || page.kind === 'other') return null;
    return answer(page, params) ?? null;
  };
}

/** Makes a handler of questions that need the findings of a page; null is as for `onPage`. */
export function onCheckedPage<Params extends AboutDocument, Answer>(
  { pages }: Server,
  answer: (checked: CheckedPage, params: Params) => Answer | undefined,
): (params: Params, token: CancellationToken) => Promise<Answer | null> {
  return async (params, token) => {
    refuseCancelled(token);
    const checked = await pages.check(params.textDocument.uri);
    refuseCancelled(token);
    return (checked && answer(checked, params)) ?? null;
  };
}

/** Throws what LSP wants as the answer to a question that was taken back. */
export function refuseCancelled(token: CancellationToken): void {
  if (!token.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was taken back.');
}
