import { localeFromPath } from '../locale/from-path.ts';
import { type Document, type DocumentOrigin, parseDocument } from '../model/document.ts';
import type { Client } from './client.ts';
import type { Folders } from './folders.ts';
import type { Clock } from './host.ts';
import type { Page } from './pages.ts';

/** What pages are read with beside their text; it is had from elsewhere, and so takes time. */
export interface Origins {
  /** The locale of the path, the committed version and the terms; the same object until more is known. */
  readonly of: (uri: string) => DocumentOrigin;
  /** Resolves when what a page needs is known, or has taken too long. Never rejects. */
  readonly load: (page: Page) => Promise<void>;
  readonly forgetCommitted: () => void;
  readonly closed: (uri: string) => void;
}

/** What origins are had with. */
export interface OriginParts {
  readonly client: Client;
  readonly folders: Folders;
  readonly clock: Clock;
  /** Called with a page whose committed version came when nobody waited for it any more. */
  readonly onLate: (uri: string) => void;
  readonly onMistake: (message: string) => void;
}

/** How long a page goes unchecked for want of its committed version: Git may have to start first. */
const PATIENCE_MILLISECONDS = 300;

/** Keeps what is known of the open pages beside their texts. */
export function keepOrigins({ client, folders, clock, onLate, onMistake }: OriginParts): Origins {
  const origins = new Map<string, DocumentOrigin>();
  const bases = new Map<string, Promise<void>>();

  const originOf = (uri: string): DocumentOrigin => {
    const origin = origins.get(uri) ?? { locale: localeFromPath(uri) };
    origins.set(uri, origin);
    return origin;
  };
  const know = (uri: string, more: DocumentOrigin): void => {
    origins.set(uri, { ...originOf(uri), ...more });
  };
  const fetchBase = async ({ uri, document }: Page): Promise<Document | undefined> => {
    try {
      const text = await client.committed?.(uri);
      return text === undefined ? undefined : parseDocument(text, { locale: document.locale });
    } catch (error) {
      onMistake(`The last commit of ${uri} could not be had: ${String(error)}`);
      return undefined;
    }
  };
  const startBase = (page: Page): Promise<void> => {
    const ready = new Promise<void>((resolve) => {
      let isLate = false;
      const callOff = clock.after(PATIENCE_MILLISECONDS, () => {
        isLate = true;
        resolve();
      });
      fetchBase(page).then((base) => {
        callOff();
        const isWanted = base !== undefined && bases.get(page.uri) === ready;
        if (isWanted) know(page.uri, { base });
        if (isWanted && isLate) onLate(page.uri);
        resolve();
      });
    });
    bases.set(page.uri, ready);
    return ready;
  };
  const loadTerms = async (uri: string): Promise<void> => {
    const terms = await folders.termsOf(uri);
    const known = origins.get(uri)?.terms;
    const hasAny = terms.length > 0 || (known !== undefined && known.length > 0);
    if (hasAny && terms !== known) know(uri, { terms });
  };

  return {
    of: originOf,
    load: async (page) => {
      if (client.committed) await (bases.get(page.uri) ?? startBase(page));
      await loadTerms(page.uri);
    },
    forgetCommitted: () => {
      bases.clear();
      for (const [uri, { base, ...rest }] of origins) if (base) origins.set(uri, rest);
    },
    closed: (uri) => {
      origins.delete(uri);
      bases.delete(uri);
    },
  };
}
