import type { CancellationToken, Location, ServerCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, idOf, textOf } from '../model/document.ts';
import { parseId } from '../model/ids.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import type { TranslationsParams, TranslationsRequest } from '../protocol.ts';
import { refuseCancelled, type Server } from '../session/feature.ts';
import { type Page, readPage } from '../session/pages.ts';
import { inOtherLocales, type LocaleFolder, localeFolder } from '../workspace/other-locales.ts';
import { toLspRange } from './convert.ts';

const TRANSLATIONS: TranslationsRequest = 'locdocs/translations';

/**
 * Answers where other languages have the segment at the caret. What LSP calls implementations of
 * an interface are here the translations of a sentence; our own client has a better word for them,
 * and offers no implementations in ordinary Markdown.
 */
export function registerOtherLocales(
  server: Server,
  openFolders: () => readonly string[],
): ServerCapabilities {
  const { connection, client, pages } = server;
  if (!client.files?.list) return {};
  const answer = async (
    { textDocument: { uri }, position }: TranslationsParams,
    token: CancellationToken,
  ): Promise<Location[] | null> => {
    const page = pages.get(uri);
    const segment = page && segmentAt(page.document, page.text.offsetAt(position));
    if (!segment) return null;
    const others = await otherPages(server, page, openFolders());
    refuseCancelled(token);
    return others.flatMap((other) => translation(page.document, segment, other));
  };
  connection.onRequest(TRANSLATIONS, answer);
  connection.onImplementation(answer);
  return client.asksTranslations ? {} : { implementationProvider: true };
}

/** The page in other locales, where their folders are open; as it is typed, where it is. */
async function otherPages(
  { client, pages }: Server,
  { uri, text: { languageId } }: Page,
  openFolders: readonly string[],
): Promise<Page[]> {
  const folder = localeFolder(uri);
  if (!folder || !mayBeOpen(folder, openFolders)) return [];
  const names = (await client.files?.list?.(folder.parent).catch(() => undefined)) ?? [];
  const wanted = inOtherLocales(folder, names).filter((other) =>
    openFolders.some((open) => other.startsWith(open)),
  );
  const read = async (other: string): Promise<Page[]> => {
    const open = pages.get(other);
    if (open) return [open];
    const text = await client.files?.read(other).catch(() => undefined);
    return text === undefined
      ? []
      : [readPage(TextDocument.create(other, languageId, 0, text), {})];
  };
  return (await Promise.all(wanted.map(read))).flat();
}

function mayBeOpen({ parent }: LocaleFolder, openFolders: readonly string[]): boolean {
  return openFolders.some((open) => open.startsWith(parent) || parent.startsWith(open));
}

function translation(document: Document, segment: Segment, other: Page): Location[] {
  const same = sameSegment(document, segment, other.document);
  return same ? [{ uri: other.uri, range: toLspRange(other, same.target.content) }] : [];
}

/**
 * The translated segment with the same English, of several the one with the same number: in one
 * hand-off all languages have the same numbers.
 */
function sameSegment(document: Document, segment: Segment, other: Document): Segment | undefined {
  const english = textOf(document, segment, 'source').trim();
  const number = numberIn(document, segment);
  const same = other.segments.filter(
    (one) =>
      textOf(other, one, 'source').trim() === english && textOf(other, one, 'target').trim() !== '',
  );
  return same.find((one) => numberIn(other, one) === number) ?? same[0];
}

function numberIn(document: Document, segment: Segment): number | undefined {
  return parseId(idOf(document, segment, 'source'))?.number;
}
