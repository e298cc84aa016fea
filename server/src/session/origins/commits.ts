import { type Document, parseDocument } from '../../model/document.ts';
import type { Client } from '../client.ts';
import type { Page } from '../pages.ts';
import type { Known, Supply } from './known.ts';

/** Brings the committed versions of pages. */
export interface CommitSupply extends Supply {
  readonly forget: () => void;
}

/** Asks the client for committed versions, if it can be asked. */
export function commitSupply(
  known: Known,
  { committed }: Client,
  onMistake: (message: string) => void,
): CommitSupply {
  const asked = new Map<string, Promise<void>>();

  const fetch = async ({ uri, document }: Page): Promise<Document | undefined> => {
    try {
      const text = (await committed?.(uri))?.replace(/^\ufeff/, '');
      return text === undefined ? undefined : parseDocument(text, { locale: document.locale });
    } catch (error) {
      onMistake(`The last commit of ${uri} could not be had: ${String(error)}`);
      return undefined;
    }
  };
  const ask = (page: Page): Promise<void> => {
    const { uri } = page;
    const ready: Promise<void> = known.patiently(uri, fetch(page), (base) => {
      const isWanted = base !== undefined && asked.get(uri) === ready;
      if (isWanted) known.add(uri, { base });
      return isWanted;
    });
    asked.set(uri, ready);
    return ready;
  };

  return {
    load: async (page) => {
      if (committed) await (asked.get(page.uri) ?? ask(page));
    },
    forget: () => {
      asked.clear();
      known.withoutBases();
    },
    closed: (uri) => asked.delete(uri),
  };
}
