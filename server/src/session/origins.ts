import { localeFromPath } from '../locale/from-path.ts';
import { type Document, type DocumentOrigin, parseDocument } from '../model/document.ts';
import { fileLinksIn, type LinkedFiles, nothingLinked } from '../model/linked-files.ts';
import { type NeighborWords, noNeighbors } from '../model/neighbor-words.ts';
import type { Term } from '../model/terms.ts';
import { namesAsTerms } from '../workspace/configuration.ts';
import type { Client } from './client.ts';
import type { Folders } from './folders.ts';
import type { Clock } from './host.ts';
import type { Linked } from './linked.ts';
import type { Neighbors } from './neighbors.ts';
import type { Page } from './pages.ts';
import type { Preferences } from './preferences.ts';

/** What pages are read with beside their text; it is had from elsewhere, and so takes time. */
export interface Origins {
  /** The locale of the path, the committed version, the terms, what files say; the same object until more is known. */
  readonly of: (uri: string) => DocumentOrigin;
  /** Resolves when what a page needs is known, or has taken too long. Never rejects. */
  readonly load: (page: Page) => Promise<void>;
  readonly forgetCommitted: () => void;
  readonly forgetLinked: () => void;
  /** Judges the links of a page anew; `onLate` is told where another page made a difference. */
  readonly relink: (page: Page) => void;
  readonly closed: (uri: string) => void;
}

/** What origins are had with. */
export interface OriginParts {
  readonly client: Client;
  readonly folders: Folders;
  readonly preferences: Preferences;
  readonly linked: Linked;
  readonly neighbors: Neighbors;
  readonly clock: Clock;
  /** Called with a page of which more is known when nobody waits for it any more. */
  readonly onLate: (uri: string) => void;
  readonly onMistake: (message: string) => void;
}

/** How long a page goes unchecked for want of what is around it: Git may have to start first. */
const PATIENCE_MILLISECONDS = 300;

/** Keeps what is known of the open pages beside their texts. */
export function keepOrigins(parts: OriginParts): Origins {
  const { client, folders, preferences, linked, neighbors, clock, onLate, onMistake } = parts;
  const origins = new Map<string, DocumentOrigin>();
  const bases = new Map<string, Promise<void>>();
  const withNames = new WeakMap<readonly Term[], NamedTerms>();
  const judged = new Map<string, JudgedLinks>();
  const beside = new Map<string, { readonly locale: string; readonly ready: Promise<void> }>();

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
  /** Waits for a while; what comes later is told when it makes a difference. */
  const patiently = <T>(
    uri: string,
    answer: Promise<T>,
    take: (value: T) => boolean,
  ): Promise<void> =>
    new Promise<void>((resolve) => {
      let isLate = false;
      const callOff = clock.after(PATIENCE_MILLISECONDS, () => {
        isLate = true;
        resolve();
      });
      answer.then((value) => {
        callOff();
        if (take(value) && isLate) onLate(uri);
        resolve();
      });
    });
  const startBase = (page: Page): Promise<void> => {
    const ready: Promise<void> = patiently(page.uri, fetchBase(page), (base) => {
      const isWanted = base !== undefined && bases.get(page.uri) === ready;
      if (isWanted) know(page.uri, { base });
      return isWanted;
    });
    bases.set(page.uri, ready);
    return ready;
  };
  const termsOf = async (uri: string): Promise<readonly Term[]> => {
    const [own, { configuration }] = [await folders.termsOf(uri), await preferences.of(uri)];
    const { names } = configuration;
    if (names.length === 0) return own;
    const known = withNames.get(own);
    if (known?.names === names) return known.terms;
    const terms = [...namesAsTerms(names), ...own];
    withNames.set(own, { names, terms });
    return terms;
  };
  const loadTerms = async (uri: string): Promise<void> => {
    const terms = await termsOf(uri);
    const known = origins.get(uri)?.terms;
    const hasAny = terms.length > 0 || (known !== undefined && known.length > 0);
    if (hasAny && terms !== known) know(uri, { terms });
  };
  const loadDictionaries = async ({ uri, document }: Page): Promise<void> => {
    const dictionaries = await folders.dictionariesOf(uri, document.locale);
    const { dictionaries: known = [] } = originOf(uri);
    const isSame =
      known.length === dictionaries.length &&
      known.every(({ dictionary }, i) => dictionary === dictionaries[i]!.dictionary);
    if (!isSame) know(uri, { dictionaries });
  };
  const lookBeside = ({ uri, document: { locale } }: Page): Promise<void> => {
    const before = beside.get(uri);
    if (before?.locale === locale) return before.ready;
    const take = (words: NeighborWords): boolean => {
      const isNews = beside.get(uri)?.locale === locale && words !== noNeighbors;
      if (isNews) know(uri, { neighborsOf: (own) => (own === locale ? words : noNeighbors) });
      return isNews;
    };
    const ready = patiently(uri, neighbors.of(uri, locale), take);
    beside.set(uri, { locale, ready });
    return ready;
  };
  const judgeLinks = ({ uri, document }: Page): Promise<void> => {
    const links = fileLinksIn(document.text);
    const key = links.join('\n');
    const before = judged.get(uri);
    if (before?.key === key) return before.ready;
    const take = (said: LinkedFiles): boolean => {
      const isNews = judged.get(uri)?.key === key && isOther(said, originOf(uri).linked);
      if (isNews) know(uri, { linked: said });
      return isNews;
    };
    const answer = linked.judge(uri, links);
    // A keystroke in a link waits for no file: until then the page is checked with what was known.
    const ready = before ? Promise.resolve() : patiently(uri, answer, take);
    if (before) answer.then((said) => take(said) && onLate(uri));
    judged.set(uri, { key, ready });
    return ready;
  };

  return {
    of: originOf,
    load: async (page) => {
      if (client.committed) await (bases.get(page.uri) ?? startBase(page));
      await loadTerms(page.uri);
      await loadDictionaries(page);
      await Promise.all([judgeLinks(page), lookBeside(page)]);
    },
    forgetCommitted: () => {
      bases.clear();
      for (const [uri, { base, ...rest }] of origins) if (base) origins.set(uri, rest);
    },
    forgetLinked: () => judged.clear(),
    relink: (page) => {
      if (!judged.has(page.uri)) return;
      judged.set(page.uri, OUTDATED);
      judgeLinks(page);
    },
    closed: (uri) => {
      origins.delete(uri);
      judged.delete(uri);
      beside.delete(uri);
      neighbors.closed(uri);
      bases.delete(uri);
    },
  };
}

/** The terms of folders with the names that are set in the editor. */
interface NamedTerms {
  readonly names: readonly string[];
  readonly terms: readonly Term[];
}

/** The links of a page that files were asked about last. */
interface JudgedLinks {
  readonly key: string;
  readonly ready: Promise<void>;
}

/** A judgement that no links have, so that the next one is of other links. */
const OUTDATED: JudgedLinks = { key: '\n', ready: Promise.resolve() };

function isOther(said: LinkedFiles, known: LinkedFiles = nothingLinked): boolean {
  return JSON.stringify([...said]) !== JSON.stringify([...known]);
}
